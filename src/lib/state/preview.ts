import type { LinksAnswer, LinkSummary, PlaceSummary } from '../domain/api.ts';
import type { ExtractionRecord } from '../domain/article.ts';
import { LINK_TYPES } from '../domain/kinds.ts';
import type { Link, LinkType } from '../domain/link.ts';
import { linkId } from '../domain/link-id.ts';
import type { PlaceId } from '../domain/place.ts';
import { contains } from '../domain/span.ts';

type Way = LinkSummary['directed'];
interface Pair {
	readonly acts: Link[];
	readonly articles: Set<string>;
}

/** What the map would draw of some records at its usual filters, each act between its own ends: wishes of one side are left out. */
export function drawnOf(
	records: readonly ExtractionRecord[]
): Pick<LinksAnswer, 'links' | 'places'> {
	const pairs = new Map<string, Pair>();
	const links = new Map<PlaceId, number>();
	const articles = new Map<PlaceId, Set<string>>();
	for (const record of records) {
		for (const id of placesIn(record))
			articles.set(id, (articles.get(id) ?? new Set()).add(record.id));
		for (const link of record.links) {
			if (link.status === 'intended') continue;
			const id = linkId(link.a, link.b);
			const pair = pairs.get(id) ?? { acts: [], articles: new Set<string>() };
			pair.acts.push(link);
			pair.articles.add(record.id);
			pairs.set(id, pair);
			for (const end of [link.a, link.b]) links.set(end, (links.get(end) ?? 0) + 1);
		}
	}
	const described = Object.assign({}, ...records.map((record) => record.places)) as Record<
		PlaceId,
		ExtractionRecord['places'][string]
	>;
	const found = [...new Set([...links.keys(), ...articles.keys()])].flatMap(
		(id): PlaceSummary[] => {
			const place = described[id];
			const figures = { links: links.get(id) ?? 0, articles: articles.get(id)?.size ?? 0 };
			return place ? [{ ...place, id, ...figures }] : [];
		}
	);
	const places = Object.fromEntries(worthADot(found).map((place) => [place.id, place]));
	const summaries = [...pairs].map(([id, pair]) => summaryOf(id, pair));
	return { links: summaries.sort((x, y) => y.count - x.count), places };
}

/**
 * Without what is only mentioned and no point stands for well: groups and regions, and a country inside of which something
 * else is drawn. As the map of the library does.
 */
function worthADot(found: readonly PlaceSummary[]): PlaceSummary[] {
	const drawn = found.filter(({ links, level }) => links > 0 || !AREAS.has(level));
	const holding = new Set(drawn.flatMap(({ parents }) => parents));
	return drawn.filter(
		({ links, level, id }) => links > 0 || level !== 'country' || !holding.has(id)
	);
}
const AREAS: ReadonlySet<string> = new Set(['group', 'region']);

/** Places that the body names for themselves, and the ends of acts. */
function placesIn({ body, mentions, links }: ExtractionRecord): Set<PlaceId> {
	const within = body.map(([start, end]) => ({ start, end }));
	const named = mentions.filter(
		(mention) => mention.chain !== true && within.some((stretch) => contains(stretch, mention))
	);
	return new Set([
		...named.flatMap((mention) => mention.places),
		...links.flatMap(({ a, b }) => [a, b])
	]);
}

function summaryOf(id: string, { acts, articles }: Pair): LinkSummary {
	const [a = '', b = ''] = id.split('~');
	const types: LinkSummary['types'] = {};
	const statuses: LinkSummary['statuses'] = {};
	const statusesByType: LinkSummary['statusesByType'] = {};
	const directions: LinkSummary['directions'] = {};
	let directed: Way = 'none';
	for (const act of acts) {
		types[act.type] = (types[act.type] ?? 0) + 1;
		statuses[act.status] = (statuses[act.status] ?? 0) + 1;
		const byType = (statusesByType[act.type] ??= {});
		byType[act.status] = (byType[act.status] ?? 0) + 1;
		const way = !act.directed ? 'none' : act.a === a ? 'forward' : 'backward';
		directed = bothWays(directed, way);
		const so = bothWays(directions[act.type] ?? 'none', way);
		if (so !== 'none') directions[act.type] = so;
	}
	const count = acts.length;
	const told = { types, statuses, statusesByType, directed, directions };
	// When they were is told beside each act; the drawing does not need it.
	return { id, a, b, ...told, count, articles: articles.size, first: null, last: null };
}

function bothWays(one: Way, other: Way): Way {
	if (one === other || other === 'none') return one;
	return one === 'none' ? other : 'both';
}

/** Kinds of act with how many there are, in the fixed order; wishes of one side included, as the list below tells them. */
export function kindsIn(links: readonly Pick<Link, 'type'>[]): [LinkType, number][] {
	return LINK_TYPES.map((type): [LinkType, number] => [
		type,
		links.filter((link) => link.type === type).length
	]).filter(([, n]) => n > 0);
}
