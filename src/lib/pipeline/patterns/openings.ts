/** How a match may begin: `text` are its first units; `open` when it may end there or go on with what the pattern has next. */
interface Opening {
	readonly text: string;
	readonly open: boolean;
}

/** Two units tell verbs apart; more would make the tables large for little. */
const LENGTH = 2;
/** A class of more characters than this could begin anywhere. */
const LARGEST_CLASS = 60;
const NOTHING: readonly Opening[] = [{ text: '', open: true }];
const ANYTHING: readonly Opening[] = [{ text: '', open: false }];

/**
 * Symbols of a kind (mask.ts) count as one unit: the first of their range. Each kind has whole blocks of the private use
 * area, so that the head of the number tells it. Other units stand for themselves.
 */
export const unitKind = (unit: number): number =>
	unit < 0xe000 || unit > 0xf8ff ? unit : unit < 0xf000 ? unit & 0xf800 : unit & 0xff00;

/**
 * The one or two units that every match of an expression (without flags that change its reading) begins with, symbols by
 * their kind; null when it may begin with anything. What the reader does not know counts as anything.
 */
export function openingsOf(source: string): ReadonlySet<string> | null {
	const reader = new Reader(source);
	const texts = new Set(reader.alternatives().map(({ text }) => text));
	return reader.atEnd && !texts.has('') ? texts : null;
}

/** Reads the source of an expression once, from left to right. */
class Reader {
	readonly #source: string;
	#at = 0;

	constructor(source: string) {
		this.#source = source;
	}

	get atEnd(): boolean {
		return this.#at === this.#source.length;
	}

	alternatives(): readonly Opening[] {
		const all = [...this.#sequence()];
		while (this.#take(/\|/y)) all.push(...this.#sequence());
		return all;
	}

	#sequence(): readonly Opening[] {
		let openings = NOTHING;
		while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at)))
			openings = joined(openings, this.#repeated(this.#item()));
		return openings;
	}

	#item(): readonly Opening[] {
		// What stands around a match is no part of it, but what must follow is what the text goes on with.
		if (this.#take(/[$^]/y)) return NOTHING;
		const around = this.#take(/\(\?<?[=!]/y);
		if (around || this.#take(/\((?:\?:|\?<\w+>)?(?!\?)/y)) {
			const inside = this.alternatives();
			this.#take(/\)/y);
			const follows = around === '(?=' && inside.every(({ text }) => text !== '');
			if (follows) return inside.map(({ text }) => ({ text, open: false }));
			return around ? NOTHING : inside;
		}
		const group = this.#take(/\[(?:[^\]\\]|\\[\s\S])*\]/y);
		if (group) return classOf(group.slice(1, -1));
		if (this.#take(/\\d/y)) return classOf('0-9');
		if (this.#take(/\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\\k<\w+>|\\[\s\S]|[.(]/y)) return ANYTHING;
		return [{ text: this.#take(/[\s\S]/y) ?? '', open: true }];
	}

	#repeated(item: readonly Opening[]): readonly Opening[] {
		const sign = this.#take(/[?*+]\??|\{\d+(?:,\d*)?\}\??/y);
		if (!sign) return item;
		const more = sign.startsWith('?') ? item : item.map(({ text }) => ({ text, open: false }));
		return /^(?:[?*]|\{0)/.test(sign) ? [...more, ...NOTHING] : more;
	}

	#take(sign: RegExp): string | null {
		sign.lastIndex = this.#at;
		const taken = sign.exec(this.#source)?.[0] ?? null;
		this.#at += taken?.length ?? 0;
		return taken;
	}
}

/** What stands in a class: a range, an escape, a character. */
const MEMBER =
	/(\\u[\dA-Fa-f]{4}|[^\\])-(\\u[\dA-Fa-f]{4}|[^\\])|\\u[\dA-Fa-f]{4}|\\[ds]|\\[^\w]|[^\\]/y;
const BLANKS =
	'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** One of a few characters, a range of symbols as their kind; what a class excludes and larger ranges are anything. */
function classOf(inside: string): readonly Opening[] {
	if (inside === '' || inside.startsWith('^')) return ANYTHING;
	const units = new Set<number>();
	MEMBER.lastIndex = 0;
	while (MEMBER.lastIndex < inside.length) {
		const match = MEMBER.exec(inside);
		if (!match) return ANYTHING;
		const [member, from = member, to = from] = match;
		if (member === '\\s') for (const blank of BLANKS) units.add(blank.charCodeAt(0));
		if (member === '\\s') continue;
		const [first, last] = member === '\\d' ? [0x30, 0x39] : [unitOf(from), unitOf(to)];
		if (last - first > LARGEST_CLASS && unitKind(last) === last) return ANYTHING;
		for (let unit = first; unit <= last; unit += 1) units.add(unitKind(unit));
		if (units.size > LARGEST_CLASS) return ANYTHING;
	}
	return [...units].map((unit) => ({ text: String.fromCharCode(unit), open: true }));
}

const unitOf = (member: string): number =>
	/^\\u/.test(member)
		? Number.parseInt(member.slice(2), 16)
		: (member.replace('\\', '') || '\\').charCodeAt(0);

/** What begins with one and, where that is open, goes on with the other. */
function joined(first: readonly Opening[], next: readonly Opening[]): readonly Opening[] {
	return first.flatMap((start) => {
		if (!start.open || start.text.length >= LENGTH) return [start];
		return next.map(({ text, open }) => ({
			text: (start.text + text).slice(0, LENGTH),
			open: open && start.text.length + text.length < LENGTH
		}));
	});
}
