import { ACT_RULES, sayRule, type ActReason } from '../domain/act-rules.ts';
import type { ExplanationAnswer } from '../domain/explanation.ts';
import type { PlaceId } from '../domain/place.ts';
import type { Span } from '../domain/span.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ArticleDocument } from '../pipeline/document.ts';
import { SIGNS } from '../pipeline/links/confidence.ts';
import type { Explanation } from '../pipeline/index.ts';
import type { Atlas } from './atlas.ts';
import { explainArticle } from './reader.ts';

/** Why each place and link of a kept article was chosen or rejected, as the extractor of today sees it; null: no such id. */
export async function explainKept(
	{ library, gazetteer }: Atlas,
	id: string
): Promise<ExplanationAnswer | null> {
	const input = await library.input(id);
	return input === null ? null : toAnswer(explainArticle(id, input, gazetteer), gazetteer);
}

/** The explanation with all spans brought back to the decoded input, and with names for people. */
export function toAnswer(explanation: Explanation, gazetteer: Gazetteer): ExplanationAnswer {
	const { record, document } = explanation;
	const spanOf = ({ start, end }: Span): Span => document.toInput({ start, end });
	const nameOf = (id: PlaceId): string => gazetteer.row(id)?.name ?? id;
	const candidates = explanation.candidates.map(
		({ text, place, form, score, rejected, reasons, ...at }) => ({
			...spanOf(at),
			text,
			place,
			name: nameOf(place),
			form,
			score,
			rejected,
			reasons: [...reasons]
		})
	);
	const mentions = explanation.mentions.map((mention) => ({
		...spanOf(mention),
		text: mention.text,
		places: [...mention.places],
		candidates: [...mention.candidates],
		chain: mention.chain,
		confidence: mention.confidence,
		reasons: [...mention.reasons]
	}));
	const said = (span: Span): Span & { text: string } => {
		const at = spanOf(span);
		return { ...at, text: document.input.slice(at.start, at.end) };
	};
	const sentences = explanation.sentences.map((note) => ({
		...said(note),
		parties: note.parties.map((one) => ({ ...said(one), kind: one.kind, places: [...one.places] })),
		acts: note.acts.map(({ verb, type, taken, outcome, ...at }) => ({
			...said(at),
			verb,
			type,
			taken,
			outcome: say(outcome)
		}))
	}));
	const links = explanation.links.map(({ a, b, type, status, evidence, ...link }) => {
		const at = spanOf(evidence);
		return {
			a,
			b,
			type,
			status,
			evidence: { ...at, quote: document.input.slice(at.start, at.end) },
			confidence: link.confidence,
			directed: link.directed,
			date: link.date,
			dateReason: link.dateReason,
			group: link.group,
			instrument: link.instrument?.name ?? null,
			signs: link.signs.map((id) => ({ id, says: SIGNS[id].says })),
			refusal: link.rejected && ACT_RULES[link.rejected],
			rejected: link.rejected,
			reasons: link.reasons.map(say),
			because: link.reasons.map(({ rule, values }) => ({ rule, values: [...values] }))
		};
	});
	const ids = [
		...candidates.map((one) => one.place),
		...mentions.flatMap((one) => [...one.places, ...one.candidates]),
		...sentences.flatMap((one) => one.parties.flatMap(({ places }) => places)),
		...links.flatMap((one) => [one.a, one.b])
	];
	const names = Object.fromEntries([...new Set(ids)].map((id) => [id, nameOf(id)]));
	return {
		id: record.id,
		page: pageOf(document),
		candidates,
		mentions,
		sentences,
		links,
		messages: record.messages,
		names
	};
}

const say = (reason: ActReason): string => sayRule(ACT_RULES, reason);

/** How the page was read, line by line; texts as scraped. */
function pageOf(document: ArticleDocument): ExplanationAnswer['page'] {
	const { encoding, script, title, publisher, publishedAt, dateReason } = document;
	const scraped = ({ start, end }: Span): string => document.input.slice(start, end);
	return {
		encoding,
		html: document.fromHtml,
		script,
		title,
		publisher,
		publishedAt,
		dateReason,
		lines: document.lines
			.filter((line) => line.role !== 'blank')
			.map(({ role, reason, ...at }) => {
				const span = document.toInput({ start: at.start, end: at.end });
				return { ...span, role, reason, text: scraped(span) };
			}),
		repairs: document.repairs.map((repair) => ({ ...repair, before: scraped(repair) }))
	};
}
