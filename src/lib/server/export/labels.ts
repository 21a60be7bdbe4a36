import type { ArticleAnswer } from '../../domain/api.ts';
import type { Correction } from '../../domain/correction.ts';
import { linkId } from '../../domain/link-id.ts';
import type { Link, LinkType } from '../../domain/link.ts';
import type { PlaceId } from '../../domain/place.ts';
import type { Library } from '../store/library.ts';
import { inBody } from '../store/rows.ts';

/** A pair of places by their names, and why it is listed. */
interface NamedPair {
	readonly a: string;
	readonly b: string;
	readonly reason: string;
}

/** An article as `atlas eval` reads labels: only what people have vouched for, and what they have refused. */
export interface Label {
	readonly id: string;
	readonly places: readonly {
		readonly name: string;
		readonly level: string;
		readonly adcode: string | null;
		readonly iso2?: string;
	}[];
	readonly links: readonly (Pick<Link, 'type' | 'directed' | 'status'> & {
		readonly a: string;
		readonly b: string;
		readonly date: string | null;
		readonly types_ok?: readonly LinkType[];
		readonly evidence: string;
		readonly evidence_at: number;
	})[];
	readonly not_links: readonly NamedPair[];
	/** Pairs that the atlas draws and nobody has looked at: they count neither way. */
	readonly ignore: readonly NamedPair[];
	/** What was said of it, for people. */
	readonly corrections: readonly Pick<Correction, 'at' | 'by' | 'reason' | 'change' | 'anchor'>[];
}

const PAGE = 200;

/** The labels of every article that somebody has corrected or accepted something in, in the order of their ids. */
export async function* readLabels(library: Library): AsyncGenerator<Label> {
	const ids = new Set<string>();
	for (let cursor: string | null = null; ;) {
		const page = await library.corrections({ article: null, cursor, limit: PAGE });
		for (const { article, undone, drift } of page.corrections)
			if (undone === null && drift !== 'lost') ids.add(article);
		cursor = page.next;
		if (cursor === null) break;
	}
	for (const id of [...ids].sort()) {
		const answer = await library.article(id);
		if (answer !== null) yield labelOf(answer);
	}
}

/** One label a line. */
export async function* writeLabels(library: Library): AsyncGenerator<string> {
	for await (const label of readLabels(library)) yield `${JSON.stringify(label)}\n`;
}

/** Acts that were ended, or only wished for, are no links of the labels: drawn as living ones they are wrong. */
const isLink = ({ status }: Link): boolean => status !== 'ended' && status !== 'intended';

export function labelOf({ record, acts, corrections = [] }: ArticleAnswer): Label {
	const standing = corrections.filter(({ undone, drift }) => undone === null && drift !== 'lost');
	const reviewed = new Set(standing.map(({ act }) => act));
	const told = record.links.map((link, i) => ({ link, seen: reviewed.has(acts[i]?.id ?? '') }));
	const vouched = told.filter(({ link, seen }) => seen && isLink(link)).map(({ link }) => link);
	const unseen = told.filter(({ seen }) => !seen).map(({ link }) => link);
	const refused = standing.flatMap(({ change, anchor }) =>
		change.kind === 'reject' && 'type' in anchor ? [anchor] : []
	);
	const past = told.filter(({ link, seen }) => seen && !isLink(link)).map(({ link }) => link);
	const pairs = (links: readonly Pick<Link, 'a' | 'b'>[]) =>
		new Set(links.map(({ a, b }) => linkId(a, b)));
	const [labelled, open] = [pairs(vouched), pairs(unseen)];
	const nameOf = namesIn(record, [...vouched, ...unseen, ...refused, ...past]);
	const named = (
		links: readonly Pick<Link, 'a' | 'b'>[],
		without: ReadonlySet<string>[],
		reason: string
	) =>
		[...new Map(links.map(({ a, b }) => [linkId(a, b), { a, b }]))]
			.filter(([id]) => !without.some((one) => one.has(id)))
			.map(([, { a, b }]) => ({ a: nameOf(a), b: nameOf(b), reason }));
	return {
		id: record.id,
		places: placesOf(record, vouched, standing, nameOf),
		links: vouched.map((link) => ({
			a: nameOf(link.a),
			b: nameOf(link.b),
			type: link.type,
			...alsoOf(link, unseen),
			directed: link.directed,
			status: link.status,
			date: link.date,
			evidence: link.evidence.quote,
			evidence_at: link.evidence.start
		})),
		not_links: [
			...named(refused, [labelled, open, pairs(past)], 'rejected'),
			...named(past, [labelled, open], 'ended, or the wish of one side')
		],
		ignore: named(unseen, [labelled], 'not reviewed'),
		corrections: standing.map(({ at, by, reason, change, anchor }) => ({
			at,
			by,
			reason,
			change,
			anchor
		}))
	};
}

/** Kinds of acts of the same pair that nobody has looked at: they are not wrong for that. */
function alsoOf(link: Link, unseen: readonly Link[]): { types_ok?: LinkType[] } {
	const others = unseen.filter(({ a, b }) => linkId(a, b) === linkId(link.a, link.b));
	const kinds = [...new Set(others.map(({ type }) => type))].filter((type) => type !== link.type);
	return kinds.length === 0 ? {} : { types_ok: kinds };
}

/** Names of ends: official, and where two of the article share one, with what holds them (长春市朝阳区). */
function namesIn(
	{ places }: ArticleAnswer['record'],
	links: readonly Pick<Link, 'a' | 'b'>[]
): (id: PlaceId) => string {
	const ids = new Set(links.flatMap(({ a, b }) => [a, b]));
	const own = (id: PlaceId): string => places[id]?.name ?? id;
	const shared = Map.groupBy(ids, own);
	return (id) => {
		if ((shared.get(own(id))?.length ?? 0) < 2) return own(id);
		const holder = places[id]?.parents.at(-1);
		return holder === undefined ? own(id) : own(holder) + own(id);
	};
}

const GB_CODE = /^\d{6}$/;
const LEVELS: Readonly<Record<string, string>> = { water: 'river' };

/** Places that people vouch for and the body names: those of links, and those that a name was read as. */
function placesOf(
	record: ArticleAnswer['record'],
	links: readonly Link[],
	corrections: readonly Correction[],
	nameOf: (id: PlaceId) => string
): Label['places'] {
	const mentioned = new Set(
		record.mentions.filter((one) => inBody(record, one)).flatMap(({ places }) => places)
	);
	const chosen = corrections.flatMap(({ change }) =>
		change.kind === 'place' ? [change.place] : []
	);
	const ids = new Set([...links.flatMap(({ a, b }) => [a, b]), ...chosen]);
	return [...ids].flatMap((id) => {
		const place = record.places[id];
		if (place === undefined || !mentioned.has(id)) return [];
		return {
			name: nameOf(id),
			level: LEVELS[place.level] ?? place.level,
			adcode: GB_CODE.test(id) ? id : null,
			...(place.level === 'country' ? { iso2: id } : {})
		};
	});
}
