import type { Span } from '../../domain/span.ts';
import { characterSet } from '../mentions/character-set.ts';
import { sieveOf } from '../patterns/sieve.ts';
import {
	VAGUE_WEEKS,
	DAYS_FROM_ANCHOR,
	DAYS_FROM_PUBLICATION,
	FEASTS,
	LATELY,
	MONTHS_FROM_ANCHOR,
	MONTHS_FROM_PUBLICATION,
	PARTS_OF_YEAR,
	PLANS,
	WEEKDAYS,
	WEEKS,
	YEARS_FROM_ANCHOR,
	YEARS_FROM_PUBLICATION
} from './date-words.ts';

/** One end of a date as the text tells it, nothing completed yet. */
export interface Moment {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** What the shifts count from. */
	readonly of?: 'publication' | 'anchor';
	readonly yearShift?: number;
	readonly monthShift?: number;
	readonly dayShift?: number;
	readonly week?: number;
	/** Monday is 0. */
	readonly weekday?: number;
	/** First and last month of a part of the year. */
	readonly months?: readonly [number, number];
	/** First and last year of a plan. */
	readonly years?: readonly [number, number];
	/** Years before publication. */
	readonly ago?: number;
	readonly lately?: true;
}

/** A date found in a text: one moment, or an interval from one to another. */
export interface DateExpression extends Span {
	readonly from: Moment;
	readonly until?: Moment;
}

const words = (...tables: (Readonly<Record<string, unknown>> | readonly string[])[]): string =>
	tables
		.flatMap((table) => (Array.isArray(table) ? (table as readonly string[]) : Object.keys(table)))
		.sort((a, b) => b.length - a.length)
		.join('|');

/** 二○一七年 is written with a circle as well. */
const DIGIT = '○〇零一二三四五六七八九';
/** 民国114年 is 2025. */
const YEAR = `(?<y>(?:19|20)\\d\\d|[一二][${DIGIT}]{3}|民国 ?\\d{2,3}) ?年(?!代)度?`;
const YEAR_WORD = `(?<yw>${words(YEARS_FROM_PUBLICATION, YEARS_FROM_ANCHOR)})`;
const MONTH_NUMBER = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const MONTH = `(?<m>${MONTH_NUMBER}) ?月(?!球|饼|薪|供|租|牙)份?`;
const MONTH_WORD = `(?<mw>${words(MONTHS_FROM_PUBLICATION, MONTHS_FROM_ANCHOR)})`;
const DAY_NUMBER = `3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]`;
// 15日本报讯 tells a day, 15 日本 a country.
const dayBefore = (link: string): string =>
	`(?<d>${DAY_NUMBER}) ?(?:日(?!元|本(?!报|网|台|社|刊))|号(?!线|楼|院|文|馆)|(?= ?(?:${link}) ?(?:(?:${MONTH_NUMBER}) ?月 ?)?(?:${DAY_NUMBER}) ?日))`;
const TO = '至|到|[-—–~～－]{1,2}';
const DAY = dayBefore(TO);
/** 5月30、31日; without a month 1、2日 may number a list. */
const DAY_OF_MONTH = dayBefore(`${TO}|、`);
const ISO = `(?<iy>(?:19|20)\\d\\d)(?<sep>[-/.])(?<im>1[0-2]|0?[1-9])\\k<sep>(?<id>3[01]|[12]\\d|0?[1-9])(?!\\d(?!\\d:\\d))`;
const FEAST = `(?<f>${words(FEASTS)})(?!假|期间|前|档|小长|晚|联欢|黄金|[^，。；]{0,2}周年)`;
const PART = `(?<p>第?(?:${words(PARTS_OF_YEAR)}))`;

