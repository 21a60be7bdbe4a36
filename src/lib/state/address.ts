import { LINK_TYPES } from '../domain/kinds.ts';
import type { LinkType } from '../domain/link.ts';

/**
 * What the address of the page says: the way from place over link to article (the deepest is what the panel shows, the
 * others are its breadcrumb), the view and the filters. A reader can share, reload and step through all of it.
 */
export interface Address {
	readonly place: string | null;
	readonly link: string | null;
	readonly article: string | null;
	/** Which of the article's links has its evidence opened, by its position in the record. */
	readonly evidence: number | null;
	/** What is searched for; its results stand in the panel while nothing is chosen. */
	readonly q: string | null;
	readonly view: 'map' | 'table';
	/** Kinds that are drawn; empty means all. */
	readonly types: readonly LinkType[];
	/** Whether the declared wishes of one side are drawn as well. */
	readonly intended: boolean;
	/** The article as scraped instead of repaired. */
	readonly scraped: boolean;
	/** Page furniture shown. */
	readonly furniture: boolean;
}

export const START: Address = {
	place: null,
	link: null,
	article: null,
	evidence: null,
	q: null,
	view: 'map',
	types: [],
	intended: false,
	scraped: false,
	furniture: false
};

type Query = Pick<URLSearchParams, 'get' | 'getAll'>;

const text = (query: Query, name: string): string | null => query.get(name) || null;

/** Reads the address of a page. What it does not understand it leaves out. */
export function parseAddress(query: Query): Address {
	const evidence = query.get('evidence');
	return {
		place: text(query, 'place'),
		link: text(query, 'link'),
		article: text(query, 'article'),
		evidence: evidence !== null && /^\d{1,6}$/.test(evidence) ? Number(evidence) : null,
		q: text(query, 'q'),
		view: query.get('view') === 'table' ? 'table' : 'map',
		...parseFilter(query),
		scraped: query.get('text') === 'scraped',
		furniture: query.get('furniture') === 'shown'
	};
}

/** The part of the address that decides which links are drawn. */
export function parseFilter(query: Query): Pick<Address, 'types' | 'intended'> {
	const asked = new Set(query.getAll('type').flatMap((value) => value.split(',')));
	return {
		types: LINK_TYPES.filter((type) => asked.has(type)),
		intended: query.get('intended') === 'shown'
	};
}

/** A path within the site, before the base it may be served under. */
export type Href = '/' | `/?${string}` | `/#${string}`;

/** The address as a link within the site. Says only what differs from the start; `wish` asks for another language or theme. */
export function hrefOf(
	address: Address,
	wish: { readonly lang?: string; readonly theme?: string } = {}
): Href {
	const query = new URLSearchParams();
	if (address.place !== null) query.set('place', address.place);
	if (address.link !== null) query.set('link', address.link);
	if (address.article !== null) query.set('article', address.article);
	if (address.evidence !== null) query.set('evidence', String(address.evidence));
	if (address.q !== null) query.set('q', address.q);
	if (address.view === 'table') query.set('view', 'table');
	if (address.types.length > 0) query.set('type', address.types.join(','));
	if (address.intended) query.set('intended', 'shown');
	if (address.scraped) query.set('text', 'scraped');
	if (address.furniture) query.set('furniture', 'shown');
	for (const [name, value] of Object.entries(wish)) query.set(name, value);
	// `~` joins the two ends of a pair and `:` names a group; both may stand in a query as they are.
	const said = query
		.toString()
		.replaceAll('%7E', '~')
		.replaceAll('%3A', ':')
		.replaceAll('%2C', ',');
	if (said === '') return '/';
	return address.article !== null && address.evidence !== null ? `/?${said}#evidence` : `/?${said}`;
}

/** The same with another anchor. */
export function withAnchor(href: Href, anchor: string): Href {
	const said = href.split('#')[0]?.slice(2) ?? '';
	return said === '' ? `/#${anchor}` : `/?${said}#${anchor}`;
}

/** What a step leaves behind: the article's own settings do not follow to another article, nor an article to a new link. */
const LEFT = { evidence: null, scraped: false, furniture: false } as const;

export const toOverview = (from: Address): Address => ({
	...from,
	...LEFT,
	place: null,
	link: null,
	article: null,
	q: null
});

export const toPlace = (from: Address, place: string): Address => ({ ...toOverview(from), place });

/** To a pair; the place it is reached from stays in the breadcrumb when it is one of `ends`. */
export const toLink = (from: Address, link: string, ends: readonly string[]): Address => ({
	...toOverview(from),
	place: from.place !== null && ends.includes(from.place) ? from.place : null,
	link
});

/** To an article, by way of wherever the reader is. */
export const toArticle = (
	from: Address,
	article: string,
	evidence: number | null = null
): Address => ({ ...from, ...LEFT, q: null, article, evidence });

/** One step up: article → link → place → overview. Null at the top. */
export function up(from: Address): Address | null {
	if (from.article !== null) return { ...from, ...LEFT, article: null };
	if (from.link !== null) return { ...from, link: null };
	return from.place !== null || from.q !== null ? toOverview(from) : null;
}

/** Kinds after one was clicked in the legend: alone first, then added or taken away; all of them or none means no filter. */
export function toggleType(types: readonly LinkType[], type: LinkType): readonly LinkType[] {
	const wanted = types.includes(type)
		? types.filter((other) => other !== type)
		: LINK_TYPES.filter((other) => other === type || types.includes(other));
	return wanted.length === LINK_TYPES.length ? [] : wanted;
}
