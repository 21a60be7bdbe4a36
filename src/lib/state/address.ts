import { FILTERS, misreadFilters, parseFilters, type Filters } from './filters.ts';
import {
	choice,
	flag,
	misread,
	readQuery,
	startOf,
	text,
	whole,
	writeQuery,
	type Query,
	type Schema
} from './parameter.ts';

/**
 * What the address of the page says: the way from place over link to article (the deepest is what the panel shows, the
 * others are its breadcrumb), the view and the filters. A reader can share, reload and step through all of it.
 */
export interface Address extends Filters {
	readonly place: string | null;
	readonly link: string | null;
	readonly article: string | null;
	/** Which of the article's links has its evidence opened, by its position in the record. */
	readonly evidence: number | null;
	/** How many acts of a busy pair are listed. */
	readonly acts: number;
	/** What is searched for; its results stand in the panel while nothing is chosen. */
	readonly q: string | null;
	readonly view: 'map' | 'table';
	/** The live map as a globe instead of a flat sheet. */
	readonly globe: boolean;
	/** What provinces are tinted by the number of. */
	readonly tint: Tint;
	/** In a frame of another page: the map alone, with the least around it. */
	readonly embed: boolean;
	/** By which column the table is in order, and whether the other way round. */
	readonly sort: SortKey;
	readonly reversed: boolean;
	/** The article as scraped instead of repaired. */
	readonly scraped: boolean;
	/** In which script articles are read: their own, or as the reader prefers. */
	readonly script: Script;
	/** Page furniture shown. */
	readonly furniture: boolean;
	/** Whether articles are being added, and whether beginning with a text to paste. */
	readonly add: 'closed' | 'files' | 'paste';
}

/** Columns of the table by which it can be put in order; at first by the number of proofs. */
export const SORT_KEYS = ['proofs', 'pair', 'kinds', 'status', 'articles', 'time'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What provinces may be tinted by the number of. */
export const TINTS = ['links', 'articles'] as const;
export type Tint = (typeof TINTS)[number];

export const SCRIPTS = ['own', 'hans', 'hant'] as const;
export type Script = (typeof SCRIPTS)[number];

/** So many acts of a pair are listed at first, and each time that more are asked for twice as many. */
const FIRST_ACTS = 100;
/** No page lists more: filters narrow what stands behind them. */
const MOST_ACTS = 5000;

type Own = Omit<Address, keyof Filters>;

/** What the address says besides the filters, in the order in which it says it. */
const CHOICES: Schema<Own> = {
	place: text('place'),
	link: text('link'),
	article: text('article'),
	evidence: whole('evidence', null, 999_999),
	acts: whole('acts', FIRST_ACTS, MOST_ACTS),
	q: text('q'),
	view: choice('view', 'map', ['table']),
	globe: flag('projection', 'globe'),
	tint: choice('tint', 'links', ['articles']),
	embed: flag('embed', 'shown'),
	sort: choice('sort', 'proofs', SORT_KEYS),
	reversed: flag('order', 'reversed'),
	scraped: flag('text', 'scraped'),
	script: choice('script', 'own', SCRIPTS),
	furniture: flag('furniture', 'shown'),
	add: choice('add', 'closed', ['files', 'paste'])
};

export const START: Address = { ...startOf(CHOICES), ...startOf(FILTERS) };

/** Reads the address of a page. What it does not understand is as at the start. */
export const parseAddress = (query: Query): Address => ({
	...readQuery(query, CHOICES),
	...parseFilters(query)
});

/** Names of the parameters of an address that were not understood. */
export const misreadIn = (query: Query): string[] => [
	...misread(query, CHOICES),
	...misreadFilters(query)
];

/** A path within the site, before the base it may be served under. */
export type Href = '/' | `/?${string}` | `/#${string}`;

/** The address as a link within the site. Says only what differs from the start; `wish` asks for another language or theme. */
export function hrefOf(
	address: Address,
	wish: { readonly lang?: string; readonly theme?: string } = {}
): Href {
	const query = new URLSearchParams([
		...writeQuery<Own>(address, CHOICES),
		...writeQuery<Filters>(address, FILTERS)
	]);
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
const LEFT = { evidence: null, scraped: false, furniture: false, add: 'closed' } as const;

export const toOverview = (from: Address): Address => ({
	...from,
	...LEFT,
	place: null,
	link: null,
	acts: FIRST_ACTS,
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

/** The same pair with more of its acts. */
export const withMoreActs = (from: Address): Address => ({
	...from,
	acts: Math.min(MOST_ACTS, 2 * Math.max(FIRST_ACTS, from.acts))
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
	if (from.link !== null) return { ...from, link: null, acts: FIRST_ACTS };
	return from.place !== null || from.q !== null ? toOverview(from) : null;
}
