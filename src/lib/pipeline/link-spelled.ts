import type { PlaceId } from '../domain/place.ts';
import type { GazetteerRow } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';

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
