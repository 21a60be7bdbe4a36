import { BYTE_SIGNATURES } from './byte-signatures.ts';
import { isBig5Level1, isCommonHan, isGbLevel1 } from '../repair/han.ts';
import { HKSCS } from './hkscs.data.ts';
import { InputError } from '../input-error.ts';
import { declaredCharset, isFeed } from '../html/markup.ts';

/** Nothing larger is read: an article is kilobytes, a whole scrape in one file belongs into a .jsonl. */
export const SIZE_LIMIT = 50 * 1024 * 1024;

export interface Decoded {
	/** Without byte order mark. */
	readonly input: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
	/** The character set that the page wrongly declares, as it writes it. */
	readonly mislabelled?: string;
}

const NOT_TEXT = 'give the article as plain text (UTF-8, UTF-16, GB18030 or Big5)';

/**
 * Text of an article's bytes: by byte order mark, else the character set that a page declares unless its bytes contradict,
 * else strict UTF-8, else what makes the most plausible Chinese. Throws InputError for bytes that hold no text.
 */
export function decode(bytes: Uint8Array): Decoded {
	if (bytes.length > SIZE_LIMIT) throw tooLarge(bytes.length);
	refuseKnownBinary(bytes);
	const decoded =
		byMark(bytes) ?? byDeclaration(bytes) ?? strictUtf8(bytes) ?? byPlausibility(bytes);
	const label = declaredCharset(bytes) ?? '';
	const declared = DECLARED[label];
	const isWrong = declared !== undefined && declared !== decoded.encoding;
	return accepted(isWrong ? { ...decoded, mislabelled: label } : decoded);
}

/** The same limits for text that comes decoded (a row of a .jsonl). Throws InputError. */
export function acceptText(text: string): Decoded {
	if (text.length > SIZE_LIMIT) throw tooLarge(text.length);
	const input = text.startsWith('\uFEFF') ? text.slice(1) : text;
	return accepted({ input, encoding: 'utf-8' });
}

function accepted(decoded: Decoded): Decoded {
	if (decoded.input.trim() === '') throw empty();
	if (isFeed(decoded.input))
		throw new InputError('markup', 'this is a feed or a site map', 'give the articles it lists');
	return decoded;
}

const empty = (): InputError =>
	new InputError('empty', 'there is no text in it', 'give a file with the article in it');

/** Why nothing of this many bytes is read. */
export const tooLarge = (size: number): InputError =>
	new InputError(
		'too-large',
		`${Math.ceil(size / 1024 / 1024)} MB are more than the limit of ${SIZE_LIMIT / 1024 / 1024} MB`,
		'give one article a file, or a .jsonl with one a line'
	);

function refuseKnownBinary(bytes: Uint8Array): void {
	for (const { bytes: mark, at = 0, what, remedy } of BYTE_SIGNATURES)
		if (mark.every((byte, i) => bytes[at + i] === byte))
			throw new InputError('binary', what, remedy);
}

function byMark(bytes: Uint8Array): Decoded | null {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
	if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
	return null;
}

const utf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded => ({
	input: new TextDecoder(encoding).decode(bytes),
	encoding
});

/** What the labels of double-byte sets are read with; others are left to the evidence. */
const DECLARED: Readonly<Record<string, Decoded['encoding']>> = {
	gb2312: 'gb18030',
	gbk: 'gb18030',
	gb18030: 'gb18030',
	'x-gbk': 'gb18030',
	big5: 'big5',
	'big5-hkscs': 'big5',
	'x-x-big5': 'big5'
};

/** Pages that were saved in another set keep their declaration: then the evidence decides. */
function byDeclaration(bytes: Uint8Array): Decoded | null {
	const encoding = DECLARED[declaredCharset(bytes) ?? ''];
	if (encoding === undefined) return null;
	const sample = bytes.subarray(0, SAMPLE);
	const score = (as: Decoded['encoding']): number => plausibility(decodeAs(sample, as), as);
	if (score(encoding) < Math.max(0.5, score('utf-8'))) return null;
	return { input: decodeAs(bytes, encoding), encoding };
}

function strictUtf8(bytes: Uint8Array): Decoded | null {
	try {
		const input = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		// UTF-16 of ASCII is valid UTF-8 full of NULs.
		return share(input, (code) => code === 0) > 0.1 ? null : { input, encoding: 'utf-8' };
	} catch {
		return null;
	}
}

/** How much is read to judge by. Long enough for statistics, short enough to cost nothing. */
const SAMPLE = 64 * 1024;

function byPlausibility(bytes: Uint8Array): Decoded {
	const sample = bytes.subarray(0, SAMPLE);
	const judged = (['gb18030', 'big5', 'utf-16le', 'utf-16be', 'utf-8'] as const)
		.map((encoding) => {
			const text = decodeAs(sample, encoding);
			return { encoding, score: plausibility(text, encoding) };
		})
		.sort((a, b) => b.score - a.score);
	const best = judged[0];
	if (!best || best.score < 0.5) throw new InputError('binary', 'this is no text', NOT_TEXT);
	return { input: decodeAs(bytes, best.encoding), encoding: best.encoding };
}

/**
 * 0 to 1: how much of the text beyond ASCII is what Chinese is written with. A reading in the wrong double-byte set gives
 * rare characters throughout, a broken one replacement characters.
 */
function plausibility(text: string, encoding: Decoded['encoding']): number {
	const common =
		encoding === 'gb18030' ? isGbLevel1 : encoding === 'big5' ? isBig5Level1 : isCommonHan;
	let good = 0;
	let bad = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0x0a || code === 0x0d || code === 0x09) continue;
		if (code < 0x20 || code === 0xfffd || (code >= 0x7f && code < 0xa0)) bad += 2;
		else if (code < 0x7f) good += 0.1;
		else if (common(code)) good += 1;
		else if (isPunctuation(code)) good += 0.5;
		else bad += 1;
	}
	return good / (good + bad || 1);
}

const isPunctuation = (code: number): boolean =>
	(code >= 0x3000 && code <= 0x3011) ||
	(code >= 0xff01 && code <= 0xff5e) ||
	(code >= 0x2014 && code <= 0x201d) ||
	code === 0xb7 ||
	code === 0x2026;

function share(text: string, test: (code: number) => boolean): number {
	const end = Math.min(text.length, SAMPLE);
	let hits = 0;
	for (let i = 0; i < end; i++) if (test(text.charCodeAt(i))) hits++;
	return hits / (end || 1);
}

/** Hong Kong's characters, which not every decoder of Big5 has, included. */
function decodeAs(bytes: Uint8Array, encoding: Decoded['encoding']): string {
	const text = new TextDecoder(encoding).decode(bytes);
	return encoding === 'big5' ? text.replace(/[\uE000-\uF848]/g, hongKong) : text;
}

let supplement: readonly string[] | null = null;

function hongKong(character: string): string {
	supplement ??= HKSCS.flatMap((row) => [...row]);
	const found = supplement[character.charCodeAt(0) - 0xe000];
	return found === undefined || found === '.' ? character : found;
}
