import { monthOf, type Edtf } from '../domain/date.ts';
import { dayRange, type DayRange } from '../domain/date-range.ts';
import type { PlaceId } from '../domain/place.ts';
import { Column, Distinct } from './column.ts';
import { GONE, kindCode } from './kind-code.ts';
import type { KnownPlaces } from './known-places.ts';
import { PairColumns } from './pair-columns.ts';

/** An act as a store tells it; `key` finds it again there. */
export interface ActRow {
	readonly key: number;
	readonly n: number;
	readonly a: PlaceId;
	readonly b: PlaceId;
	readonly type: string;
	readonly status: string;
	readonly directed: boolean;
	readonly date: Edtf | null;
	/** JSON array. */
	readonly topics: string;
	readonly confidence: number;
}

/** A date as told, the days that it may mean, and its bucket on the timeline. */
export interface TellingDate {
	readonly date: Edtf | null;
	readonly days: DayRange | null;
	readonly period: string | null;
	/** By what dates are ordered: the first or the last of their days, then as they are told; '' when undated. */
	readonly begin: string;
	readonly end: string;
}

/**
 * The acts that count, in columns of numbers: an article's acts in rows of their own, one behind the other. What takes few
 * values (kinds, dates, lists of topics, confidences, pairs) is kept once, so that a filter is decided once for each value and
 * looked up for each act.
 */
export class ActColumns {
	readonly kind = new Column();
	readonly pair = new Column();
	readonly date = new Column();
	readonly topics = new Column();
	readonly confidence = new Column();
	readonly article = new Column();
	readonly n = new Column();
	readonly key = new Column();

	readonly dates = new Distinct<TellingDate>();
	readonly topicLists = new Distinct<readonly string[]>();
	readonly confidences = new Distinct<number>();
	readonly pairs: PairColumns;

	/** Rows whose article was read again: they stay until all is loaded anew. */
	gone = 0;
	readonly #first = new Column();
	readonly #count = new Column();

	constructor(places: KnownPlaces) {
		this.pairs = new PairColumns(places);
	}

	get rows(): number {
		return this.kind.length;
	}

	/** Puts these in place of the acts that the article had. */
	replace(article: number, acts: readonly ActRow[]): void {
		const first = this.#first.at(article);
		const count = this.#count.at(article);
		for (let row = first; row < first + count; row++) this.kind.set(row, GONE);
		this.gone += count;
		this.#first.set(article, this.rows);
		this.#count.set(article, acts.length);
		for (const act of acts) this.#add(article, act);
	}

	#add(article: number, act: ActRow): void {
		const { pair, turned } = this.pairs.between(act.a, act.b);
		const way = !act.directed ? 'none' : turned ? 'backward' : 'forward';
		this.kind.push(kindCode(act.type, act.status, way));
		this.pair.push(pair);
		this.date.push(this.dates.number(act.date ?? '', () => tell(act.date)));
		this.topics.push(this.topicLists.number(act.topics, () => listOf(act.topics)));
		const { confidence } = act;
		this.confidence.push(this.confidences.number(String(confidence), () => confidence));
		this.article.push(article);
		this.n.push(act.n);
		this.key.push(act.key);
	}
}

function tell(date: Edtf | null): TellingDate {
	const days = dayRange(date);
	const [begin, end] = days === null ? ['', ''] : [`${days.first}|${date}`, `${days.last}|${date}`];
	return { date, days, period: monthOf(date), begin, end };
}

const listOf = (topics: string): readonly string[] => [
	...new Set((JSON.parse(topics) as unknown[]).map(String))
];
