import type { Edtf } from '../domain/date.ts';
import { intlTag } from './numbers.ts';
import type { Locale } from './locale.ts';

const WORDS: Record<Locale, { about: string; unknown: string; noYear: string }> = {
	'zh-Hans': { about: '约 ', unknown: '年份不明', noYear: '（年份不明）' },
	en: { about: 'about ', unknown: 'year unknown', noYear: ' (year unknown)' }
};

/** What an EDTF date tells; each set of parts has one formatter a language. */
type Parts = 'y' | 'ym' | 'ymd' | 'm' | 'md';
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(parts: Parts, locale: Locale): Intl.DateTimeFormat {
	const key = `${locale} ${parts}`;
	const format =
		formats.get(key) ??
		new Intl.DateTimeFormat(intlTag(locale), {
			timeZone: 'UTC',
			...(parts.startsWith('y') ? { year: 'numeric' } : {}),
			...(parts.includes('m') ? { month: 'long' } : {}),
			...(parts.endsWith('d') ? { day: 'numeric' } : {})
		});
	formats.set(key, format);
	return format;
}

/** An EDTF date for people, no more exact than it is: 2019年7月11日, 2019年, 1月14日（年份不明）; 11 July 2019. */
export function formatDate(date: Edtf, locale: Locale): string {
	const [from = date, to] = date.split('/');
	const first = formatOne(from, locale);
	return to === undefined ? first : `${first} – ${formatOne(to, locale)}`;
}

/** From the first date to the last; one date when they read alike. */
export function formatSpan(first: Edtf, last: Edtf, locale: Locale): string {
	const [from, to] = [formatDate(first, locale), formatDate(last, locale)];
	return from === to ? from : `${from} – ${to}`;
}

function formatOne(date: string, locale: Locale): string {
	const { about, unknown, noYear } = WORDS[locale];
	const [year = '', month, day] = date.replace('~', '').split('-');
	const known = year !== 'XXXX';
	const said = date.endsWith('~') ? about : '';
	if (!known && month === undefined) return said + unknown;
	const parts = `${known ? 'y' : ''}${month === undefined ? '' : 'm'}${day === undefined ? '' : 'd'}`;
	// A leap year stands for one that is not known, so that 29 February can be said.
	const when = Date.UTC(known ? Number(year) : 2000, Number(month ?? 1) - 1, Number(day ?? 1));
	return said + formatOf(parts as Parts, locale).format(when) + (known ? '' : noYear);
}

const yearsIn = (date: Edtf): string[] => date.match(/\d{4}/g) ?? [];

/** The years from the first date to the last: 2019年, 2011–2025年; 2019, 2011–2025. Empty when neither tells one. */
export function formatYears(first: Edtf, last: Edtf, locale: Locale): string {
	const [from, to] = [yearsIn(first)[0], yearsIn(last).at(-1)];
	const years = [...new Set([from, to].filter((year) => year !== undefined))];
	return years.length === 0 ? '' : years.join('–') + (locale === 'zh-Hans' ? '年' : '');
}