/** 1至10月, 3到5月: the first month without its 月. */
const MONTH_AHEAD = `(?<m>1[0-2]|0?[1-9]) ?(?=(?:${TO}) ?(?:1[0-2]|0?[1-9]) ?月(?!球|饼|薪|供|租|牙))`;
/** How dates are written; the first that fits wins. */
const FORMS: readonly string[] = [
	ISO,
	`(?:${YEAR}|${YEAR_WORD}(?:的)?) ?(?:${MONTH}(?: ?${DAY_OF_MONTH})?|${MONTH_AHEAD})`,
	`(?:${YEAR}|${YEAR_WORD})的?${PART}`,
	`(?:${YEAR}|${YEAR_WORD})的?${FEAST}`,
	YEAR,
	YEAR_WORD,
	`${MONTH} ?${DAY_OF_MONTH}`,
	`${MONTH_WORD}(?: ?${DAY})?`,
	MONTH,
	MONTH_AHEAD,
	DAY,
	`(?<pd>${words(DAYS_FROM_PUBLICATION)})`,
	`(?<ad>${words(DAYS_FROM_ANCHOR)})`,
	`(?<w>${words(WEEKS)})(?<wd>[一二三四五六日天])(?!期)`,
	`(?<mw>${words(VAGUE_WEEKS)})(?![一二三四五六日天期末])`,
	'(?<ago>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?<unit>年|个月|天|周|个星期)(?:之|以)?前',
	'(?<later>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:天|日)(?:之|以)?后',
	`“?(?<plan>${words(PLANS)})”?(?=期间|时期|以来)`,
	FEAST,
	'(?<p>年初|岁初|上半年|第?[一二三四]季度|前三季度)',
	`(?<l>${words(LATELY)})`
];
/** 2024—2026年: the first year without its 年. */
const YEARS = /(?<first>(?:19|20)\d\d) ?(?:至|到|[-—–~～－]{1,2}) ?(?<last>(?:19|20)\d\d) ?年/uy;

/** Most characters begin no form, and most that do go on with another word: those are passed over without a look. */
const SIEVE = sieveOf([YEARS, ...FORMS.map((source) => new RegExp(source, 'uy'))], (form) => form);

/** True when a date may begin at a position. */
export const mayBegin = (text: string, at: number): boolean =>
	SIEVE.begins(text.charCodeAt(at)) && SIEVE.at(text, at).length > 0;

const CONNECTOR = / ?(?:至|到|[-—–~～－]{1,2}) ?/uy;
/** The tail of 十五日 is no 五日. */
const isNumeral = characterSet('〇零一二三四五六七八九十');
const isDigit = characterSet('0123456789');
/** 112月, 第三月, the tail of a longer number; the day of each month (每月10日) and of a lunar one (正月十五日) is no date by itself. */
const goesOn = characterSet('0123456789第历月');

/** The date that begins exactly at `start`, longest reading first; null when there is none. */
export function parseDate(text: string, start: number): DateExpression | null {
	const [before, first] = [text.charCodeAt(start - 1), text.charCodeAt(start)];
	if (
		goesOn(before) ||
		(isNumeral(before) && isNumeral(first)) ||
		(text.charAt(start - 1) === '.' && isDigit(first))
	)
		return null;
	const years = isDigit(first) ? matchAt(YEARS, text, start) : null;
	if (years?.groups)
		return {
			start,
			end: start + years[0].length,
			from: { year: Number(years.groups['first']) },
			until: { year: Number(years.groups['last']) }
		};
	const from = momentAt(text, start);
	if (!from) return null;
	const inner = bracketed(text, from);
	if (inner) return { start, ...inner };
	const link = matchAt(CONNECTOR, text, from.end);
	const until = link && momentAt(text, from.end + link[0].length);
	if (!until || !mayEnd(from.moment, until.moment))
		return { start, end: from.end, from: from.moment };
	return { start, end: until.end, from: from.moment, until: until.moment };
}

interface Found {
	readonly moment: Moment;
	readonly end: number;
}

/** 今天（8月25日）: the brackets tell the date that the word only points at. */
function bracketed(
	text: string,
	word: Found
): { end: number; from: Moment; until?: Moment } | null {
	if (word.moment.dayShift === undefined || text.charAt(word.end) !== '（') return null;
	const inner = momentAt(text, word.end + 1);
	if (inner?.moment.day === undefined || text.charAt(inner.end) !== '）') return null;
	return { end: inner.end + 1, from: inner.moment };
}

