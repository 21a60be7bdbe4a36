import type { Span } from '../../domain/span.ts';
import {
	BANK_HEADS,
	DISH_HEADS,
	FIRM_HEADS,
	FIRM_TAILS,
	NATIONAL_FIRM_HEADS,
	PRODUCE_HEADS,
	ROAD_TAILS,
	STATION_CORNERS,
	WAY_HEADS,
	WAY_MIDDLES,
	WAY_NUMERALS,
	WAY_TAILS,
	WORK_FATES,
	WORK_KINDS
} from './bearers.data.ts';
import { characterSet } from './character-set.ts';
import { headReader, type HeadReader } from './head-reader.ts';

/** What bears a place's name without being the place: where it ends, and the word that says so. */
export interface Bearer {
	readonly end: number;
	readonly head: string;
}

/** What may follow a name that something bears. */
const mayBear = characterSet(
	[
		...[WAY_HEADS, BANK_HEADS, FIRM_HEADS, NATIONAL_FIRM_HEADS, DISH_HEADS, PRODUCE_HEADS].flat(),
		...WAY_MIDDLES,
		...WAY_NUMERALS,
		...STATION_CORNERS,
		'道'
	].map((head) => head.charAt(0))
);

/** True when something called after a name that ends at `end` may follow: most names need no closer look. */
export const bearerMayFollow = (text: string, end: number): boolean =>
	mayBear(text.charCodeAt(end));

const wayHead = headReader(WAY_HEADS);
const noWay = headReader(WAY_TAILS);
const bankHead = headReader(BANK_HEADS);
const firmHead = headReader(FIRM_HEADS);
const nationalFirmHead = headReader(NATIONAL_FIRM_HEADS);
const dishHead = headReader(DISH_HEADS);
const produceHead = headReader(PRODUCE_HEADS);
const workFate = headReader(WORK_FATES);

/** How far a street, bridge, station or paper called after a name reaches: the end of 香港中路; null when none follows. */
export function wayEnd(text: string, end: number): Bearer | null {
	if (noWay(text, end) !== null) return null;
	if (STATION_CORNERS.includes(text.charAt(end) || ' ') && text.charAt(end + 1) === '站')
		return { end: end + 2, head: '站' };
	let numerals = 0;
	for (let at = end; at <= end + 2; at++) {
		const head = wayHead(text, at);
		if (head) return { end: at + head.length, head };
		const character = text.charAt(at) || ' ';
		if (character === '道' && numerals === 0 && ROAD_TAILS.test(text.slice(at + 1, at + 4)))
			return { end: at + 1, head: character };
		if (WAY_NUMERALS.includes(character)) numerals++;
		else if (!WAY_MIDDLES.includes(character)) break;
		if (numerals > 1) return null;
	}
	return null;
}

/** A bank called after its place: 北京银行, but not 北京银行业. */
export const bankEnd = (text: string, end: number): Bearer | null => firmBy(bankHead, text, end);

/** Another firm called after its place: 阳泉煤业. */
export const firmEnd = (text: string, end: number): Bearer | null => firmBy(firmHead, text, end);

/** A firm called after the country: 中国联通. */
export const nationalFirmEnd = (text: string, end: number): Bearer | null =>
	firmBy(nationalFirmHead, text, end);

function firmBy(reader: HeadReader, text: string, end: number): Bearer | null {
	const head = reader(text, end);
	if (head === null || FIRM_TAILS.includes(text.charAt(end + head.length) || ' ')) return null;
	return { end: end + head.length, head };
}

/** A dish (兰州拉面) or, where `local`, produce (库尔勒香梨) called after a place. */
export function dishEnd(text: string, end: number, local: boolean): Bearer | null {
	const head = dishHead(text, end) ?? (local ? produceHead(text, end) : null);
	return head === null ? null : { end: end + head.length, head };
}

const TITLES = /《[^《》\n]{1,40}》/g;
const LINKS = /^[、和与及]$/;

/** Titles of works of art (电影《…》, 《…》上映, and those listed with them): what they name is no place. In order. */
export function worksIn(text: string): Span[] {
	const titles = [...text.matchAll(TITLES)].map(({ index, 0: title }) => ({
		start: index,
		end: index + title.length
	}));
	const told = titles.map(
		({ start, end }) =>
			WORK_KINDS.some((kind) => text.endsWith(kind, start)) || workFate(text, end) !== null
	);
	const linked = (i: number): boolean => {
		const [one, next] = [titles[i], titles[i + 1]];
		return one !== undefined && next !== undefined && LINKS.test(text.slice(one.end, next.start));
	};
	for (let i = 1; i < titles.length; i++) if (told[i - 1] && linked(i - 1)) told[i] = true;
	for (let i = titles.length - 2; i >= 0; i--) if (told[i + 1] && linked(i)) told[i] = true;
	return titles.filter((_, i) => told[i]);
}
