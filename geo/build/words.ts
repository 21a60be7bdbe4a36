import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { gazetteerFileSchema } from '../../src/lib/gazetteer/format.ts';
import type { GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import { parseRow } from '../../src/lib/gazetteer/row-line.ts';
import { packageText } from './packages.ts';

/**
 * Picks from jieba's dictionary the ordinary words that overlap a name of the gazetteer or hold one, for the PLACES stage:
 * 自信 and 阳光 show that 信阳 in 自信阳光 is none. Writes src/lib/pipeline/mentions/words.data.ts. Run after the gazetteer
 * has changed much: `node geo/build/words.ts`.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const TARGET = join(ROOT, 'src/lib/pipeline/mentions/words.data.ts');

/** Parts of speech of words that are not names (jieba's tags). */
const ORDINARY = new Set('n v a i l d vn ad an b c r t s f j z m p u vd ng q o vi'.split(' '));
const HAN = /^\p{Script=Han}+$/u;
/** 市委, 省厅, 县城: the unit itself is meant, so these do not speak against 泸州市. */
const OF_THE_UNIT =
	/^[省市县区州](?:[委级局厅府内直属里各辖立教检纪组境法县区城$]|政府|人大|政协|公安|有)/;
/** 合肥人, 武昌起义: words made of a name and a common tail name the place. */
const OF_THE_NAME =
	/^(?:人|籍|话|队|机场|站|市|县|区|路|起义|茶|大学|港|铁路|证券|方面|银行|湾|制药|酒|菜|梆子|府)/;
/** How often jieba's corpus must have a word for it to count; shorter words meet by chance more often. */
const ENOUGH = { two: 150, edge: 60, three: 80, holding: 4, common: 1500 };

const isUnit = (row: GazetteerRow): boolean => /^\d{6}$/.test(row.id);

const gazetteer = gazetteerFileSchema.parse(
	JSON.parse(readFileSync(join(ROOT, 'geo/gazetteer.json'), 'utf8'))
);
const names = new Map<string, 'strong' | 'weak'>();
const characters = new Set<string>();
for (const row of gazetteer.places.map(parseRow)) {
	// Small places abroad count only beside their country: their names need no words against them.
	if (!isUnit(row) && row.level !== 'country' && (row.population ?? 0) < 250_000) continue;
	const strong = row.level === 'country' || (isUnit(row) && row.level === 'province');
	for (const form of [row.name, ...row.forms.map(([name]) => name)]) {
		if (!HAN.test(form)) continue;
		if (form.length === 1) {
			if (strong) characters.add(form);
		} else if (strong || !names.has(form)) names.set(form, strong ? 'strong' : 'weak');
	}
}
const heads = new Set<string>();
const tails = new Set<string>();
for (const name of names.keys())
	for (let cut = 1; cut < name.length; cut++) {
		heads.add(name.slice(0, cut));
		tails.add(name.slice(cut));
	}

/** The first name that lies within the word without being it. */
function nameWithin(word: string): { name: string; at: number } | null {
	for (let at = 0; at < word.length; at++)
		for (let end = at + 2; end <= word.length; end++) {
			const name = word.slice(at, end);
			if (name !== word && names.has(name)) return { name, at };
		}
	return null;
}

function overlapsNames(word: string): boolean {
	for (let cut = 1; cut < word.length; cut++)
		if (heads.has(word.slice(cut)) || tails.has(word.slice(0, cut))) return true;
	return false;
}

function isWanted(word: string, count: number): boolean {
	if (names.has(word) || OF_THE_UNIT.test(word)) return false;
	const held = nameWithin(word);
	if (held) {
		const made = held.at === 0 && OF_THE_NAME.test(word.slice(held.name.length));
		return names.get(held.name) === 'weak' && !made && count >= ENOUGH.holding && word.length <= 5;
	}
	const enough = word.length === 2 ? ENOUGH.two : ENOUGH.three;
	if (count >= enough && overlapsNames(word)) return true;
	const edge = characters.has(word.charAt(0)) || characters.has(word.slice(-1));
	return edge && word.length <= 3 && count >= ENOUGH.edge;
}

const common: string[] = [];
const words: string[] = [];
for (const line of packageText('jieba', 'dict.txt').split('\n')) {
	const [word = '', frequency = '0', tag = ''] = line.split(' ');
	if (word.length < 2 || word.length > 6 || !HAN.test(word) || !ORDINARY.has(tag)) continue;
	const count = Number(frequency);
	if (!isWanted(word, count)) continue;
	const plain = word.length < 4 && count >= ENOUGH.common;
	(plain && !nameWithin(word) ? common : words).push(word);
}

const source = `/**
 * Ordinary words that overlap or contain a name of the gazetteer, so that a name torn out of two words (自信|阳光) is seen
 * for what it is. Chosen from the dictionary of jieba (MIT licence) by geo/build/words.ts; not edited by hand.
 */
export const COMMON_WORDS =
	'${common.sort().join(' ')}';

/** The less frequent ones. */
export const WORDS =
	'${words.sort().join(' ')}';
`;
writeFileSync(
	TARGET,
	await format(source, { ...(await resolveConfig(TARGET)), parser: 'typescript' })
);
console.error(`geo: ${common.length} common and ${words.length} other words`);
