/**
 * What the old standards say about characters. GB 2312 (1980) lists what Simplified text uses, Big5 (1984) what
 * Traditional text uses; both tables are in every TextDecoder, so no list of our own is needed.
 */
const HAN = 1;
const GB_LEVEL_1 = 2;
const GB = 4;
const BIG5_LEVEL_1 = 8;
const BIG5 = 16;

let table: Uint8Array | null = null;

/** Marks every character of the rows `[first, last]` of a double-byte set. */
function mark(
	flags: Uint8Array,
	encoding: string,
	[first, last]: readonly [number, number],
	trails: readonly (readonly [number, number])[],
	flag: number
): void {
	const bytes: number[] = [];
	for (let lead = first; lead <= last; lead++)
		for (const [from, to] of trails)
			for (let trail = from; trail <= to; trail++) bytes.push(lead, trail);
	const text = new TextDecoder(encoding).decode(new Uint8Array(bytes));
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code >= 0x3400 && code < 0xa000) flags[code] = (flags[code] ?? 0) | flag;
	}
}

function build(): Uint8Array {
	const flags = new Uint8Array(0x10000);
	flags.fill(HAN, 0x3400, 0xa000);
	flags.fill(HAN, 0xf900, 0xfb00);
	flags[0x3007] = HAN;
	const gbTrails = [[0xa1, 0xfe]] as const;
	const big5Trails = [
		[0x40, 0x7e],
		[0xa1, 0xfe]
	] as const;
	mark(flags, 'gb18030', [0xb0, 0xd7], gbTrails, GB_LEVEL_1 | GB);
	mark(flags, 'gb18030', [0xd8, 0xf7], gbTrails, GB);
	mark(flags, 'big5', [0xa4, 0xc6], big5Trails, BIG5_LEVEL_1 | BIG5);
	mark(flags, 'big5', [0xc9, 0xf9], big5Trails, BIG5);
	return flags;
}

const flagsOf = (code: number): number => (table ??= build())[code] ?? 0;

/** A Han character of the basic plane (the rare ones beyond it are surrogates and never bear repairs). */
export const isHan = (code: number): boolean =>
	(code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00) || code === 0x3007;

/** One of the few thousand characters that running text of either script is made of. */
export const isCommonHan = (code: number): boolean =>
	(flagsOf(code) & (GB_LEVEL_1 | BIG5_LEVEL_1)) !== 0;

export const isGbLevel1 = (code: number): boolean => (flagsOf(code) & GB_LEVEL_1) !== 0;

export const isBig5Level1 = (code: number): boolean => (flagsOf(code) & BIG5_LEVEL_1) !== 0;

/** Used in Simplified text (also where Traditional text uses it too). */
export const isSimplifiedHan = (code: number): boolean => (flagsOf(code) & GB) !== 0;

/** Han, kana, or the punctuation set among them. */
export const isCjk = (code: number): boolean =>
	isHan(code) ||
	(code >= 0x3001 && code <= 0x30ff) ||
	(code >= 0xff01 && code <= 0xffee) ||
	code === 0x2014 ||
	code === 0x2026 ||
	(code >= 0x2018 && code <= 0x201d);

/** How many of `[start, end)` are Han characters. */
export function countHan(text: string, start: number, end: number): number {
	const flags = (table ??= build());
	let count = 0;
	for (let i = start; i < end; i++) count += (flags[text.charCodeAt(i)] ?? 0) & HAN;
	return count;
}

/** Counts of characters that only one of the two scripts uses, over `[start, end)`. */
export function countScripts(
	text: string,
	start: number,
	end: number
): { hant: number; hans: number } {
	const flags = (table ??= build());
	let hant = 0;
	let hans = 0;
	for (let i = start; i < end; i++) {
		const standards = (flags[text.charCodeAt(i)] ?? 0) & (GB | BIG5);
		if (standards === BIG5) hant++;
		else if (standards === GB) hans++;
	}
	return { hant, hans };
}