/** 4月到广西 is no interval, 4月到5月 is; both ends are told by numbers. */
const mayEnd = (first: Moment, second: Moment): boolean =>
	[first, second].every(
		({ year, month, day }) => year !== undefined || month !== undefined || day !== undefined
	) && second.yearShift === undefined;

function momentAt(text: string, start: number): Found | null {
	for (const form of SIEVE.at(text, start)) {
		const match = form === YEARS ? null : matchAt(form, text, start);
		if (match?.groups) return { moment: momentOf(match.groups), end: start + match[0].length };
	}
	return null;
}

function matchAt(form: RegExp, text: string, start: number): RegExpExecArray | null {
	form.lastIndex = start;
	return form.exec(text);
}

function momentOf(groups: Readonly<Record<string, string | undefined>>): Moment {
	const { y, yw, m, mw, d, iy, im, id, p, pd, ad, w, wd, ago, unit, later, plan, f, l } = groups;
	if (iy) return { year: Number(iy), month: Number(im), day: Number(id) };
	if (l) return { lately: true };
	if (ago) return agoOf(countOf(ago), unit ?? '年');
	if (later) return { of: 'anchor', dayShift: countOf(later) };
	if (plan) return { years: PLANS[plan] ?? [0, 0] };
	if (pd) return { of: 'publication', dayShift: DAYS_FROM_PUBLICATION[pd] ?? 0 };
	if (ad) return { of: 'anchor', dayShift: DAYS_FROM_ANCHOR[ad] ?? 0 };
	if (w && wd) return { of: 'publication', week: WEEKS[w] ?? 0, weekday: WEEKDAYS[wd] ?? 0 };
	const feast = f ? FEASTS[f] : undefined;
	const months = p ? PARTS_OF_YEAR[p.replace('第', '')] : undefined;
	return {
		...(y && { year: yearOf(y) }),
		...(yw && shifted('yearShift', yw, YEARS_FROM_PUBLICATION, YEARS_FROM_ANCHOR)),
		...(mw &&
			(VAGUE_WEEKS.includes(mw)
				? { lately: true as const }
				: shifted('monthShift', mw, MONTHS_FROM_PUBLICATION, MONTHS_FROM_ANCHOR))),
		...(m && { month: countOf(m) }),
		...(d && { day: countOf(d) }),
		...(feast && { month: feast[0], day: feast[1] }),
		...(months && { months })
	};
}

/** 三年前, 两个月前, 十天前: days and months are counted from publication. */
function agoOf(count: number, unit: string): Moment {
	if (unit === '年') return { ago: count };
	if (unit === '个月') return { of: 'publication', monthShift: -count };
	const days = unit === '天' ? count : count * 7;
	return { of: 'publication', dayShift: -days };
}

function shifted(
	unit: 'yearShift' | 'monthShift',
	word: string,
	publication: Readonly<Record<string, number>>,
	anchor: Readonly<Record<string, number>>
): Moment {
	const shift = publication[word];
	return shift === undefined
		? { of: 'anchor', [unit]: anchor[word] ?? 0 }
		: { of: 'publication', [unit]: shift };
}

const digitOf = (character: string): number => Math.max(0, DIGIT.indexOf(character) - 2);

const yearOf = (year: string): number =>
	/^\d/.test(year)
		? Number(year)
		: year.startsWith('民国')
			? Number(year.slice(2)) + 1911
			: [...year].reduce((value, character) => value * 10 + digitOf(character), 0);

/** 40, 四十, 十二, 两: a number as people count days, months and years; up to 99 in Chinese. */
export function countOf(number: string): number {
	if (/^\d/.test(number)) return Number(number);
	const [tens, ones] = number.includes('十') ? number.split('十') : ['0', number];
	const digit = (character: string): number => (character === '两' ? 2 : digitOf(character));
	return (tens === '0' ? 0 : tens ? digit(tens) * 10 : 10) + (ones ? digit(ones) : 0);
}
