import type { ExtractionRecord } from '../domain/article.ts';
import type { Link } from '../domain/link.ts';
import type { Span } from '../domain/span.ts';
import { hrefOf, START, type Address } from './address.ts';
import { FILTERS } from './filters.ts';
import { readQuote } from './reading.ts';

export type ReviewHref = '/review' | `/review?${string}`;

/** The queue under the filters of an address, at an act or at its beginning. */
export function reviewHref(address: Address, act: string | null = null): ReviewHref {
	const filters = Object.fromEntries(
		Object.keys(FILTERS).map((key) => [key, address[key as keyof Address]])
	);
	const said = hrefOf({ ...START, ...filters }).slice(2);
	const query = [
		...(said === '' ? [] : [said]),
		...(act === null ? [] : [`act=${encodeURIComponent(act)}`])
	];
	return query.length === 0 ? '/review' : `/review?${query.join('&')}`;
}

/** A stretch of a passage; `end` when it names a side of the link, or something inside it. */
export interface Piece {
	readonly start: number;
	readonly text: string;
	readonly end: 'a' | 'b' | null;
}

/** A sentence that proves a link with a little of what stands around it, as repaired. */
export interface Passage {
	readonly before: readonly Piece[];
	readonly quote: readonly Piece[];
	readonly after: readonly Piece[];
	/** Whether the text goes on before what is shown, and behind it. */
	readonly isCut: { readonly before: boolean; readonly after: boolean };
}

/** Characters of the body that are shown before a sentence and behind it. */
const CONTEXT = 90;

export function passageOf(
	text: string,
	record: Pick<ExtractionRecord, 'body' | 'mentions' | 'places' | 'repairs'>,
	{ a, b, evidence }: Pick<Link, 'a' | 'b' | 'evidence'>
): Passage {
	const [first, last] = record.body.find(
		([start, end]) => start <= evidence.start && evidence.end <= end
	) ?? [evidence.start, evidence.end];
	const within = (place: string, end: string): boolean =>
		place === end || (record.places[place]?.parents.includes(end) ?? false);
	const endOf = (places: readonly string[]): Piece['end'] =>
		places.some((place) => within(place, a))
			? 'a'
			: places.some((place) => within(place, b))
				? 'b'
				: null;
	const read = ({ start, end }: Span): string =>
		readQuote({ start, end, quote: text.slice(start, end) }, record.repairs);
	const pieces = (start: number, end: number): Piece[] => {
		const found: Piece[] = [];
		let at = start;
		for (const mention of record.mentions) {
			const side = endOf(mention.places);
			if (side === null || mention.start < at || mention.end > end) continue;
			found.push({ start: at, text: read({ start: at, end: mention.start }), end: null });
			found.push({ start: mention.start, text: read(mention), end: side });
			at = mention.end;
		}
		found.push({ start: at, text: read({ start: at, end }), end: null });
		return found.filter((piece) => piece.text !== '');
	};
	const [from, to] = [
		Math.max(first, evidence.start - CONTEXT),
		Math.min(last, evidence.end + CONTEXT)
	];
	return {
		before: pieces(from, evidence.start),
		quote: pieces(evidence.start, evidence.end),
		after: pieces(evidence.end, to),
		isCut: { before: from > first, after: to < last }
	};
}
