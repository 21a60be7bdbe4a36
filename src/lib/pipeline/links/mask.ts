import type { Span } from '../../domain/span.ts';
import { characterSet } from '../mentions/character-set.ts';
import { needsOf, UnitSet } from '../patterns/needs.ts';

/**
 * A sentence rewritten step by step: what one step has understood (a party, a date, a titled paper) becomes one symbol of
 * the private use area, so that the grammar of the next step is a plain regular expression over symbols and characters.
 * Every position keeps the stretch of the document's text it stands for.
 */
export class Mask {
	/** Symbols and characters, one UTF-16 unit each. */
	text: string;
	readonly #start: number;
	/** Where each position begins and ends in the document's text; null while none is rewritten. */
	#places: { readonly starts: number[]; readonly ends: number[] } | null = null;
	/** Which units the text has, or has had. */
	readonly #units = new UnitSet();

	/** `text` is the document's text, `span` the sentence in it. */
	constructor(text: string, span: Span) {
		this.text = foldPunctuation(text.slice(span.start, span.end));
		this.#start = span.start;
		for (let at = 0; at < this.text.length; at += 1) this.#units.add(this.text.charCodeAt(at));
	}

	#startOf(position: number): number | undefined {
		if (position < 0 || position >= this.text.length) return undefined;
		return this.#places ? this.#places.starts[position] : this.#start + position;
	}

	#endOf(position: number): number | undefined {
		if (position < 0 || position >= this.text.length) return undefined;
		return this.#places ? this.#places.ends[position] : this.#start + position + 1;
	}

	/** The stretch of the document's text behind the positions `[from, to)`. */
	span(from: number, to: number): Span {
		const start = this.#startOf(from) ?? this.#endOf(this.text.length - 1) ?? 0;
		return { start, end: to > from ? (this.#endOf(to - 1) ?? start) : start };
	}

	/** The first position that stands for something at or after the offset `at` of the document's text. */
	position(at: number): number {
		let low = 0;
		let high = this.text.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#endOf(middle) ?? 0) > at) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** False when no match of the expression can begin in the text. */
	mayHold(pattern: RegExp): boolean {
		return this.#units.hasAll(needsOf(pattern));
	}

	/** `pattern.test` of the text. */
	holds(pattern: RegExp): boolean {
		return this.mayHold(pattern) && pattern.test(this.text);
	}

	/** Puts `symbol` (one unit, or nothing) in the place of the positions `[from, to)`. */
	replace(from: number, to: number, symbol: string): void {
		const { start, end } = this.span(from, to);
		const { starts, ends } = (this.#places ??= this.#asRead());
		this.text = this.text.slice(0, from) + symbol + this.text.slice(to);
		if (symbol === '') {
			starts.splice(from, to - from);
			ends.splice(from, to - from);
			return;
		}
		starts.splice(from, to - from, start);
		ends.splice(from, to - from, end);
		this.#units.add(symbol.charCodeAt(0));
	}

	#asRead(): { starts: number[]; ends: number[] } {
		const [starts, ends]: [number[], number[]] = [[], []];
		for (let at = this.#start; at < this.#start + this.text.length; at += 1) {
			starts.push(at);
			ends.push(at + 1);
		}
		return { starts, ends };
	}

	/**
	 * Every match of a global expression, from left to right, in the text as rewritten so far. `rewrite` answers the range to
	 * replace and its symbol, or null to leave the match alone; the search goes on behind it.
	 */
	rewrite(
		pattern: RegExp,
		rewrite: (match: RegExpExecArray) => { from: number; to: number; symbol: string } | null
	): void {
		if (!this.mayHold(pattern)) return;
		pattern.lastIndex = 0;
		for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
			const change = rewrite(match);
			if (change) {
				this.replace(change.from, change.to, change.symbol);
				pattern.lastIndex = change.from + change.symbol.length;
			} else if (match[0].length === 0) pattern.lastIndex += 1;
		}
	}
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
	',': '，',
	';': '；',
	':': '：',
	'?': '？',
	'!': '！',
	'(': '（',
	')': '）'
};

const isFolded = characterSet(',;:?!()「『」』');

/** One form of each mark of punctuation; a comma between digits stays, and stray symbols cannot pass for ours. */
function foldPunctuation(text: string): string {
	let folds = false;
	for (let at = 0; at < text.length && !folds; at += 1) {
		const unit = text.charCodeAt(at);
		folds = isFolded(unit) || (unit >= 0xe000 && unit <= 0xf8ff);
	}
	if (!folds) return text;
	return text
		.replace(/(?<!\d),|,(?!\d)|[;:?!()]/g, (mark) => FULL_WIDTH[mark] ?? mark)
		.replace(/[\uE000-\uF8FF]/g, '□')
		.replace(/[「『]/g, '“')
		.replace(/[」』]/g, '”');
}

/** Ranges of symbols. `N` one party, `G` several joined by the text, `P` either, `T` a titled paper, `D` a date, `R` a programme of a region, `U` a party unknown. */
const RANGES: Readonly<Record<string, string>> = {
	N: '\\uE000-\\uE7FF',
	G: '\\uE800-\\uEFFF',
	P: '\\uE000-\\uEFFF',
	T: '\\uF000-\\uF0FF',
	D: '\\uF100-\\uF1FF',
	R: '\\uF300-\\uF3FF',
	U: '\\uF200'
};
const BASE = { N: 0xe000, G: 0xe800, T: 0xf000, D: 0xf100, U: 0xf200, R: 0xf300 } as const;
const SIZE = { N: 0x800, G: 0x800, T: 0x100, D: 0x100, U: 1, R: 0x100 } as const;
export type SymbolKind = keyof typeof BASE;

/** The symbol of the `index`-th thing of a kind; a sentence with more of them than fit has the unknown party instead. */
export const symbolOf = (kind: SymbolKind, index: number): string =>
	String.fromCharCode(index < SIZE[kind] ? BASE[kind] + index : BASE.U);

/** Which thing of its kind a symbol stands for; -1 when it is none of that kind. */
export function indexOf(kind: SymbolKind, symbol: string): number {
	const index = symbol.charCodeAt(0) - BASE[kind];
	// The code of an empty string is NaN, which is neither.
	return index >= 0 && index < SIZE[kind] ? index : -1;
}

/**
 * A regular expression over masked text: `@N` and the like stand for any symbol of that kind, inside and outside brackets.
 */
export function grammar(source: string, flags = ''): RegExp {
	const key = `${flags}/${source}`;
	const known = COMPILED.get(key);
	if (known) return known;
	const compiled = new RegExp(expand(source), flags);
	COMPILED.set(key, compiled);
	return compiled;
}

/** Compiling costs more than matching, and a rule may stand in a loop. */
const COMPILED = new Map<string, RegExp>();

function expand(source: string): string {
	let inside = false;
	let out = '';
	for (let index = 0; index < source.length; index += 1) {
		const char = source.charAt(index);
		const range = char === '@' ? RANGES[source.charAt(index + 1)] : undefined;
		if (range !== undefined) {
			out += inside ? range : `[${range}]`;
			index += 1;
			continue;
		}
		if (char === '\\') {
			out += char + source.charAt(index + 1);
			index += 1;
			continue;
		}
		if (char === '[') inside = true;
		else if (char === ']') inside = false;
		out += char;
	}
	return out;
}
