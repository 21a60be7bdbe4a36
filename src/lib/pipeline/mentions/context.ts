import { startsWord } from './lexicon.ts';
import { characterSet, isHanUnit } from './character-set.ts';
import { headReader } from './head-reader.ts';
import { OWN_NAME_HEADS, PLACE_VERBS } from './heads.data.ts';

const ownHead = headReader(OWN_NAME_HEADS);
const endsVerb = characterSet(PLACE_VERBS.map((verb) => verb.slice(-1)));
const beginsFormal = characterSet('人民社伊阿多联东合玻共王公大酋国');

/**
 * The head of a house, village, hill or firm that bears the name before it as its own. One character is no head where a
 * word or another name begins with it: 宜兴山东两地, 松江峰会.
 */
export function ownNameHead(
	text: string,
	end: number,
	beginsName: (at: number) => boolean
): string | null {
	const head = ownHead(text, end);
	// 贺兰山下, 玄武湖畔: the word says where, the head stays one.
	const spot = SPOTS.includes(text.charAt(end + 1) || ' ');
	if (head !== null && (head.length > 1 || spot || !(startsWord(text, end) || beginsName(end))))
		return head;
	const unit = text.charCodeAt(end);
	if (!(unit >= 0x30 && unit <= 0x39)) return null;
	return HOUSE_NUMBER.test(text.slice(end, end + 6)) ? 'a house number' : null;
}

const SPOTS = '上下脚边畔岸麓';

const HOUSE_NUMBER = /^\d+(?:号|栋|幢|弄|区|期|室|楼|座|单元|-)/;

/** Prepositions, verbs of motion and conjunctions after which a name may begin. */
const isOpener = characterSet(
	'在于到赴从自往向与和及同跟由把被将为是对经至抵离返驻、的像让使叫给如以因当即又就已曾有说了着过并而且但'
);

/** True when a name may begin here: start, punctuation, a preposition, no Han character before it. */
export const opens = (text: string, start: number): boolean =>
	start === 0 || !isHanUnit(text.charCodeAt(start - 1)) || isOpener(text.charCodeAt(start - 1));

/** True when a verb that takes a place stands right before: 援建|汶川, 落户|昆山. */
export const followsVerb = (text: string, start: number): boolean =>
	endsVerb(text.charCodeAt(start - 1)) && PLACE_VERBS.some((verb) => text.endsWith(verb, start));

/** The rest of a country's formal name after its short one: 波兰|共和国, 以色列|国. */
const FORMAL =
	/(?:人民|民主|社会主义|伊斯兰|阿拉伯|多民族|联邦|联盟|东岸|合作|玻利瓦尔){0,3}(?:共和国|王国|联邦|公国|大公国|酋长国|合众国)|国(?![家际内有民营务会企产防籍语外王君])/y;

/** Where the formal name of the country named at `[start, end)` ends, null when only the short one stands there. */
export function formalEnd(text: string, start: number, end: number): number | null {
	if (!beginsFormal(text.charCodeAt(end))) return null;
	FORMAL.lastIndex = end;
	const match = FORMAL.exec(text);
	// 德国|联邦议院, 韩国|国会: a name that ends in 国 is formal enough.
	if (!match || text.charAt(end - 1) === '国') return null;
	if (match[0] === '国' && end - start < 3) return null;
	return end + match[0].length;
}
