import type { Edtf } from '../domain/date.ts';
import type { Locale } from './locale.ts';

const MONTHS = [
	'Jan',
	'Feb',
	'Mar',
	'Apr',
	'May',
	'June',
	'July',
	'Aug',
	'Sept',
	'Oct',
	'Nov',
	'Dec'
];

/** An EDTF date for people, no more exact than it is: 2019年7月11日, 2019年, 1月14日（年份不明）; 11 July 2019. */
export function formatDate(date: Edtf, locale: Locale): string {
	const [from = date, to] = date.split('/');
	const first = formatOne(from, locale);
	return to === undefined ? first : `${first} – ${formatOne(to, locale)}`;
}

function formatOne(date: string, locale: Locale): string {
	const about = date.endsWith('~');
	const [year = '', month, day] = date.replace('~', '').split('-');
	const known = year !== 'XXXX';
	if (locale === 'zh-Hans') {
		const parts = [
			known ? `${year}年` : '',
			month ? `${Number(month)}月` : '',
			day ? `${Number(day)}日` : ''
		].join('');
		return `${about ? '约 ' : ''}${parts || '年份不明'}${known || !parts ? '' : '（年份不明）'}`;
	}
	const parts = [
		day ? String(Number(day)) : '',
		month ? (MONTHS[Number(month) - 1] ?? month) : '',
		known ? year : ''
	].filter(Boolean);
	return `${about ? 'about ' : ''}${parts.join(' ') || 'year unknown'}${known || parts.length === 0 ? '' : ' (year unknown)'}`;
}
