import type {
	ArticleAnswer,
	LinkAnswer,
	LinksAnswer,
	LinkSummary,
	PlaceSummary
} from '../domain/api.ts';
import { endsOf, linkId } from '../domain/link-id.ts';
import type { Address, Tint } from './address.ts';

type Places = Readonly<Record<string, PlaceSummary>>;

/** What stays at full strength on the map while something is chosen. */
export interface Focus {
	readonly place: string | null;
	readonly links: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	readonly members: readonly string[];
}

/** True when the place is `holder` or lies in it. */
const within = (places: Places, place: string, holder: string): boolean =>
	place === holder || (places[place]?.parents ?? []).includes(holder);

function ofPlace(place: string, links: readonly LinkSummary[], places: Places): Focus {
	const own = links.filter(
		(link) => within(places, link.a, place) || within(places, link.b, place)
	);
	return {
		place,
		links: new Set(own.map((link) => link.id)),
		places: new Set([place, ...own.flatMap((link) => [link.a, link.b])]),
		members: places[place]?.members ?? []
	};
}

function ofArticle(article: ArticleAnswer, places: Places): Focus {
	const { links, mentions } = article.record;
	return {
		place: null,
		links: new Set(links.map((link) => linkId(link.a, link.b))),
		places: new Set(
			[
				...mentions.flatMap((mention) => mention.places),
				...links.flatMap((link) => [link.a, link.b])
			].filter((id) => id in places)
		),
		members: []
	};
}

/** Pairs that a page is about, with their ends. */
type Own = Pick<LinksAnswer, 'links' | 'places'>;

/** What is drawn, and what the page is about even if filters, the level or the cap of the map leave it out. */
function withOwn(drawn: LinksAnswer, own: Own | null): LinksAnswer {
	const known = new Set(drawn.links.map((link) => link.id));
	const more = own?.links.filter((link) => !known.has(link.id)) ?? [];
	const ends = new Set(more.flatMap((link) => [link.a, link.b]));
	const places = Object.entries(own?.places ?? {}).filter(
		([id, place]) => !Object.hasOwn(drawn.places, id) && (ends.has(id) || place.links === 0)
	);
	if (more.length === 0 && places.length === 0) return drawn;
	return {
		...drawn,
		links: [...drawn.links, ...more],
		places: { ...drawn.places, ...Object.fromEntries(places) }
	};
}

/** What the map of a page is drawn from. */
export interface MapOfPage {
	/** The links under the filters. */
	readonly drawn: LinksAnswer;
	/** The pair that is chosen. */
	readonly chosen?: LinkAnswer;
	readonly article?: ArticleAnswer;
	/** The links of the place that is chosen, where the map does not draw all. */
	readonly own?: LinksAnswer;
}

/** Whether every pair under the filters is told, between its own ends. */
export const isWhole = ({ level, shown, total }: LinksAnswer): boolean =>
	level === 'place' && shown === total;

/** What the provinces of an answer are tinted by the number of. */
export const tintCounts = (
	drawn: Pick<LinksAnswer, 'provinces' | 'provinceArticles'>,
	tint: Tint
): LinksAnswer['provinces'] => (tint === 'articles' ? drawn.provinceArticles : drawn.provinces);

/** The links under the filters, and those that the page is about; `intended`: the wishes of one side are drawn as well. */
export function drawnOn(
	{ drawn, chosen, article, own }: MapOfPage,
	intended: boolean
): LinksAnswer {
	if (chosen) return withOwn(drawn, ownOfLink(chosen));
	if (article && !isWhole(drawn)) return withOwn(drawn, ownOfArticle(article, intended));
	return withOwn(drawn, own ?? null);
}

/** The chosen pair. */
const ownOfLink = ({ link, places }: LinkAnswer): Own => ({
	links: [link],
	places: Object.fromEntries(
		[link.a, link.b].flatMap((id) => (places[id] ? [[id, places[id]]] : []))
	)
});

/**
 * The pairs of an article between their own ends, as a map needs them that draws others or not all; without wishes unless
 * the map has those (`intended`).
 */
function ownOfArticle({ record, summaries }: ArticleAnswer, intended: boolean): Own {
	const links = new Map<string, LinkSummary>();
	const counts = new Map<string, number>();
	for (const { a, b, type, status } of record.links) {
		if (status === 'intended' && !intended) continue;
		const id = linkId(a, b);
		const before = links.get(id);
		const of = before?.statusesByType[type];
		links.set(id, {
			...(before ?? { ...NO_ACTS, id, a: a < b ? a : b, b: a < b ? b : a }),
			count: (before?.count ?? 0) + 1,
			types: { ...before?.types, [type]: (before?.types[type] ?? 0) + 1 },
			statuses: { ...before?.statuses, [status]: (before?.statuses[status] ?? 0) + 1 },
			statusesByType: {
				...before?.statusesByType,
				[type]: { ...of, [status]: (of?.[status] ?? 0) + 1 }
			}
		});
		for (const end of new Set([a, b])) counts.set(end, (counts.get(end) ?? 0) + 1);
	}
	const named = new Set([...counts.keys(), ...record.mentions.flatMap((one) => one.places)]);
	const places = [...named].flatMap((id) => {
		const place = summaries[id];
		return place ? [[id, { ...place, links: counts.get(id) ?? 0 }] as const] : [];
	});
	return { links: [...links.values()], places: Object.fromEntries(places) };
}

const NO_ACTS = {
	articles: 1,
	first: null,
	last: null,
	directed: 'none',
	directions: {}
} as const;

/** What the address chooses; null at the overview, where nothing recedes. */
export function focusOf(
	address: Pick<Address, 'place' | 'link' | 'article'>,
	links: readonly LinkSummary[],
	places: Places,
	article: ArticleAnswer | null
): Focus | null {
	if (address.article !== null && article) return ofArticle(article, places);
	if (address.link !== null) {
		const ends = endsOf(address.link) ?? [];
		const members = ends.flatMap((end) => places[end]?.members ?? []);
		return { place: null, links: new Set([address.link]), places: new Set(ends), members };
	}
	return address.place === null ? null : ofPlace(address.place, links, places);
}
