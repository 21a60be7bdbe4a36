import type { PlaceId } from '../../domain/place.ts';
import type { GazetteerRow } from '../../gazetteer/format.ts';
import type { Span } from '../../domain/span.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ArticleDocument } from '../document.ts';
import { grammar, indexOf, symbolOf } from './mask.ts';
import { everyPair, type Party, type Reading } from './reading.ts';
import { PROGRAMME_TAILS } from './words.ts';

/**
 * The members that the name of a region begins by spelling, one character each: 成渝地区双城经济圈 → 成都, 重庆;
 * 粤港澳大湾区 → 广东, 香港, 澳门, though its members are cities of Guangdong. Fewer than two: it spells none (长三角).
 */
export function spelledMembers(text: string, row: GazetteerRow, gazetteer: Gazetteer): PlaceId[] {
	const known = new Set(row.members ?? []);
	for (const member of row.members ?? [])
		for (const parent of gazetteer.row(member)?.parents ?? [])
			if (parent !== 'CN') known.add(parent);
	const spelled: PlaceId[] = [];
	for (const char of text) {
		const place = [...known].find(
			(id) => !spelled.includes(id) && isSpelledBy(char, gazetteer.row(id))
		);
		if (!place) break;
		spelled.push(place);
	}
	return spelled;
}

const isSpelledBy = (char: string, row: GazetteerRow | undefined): boolean =>
	row !== undefined &&
	(row.name.startsWith(char) ||
		row.forms.some(([form, kind]) => form === char && kind === 'abbreviation'));

const PROGRAMME = grammar(`@N{2,4}${PROGRAMME_TAILS}`, 'g');

/** 成渝地区双城经济圈: the name of a programme; its members do not act by being spelled. */
export function foldProgrammes(reading: Reading, document: ArticleDocument): void {
	reading.mask.rewrite(PROGRAMME, (match) => {
		const members = [...match[0]].flatMap((symbol) => reading.parties[indexOf('N', symbol)] ?? []);
		if (members.some(({ kind }) => kind !== 'place')) return null;
		const to = match.index + match[0].length;
		const span = reading.mask.span(match.index, to);
		const name = document.text.slice(span.start, span.end);
		return { from: match.index, to, symbol: addProgramme(reading, members, name, span) };
	});
}

export function addProgramme(
	reading: Reading,
	members: readonly Party[],
	name: string,
	span: Span
): string {
	reading.programmes.push({
		members,
		edges: everyPair(members.length),
		name,
		span,
		open: false,
		counted: true,
		kind: 'region'
	});
	return symbolOf('R', reading.programmes.length - 1);
}
