/** How a match may begin: `text` are its first units; `open` when it may end there or go on with what the pattern has next. */
interface Opening {
	readonly text: string;
	readonly open: boolean;
}

/** Two units tell verbs apart; more would make the tables large for little. */
const LENGTH = 2;
/** A class of more characters than this could begin anywhere. */
const LARGEST_CLASS = 40;
const NOTHING: readonly Opening[] = [{ text: '', open: true }];
const ANYTHING: readonly Opening[] = [{ text: '', open: false }];

/**
 * The rows whose pattern can match somewhere in a text, in their order: a quick look at the characters that spares running
 * most patterns. It lets a row through that does not match, but never holds back one that does.
 */
export function byOpening<Row>(
	rows: readonly Row[],
	patternOf: (row: Row) => RegExp
): (text: string) => Row[] {
	const always = new Uint8Array(rows.length);
	const starting = new Map<number, Start>();
	// Most units begin nothing: a flag is read faster than the table.
	const begins = new Uint8Array(0x10000);
	rows.forEach((row, index) => {
		const openings = openingsOf(patternOf(row).source);
		if (openings === null) always[index] = 1;
		else for (const text of openings) note(starting, text, index);
	});
	for (const unit of starting.keys()) begins[unit] = 1;
	return (text) => {
		const found = always.slice();
		for (let at = 0; at < text.length; at += 1) {
			const unit = text.charCodeAt(at);
			const start = begins[unit] === 1 ? starting.get(unit) : undefined;
			if (!start) continue;
			for (const index of start.alone) found[index] = 1;
			const next = start.before.get(text.charCodeAt(at + 1));
			if (next) for (const index of next) found[index] = 1;
		}
		return rows.filter((_, index) => found[index] === 1);
	};
}

/** The rows that begin with a unit: with no matter what behind it, and with a certain unit behind it. */
interface Start {
	readonly alone: number[];
	readonly before: Map<number, number[]>;
}

function note(starting: Map<number, Start>, text: string, index: number): void {
	const [unit, next] = [text.charCodeAt(0), text.charCodeAt(1)];
	const start = starting.get(unit) ?? { alone: [], before: new Map<number, number[]>() };
	starting.set(unit, start);
	if (text.length === 1) start.alone.push(index);
	else start.before.set(next, [...(start.before.get(next) ?? []), index]);
}

/**
 * The one or two units that every match of an expression (without flags that change its reading) begins with; null when
 * it may begin with anything. What the reader does not know counts as anything.
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
		// What stands around a match is no part of it.
		if (this.#take(/[$^]/y)) return NOTHING;
		const around = this.#take(/\(\?<?[=!]/y);
		if (around || this.#take(/\((?:\?:|\?<\w+>)?(?!\?)/y)) {
			const inside = this.alternatives();
			this.#take(/\)/y);
			return around ? NOTHING : inside;
		}
		const group = this.#take(/\[(?:[^\]\\]|\\[\s\S])*\]/y);
		if (group) return classOf(group.slice(1, -1));
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

/** One of a few characters; ranges, escapes and what a class excludes are anything. */
const classOf = (inside: string): readonly Opening[] =>
	/^\^|[\\-]/.test(inside) || inside === '' || inside.length > LARGEST_CLASS
		? ANYTHING
		: inside.split('').map((text) => ({ text, open: true }));

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
