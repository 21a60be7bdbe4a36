import type { Act } from '../domain/api.ts';
import type { ExplanationAnswer } from '../domain/explanation.ts';
import type { Span } from '../domain/span.ts';

type Reason = Pick<Act, 'a' | 'b' | 'type' | 'date'> & { readonly evidence: Span };

/** What the extractor considered about one act and the names in its sentence. */
export interface ActReasons {
	/** Why the act was read; empty when the extractor of today reads it otherwise. */
	readonly reasons: ExplanationAnswer['links'][number]['because'];
	/** Where its date comes from, or why it has none; null when somebody has corrected it. */
	readonly date: string | null;
	/** Other acts proposed in the same words, and refused. */
	readonly refused: ExplanationAnswer['links'];
	readonly mentions: ExplanationAnswer['mentions'];
	/** Readings of those names that were proposed and refused. */
	readonly rejected: ExplanationAnswer['candidates'];
}

const overlap = (x: Span, y: Span): boolean => x.start < y.end && y.start < x.end;

/** The part of an article's explanation that is about one act. Spans count in the article. */
export function reasonsOf(explanation: ExplanationAnswer, act: Reason): ActReasons {
	const near = explanation.links.filter((link) => overlap(link.evidence, act.evidence));
	const ends = [act.a, act.b].sort().join('~');
	const own = near.find(
		(link) =>
			link.rejected === null && link.type === act.type && [link.a, link.b].sort().join('~') === ends
	);
	const within = (span: Span): boolean =>
		span.start >= act.evidence.start && span.end <= act.evidence.end;
	const mentions = explanation.mentions.filter(within);
	// A shorter form of a name that was read as this very place was not refused, only outdone.
	const taken = (one: Span & { readonly place: string }): boolean =>
		mentions.some((mention) => overlap(mention, one) && mention.places.includes(one.place));
	return {
		reasons: own?.because ?? [],
		date: own !== undefined && own.date === act.date ? own.dateReason : null,
		refused: near.filter((link) => link.rejected !== null),
		mentions,
		rejected: explanation.candidates.filter((one) => one.rejected && within(one) && !taken(one))
	};
}

const asked = new Map<string, Promise<ExplanationAnswer>>();

/**
 * Asks why an article was read as it was; throws when the server does not tell. Whoever asks meanwhile gets the same answer, but
 * none is kept: another article may stand under the id, or the extractor have learnt. The browser need not load it again
 * when it is the same.
 */
export function explainArticle(
	fetch: (address: string) => Promise<Response>,
	id: string
): Promise<ExplanationAnswer> {
	const known = asked.get(id);
	if (known) return known;
	const asking = ask(fetch, `/api/v1/articles/${encodeURIComponent(id)}/explain`).finally(() =>
		asked.delete(id)
	);
	asked.set(id, asking);
	return asking;
}

async function ask(
	fetch: (address: string) => Promise<Response>,
	address: string
): Promise<ExplanationAnswer> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	// The server builds the answer by the schema of this very type.
	return (await response.json()) as ExplanationAnswer;
}
