import type { ExtractionRecord } from '../domain/article.ts';
import { QUOTE_LIMIT, type Link } from '../domain/link.ts';
import type { Mention } from '../domain/mention.ts';
import type { Message } from '../domain/message.ts';
import type { Place, PlaceId } from '../domain/place.ts';
import { overlaps, type Span } from '../domain/span.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ArticleDocument, LinkCandidate, ResolvedMention } from './document.ts';

/**
 * The record of an article: spans brought back to its input, rejected links left out, the table of places complete.
 * Messages of the later stages count in the text. Throws when a stage broke the contract: overlapping mentions, a quote
 * past the limit, an unknown place. What the schema asks beyond that the types give, and tests parse every golden record.
 */
export function toRecord(
	document: ArticleDocument,
	resolved: { mentions: readonly ResolvedMention[]; messages: readonly Message[] },
	extracted: { links: readonly LinkCandidate[] },
	gazetteer: Gazetteer
): ExtractionRecord {
	const kept = extracted.links.filter((link) => link.rejected === null);
	const records = {
		mentions: inOrder(resolved.mentions.filter((mention) => isNamed(mention, kept))).map(
			(mention) => toMention(document, mention)
		),
		links: unique(kept.map((link) => toLink(document, link)))
	};
	return {
		id: document.id,
		title: document.title,
		publishedAt: document.publishedAt,
		publisher: document.publisher,
		url: document.url,
		script: document.script,
		encoding: document.encoding,
		...(document.fromHtml && { text: document.input, anchors: anchorsOf(document) }),
		...noticeOf(document),
		body: document.body.map((span) => {
			const { start, end } = document.toInput(span);
			return [start, end];
		}),
		repairs: document.repairs.map(({ start, end, kind, after }) => ({ start, end, kind, after })),
		places: placesOf(records, gazetteer),
		...records,
		messages: [
			...document.messages,
			...document.doubts,
			...resolved.messages.map((message) => ({
				...message,
				...document.toInput(message)
			}))
		]
			.sort((a, b) => a.start - b.start || a.end - b.end)
			.map(({ start, end, rule, reason }) => ({ start, end, rule, reason }))
	};
}

/** Links within the body, for display as text; spans in the input. */
const anchorsOf = ({ anchors, body, toInput }: ArticleDocument): (Span & { href: string })[] => {
	const stretches = body.map(toInput);
	return anchors
		.filter((anchor) => stretches.some((stretch) => overlaps(stretch, anchor)))
		.map(({ start, end, href }) => ({ start, end, href }));
};

/** What a line of the page says of its rights, else what its markup states, which stands nowhere in the text. */
function noticeOf({
	notice,
	rights,
	text,
	toInput
}: ArticleDocument): Pick<ExtractionRecord, 'notice'> {
	if (notice) return { notice: { ...toInput(notice), text: text.slice(notice.start, notice.end) } };
	return rights === null ? {} : { notice: { start: 0, end: 0, text: rights } };
}

/**
 * A firm is not the place where it sits: an organisation is a mention only where a link acts through it. `explain` keeps
 * them all.
 */
const isNamed = (mention: ResolvedMention, links: readonly LinkCandidate[]): boolean =>
	mention.form !== 'organisation' ||
	links.some((link) => link.via.some((via) => overlaps(via, mention)));

function inOrder(mentions: readonly ResolvedMention[]): ResolvedMention[] {
	const sorted = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
	sorted.forEach((mention, i) => {
		const next = sorted[i + 1];
		if (next && next.start < mention.end)
			throw new Error(`mentions overlap: ${mention.text} and ${next.text} at ${next.start}`);
	});
	return sorted;
}

function toMention(document: ArticleDocument, mention: ResolvedMention): Mention {
	return {
		...document.toInput(mention),
		text: mention.text,
		places: [...mention.places],
		confidence: rounded(mention.confidence),
		...(mention.chain && { chain: true as const }),
		...(mention.places.length === 0 && { candidates: [...mention.candidates] })
	};
}

function toLink(document: ArticleDocument, link: LinkCandidate): Link {
	const { start, end } = document.toInput(link.evidence);
	const quote = document.input.slice(start, end);
	if (quote.length > QUOTE_LIMIT)
		throw new Error(
			`evidence of ${quote.length} units is past ${QUOTE_LIMIT}: ${quote.slice(0, 40)}`
		);
	return {
		a: link.a,
		b: link.b,
		type: link.type,
		directed: link.directed,
		status: link.status,
		date: link.date,
		group: link.group,
		instrument: link.instrument && {
			...document.toInput(link.instrument),
			name: link.instrument.name
		},
		topics: [...link.topics],
		via: link.via.map((via) => ({
			...document.toInput(via),
			name: via.name,
			place: via.place,
			people: [...via.people]
		})),
		evidence: { start, end, quote },
		confidence: rounded(link.confidence)
	};
}

/** The same act proved by the same stretch counts once. */
function unique(links: readonly Link[]): Link[] {
	const seen = new Map<string, Link>();
	for (const link of links) {
		const ends = link.directed || link.a < link.b ? [link.a, link.b] : [link.b, link.a];
		const via = link.via.map((end) => end.name).sort();
		const key = JSON.stringify([
			...ends,
			link.type,
			link.status,
			link.date,
			link.evidence.start,
			link.instrument?.name,
			via
		]);
		if (!seen.has(key)) seen.set(key, link);
	}
	return [...seen.values()].sort((x, y) => x.evidence.start - y.evidence.start);
}

/** Every place that mentions and links name, with all their parents and members. */
function placesOf(
	{ mentions, links }: { mentions: readonly Mention[]; links: readonly Link[] },
	gazetteer: Gazetteer
): Record<PlaceId, Place> {
	const table: Record<PlaceId, Place> = {};
	const add = (id: PlaceId): void => {
		if (table[id]) return;
		const place = gazetteer.place(id);
		table[id] = place;
		place.parents.forEach(add);
	};
	for (const mention of mentions) [...mention.places, ...(mention.candidates ?? [])].forEach(add);
	for (const link of links) [link.a, link.b, ...link.via.map((via) => via.place)].forEach(add);
	return table;
}

const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;
