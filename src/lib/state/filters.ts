import { dayRange } from '../domain/date-range.ts';
import { LINK_TYPES, STATUSES } from '../domain/kinds.ts';
import type { LinkType, Status } from '../domain/link.ts';
import { PLACE_ID } from '../domain/place-id.ts';
import {
	choice,
	flag,
	listed,
	misread,
	readQuery,
	some,
	startOf,
	text,
	whole,
	type Query,
	type Schema
} from './parameter.ts';

/** How far along an act of both sides is: all statuses but the wish of one. */
export const PROVEN = STATUSES.filter((status) => status !== 'intended');
export type Proven = Exclude<Status, 'intended'>;

/** Which ends the arcs have: as the density suggests, or those of the province or city that holds them. */
export const LEVELS = ['auto', 'province', 'city'] as const;
export type MapLevel = (typeof LEVELS)[number];

/** Which links are drawn, counted and listed. Empty lists mean all. */
export interface Filters {
	readonly types: readonly LinkType[];
	readonly topics: readonly string[];
	readonly statuses: readonly Proven[];
	/** Whether the declared wishes of one side are drawn as well. */
	readonly intended: boolean;
	/** First and last year, month or day, both included. */
	readonly from: string | null;
	readonly to: string | null;
	/** Whether acts without a date are drawn. */
	readonly undated: boolean;
	/** Only the links of this place and of what lies in it. */
	readonly only: string | null;
	/** Least confidence, in percent. */
	readonly confidence: number;
	readonly level: MapLevel;
}

const isDate = (said: string): boolean =>
	/^\d{4}(-\d{2}(-\d{2})?)?$/.test(said) && isOnCalendar(said);

function isOnCalendar(date: string): boolean {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const when = new Date(Date.UTC(year, month - 1, day));
	return when.getUTCMonth() === month - 1 && when.getUTCDate() === day;
}

export const FILTERS: Schema<Filters> = {
	types: some('type', LINK_TYPES),
	topics: listed('topic', /^[a-z][a-z0-9-]{0,59}$/),
	statuses: some('status', PROVEN as readonly Proven[]),
	intended: flag('intended', 'shown'),
	from: text('from', isDate),
	to: text('to', isDate),
	undated: flag('undated', 'hidden', true),
	only: text('only', (said) => PLACE_ID.test(said)),
	confidence: whole('confidence', 0, 100),
	level: choice('level', 'auto', LEVELS)
};

export const UNFILTERED: Filters = startOf(FILTERS);

/** Nothing left out, wishes neither: what a shared address of something hidden is asked for with. */
export const EVERYTHING: Filters = { ...UNFILTERED, intended: true };

const inOrder = ({ from, to }: Pick<Filters, 'from' | 'to'>): boolean => {
	const [begin, end] = [dayRange(from), dayRange(to)];
	return begin === null || end === null || begin.first <= end.last;
};

/** The part of the address that decides which links are drawn. */
export function parseFilters(query: Query): Filters {
	const filters = readQuery(query, FILTERS);
	return inOrder(filters) ? filters : { ...filters, from: null, to: null };
}

/** Names of the filters in an address that are not understood, and hold as at the start. */
export const misreadFilters = (query: Query): string[] =>
	inOrder(readQuery(query, FILTERS))
		? misread(query, FILTERS)
		: [...misread(query, FILTERS), 'from'];

/** True when something is left out, or drawn that is not at the start. The level only says how it is drawn. */
export const isFiltered = (filters: Filters): boolean =>
	(Object.keys(FILTERS) as (keyof Filters)[])
		.filter((key) => key !== 'level')
		.some((key) => FILTERS[key].write(filters[key] as never) !== '');

/** The filters as the API takes them: `type=visit&minConfidence=0.8`, without the level. */
export function apiQuery(filters: Filters): string {
	const query = new URLSearchParams();
	for (const type of filters.types) query.append('type', type);
	for (const topic of filters.topics) query.append('topic', topic);
	if (filters.intended || filters.statuses.length > 0) {
		const proven = filters.statuses.length > 0 ? filters.statuses : PROVEN;
		for (const status of proven) query.append('status', status);
		if (filters.intended) query.append('status', 'intended');
	}
	if (filters.from !== null) query.set('from', filters.from);
	if (filters.to !== null) query.set('to', filters.to);
	if (!filters.undated) query.set('undated', 'false');
	if (filters.only !== null) query.set('place', filters.only);
	if (filters.confidence > 0) query.set('minConfidence', String(filters.confidence / 100));
	return query.toString();
}

/** A list after one of it was clicked: alone first, then added or taken away; all of them or none means no filter. */
export function toggle<T>(wanted: readonly T[], one: T, all: readonly T[]): readonly T[] {
	const next = wanted.includes(one)
		? wanted.filter((other) => other !== one)
		: all.filter((other) => other === one || wanted.includes(other));
	return next.length === all.length ? [] : next;
}
