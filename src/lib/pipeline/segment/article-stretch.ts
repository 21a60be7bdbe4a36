import type { LineRole } from '../document.ts';
import { essence, type Line } from './page-lines.ts';

/** Role and reason of a line, by its place among the others. */
export interface Judged {
	role: LineRole;
	reason: string;
}

/** First and last line of the article, inclusive; null when the page has none. */
export interface Stretch {
	readonly first: number;
	readonly last: number;
}

/** Worth of a line of prose, in Han characters; a single giant paragraph must not outweigh everything. */
const MOST = 400;
/** What a short line costs: a heading is easily paid for by the paragraph under it, a list of headlines is not. */
const SHORT_COST = 5;
const LISTED_COST = 30;
/** A byline between two stretches keeps them apart unless both are long. */
const DIVIDE_COST = 60;
/** How much less a stretch is believed for every stretch before it. */
const LATER = 0.45;
const SAID = 2;

/** Lines of at most this length may be titles and leads that are said again. */
const SHORT = 80;
/** How much of a long line is compared. */
const COMPARED = 400;
const OPENING = 12;

/** Lines that say again what another line says: titles between paragraphs, the first words of the article above it. */
export function findRepeats(lines: readonly Line[]): (Judged | null)[] {
	const said = new Map<string, number>();
	const openings = new Map<string, number[]>();
	const essences = lines.map(({ text }) => (text === '' ? '' : essence(text.slice(0, SHORT))));
	essences.forEach((own, i) => {
		if (own === '') return;
		if ((lines[i]?.text.length ?? 0) <= SHORT) said.set(own, (said.get(own) ?? 0) + 1);
		if (own.length < OPENING) return;
		const opening = own.slice(0, OPENING);
		const alike = openings.get(opening);
		if (!alike) openings.set(opening, [i]);
		else if (alike.length < ALIKE) alike.push(i);
	});
	// Long beginnings are compared only where lines open alike: each is made once.
	const beginnings = new Map<number, string>();
	const beginning = (index: number): string => {
		let own = beginnings.get(index);
		if (own === undefined) {
			own = essence((lines[index]?.text ?? '').slice(0, COMPARED));
			beginnings.set(index, own);
		}
		return own;
	};
	/** Whether a line below begins with all of this and goes on. */
	const leads = (own: string, index: number): boolean =>
		own.length >= OPENING &&
		(openings.get(own.slice(0, OPENING)) ?? []).some((other) => {
			if (other <= index) return false;
			const later = beginning(other);
			return later.length > own.length && later.startsWith(own);
		});
	return lines.map((line, i) => {
		const opening = essences[i] ?? '';
		if (opening === '' || line.han === 0) return null;
		const times = line.text.length <= SHORT ? (said.get(opening) ?? 0) : 0;
		// A paragraph doubled on the spot is a slip of scraping; it is told all the same.
		const doubled = line.prose && (essences[i - 1] === opening || essences[i + 1] === opening);
		if (times > 1 && doubled) return null;
		if (times > 1) return { role: 'repeated', reason: `stands ${times} times on the page` };
		const alike = (openings.get(opening.slice(0, OPENING))?.length ?? 0) > 1;
		const untitled = titleBefore(opening, i, essences);
		return (alike && leads(beginning(i), i)) ||
			(untitled > 0 && leads(beginning(i).slice(untitled), i))
			? { role: 'summary', reason: 'the first words of a line below it' }
			: null;
	});
}

/** More lines than this that open alike are a list. */
const ALIKE = 20;

/** Length of the title that the line begins with when a line before it is that title: title and lead run together. */
function titleBefore(own: string, index: number, essences: readonly string[]): number {
	for (let i = index - 1; i >= Math.max(0, index - 5); i--) {
		const title = essences[i] ?? '';
		if (title.length >= 5 && own.length > title.length && own.startsWith(title))
			return title.length;
	}
	return 0;
}

/** The stretch of lines that is the article's own body. Linear in the number of lines. */
export function findStretch(
	lines: readonly Line[],
	repeats: readonly (Judged | null)[]
): Stretch | null {
	let best: { stretch: Stretch; worth: number } | null = null;
	let belief = 1;
	for (const part of parts(lines)) {
		const found = bestRun(lines, repeats, part);
		if (!found) continue;
		// Where the page says that the article begins it is believed.
		if (part.begun) belief = SAID;
		if (!best || found.worth * belief > best.worth)
			best = { stretch: found.stretch, worth: found.worth * belief };
		belief *= LATER;
		if (part.closed) break;
	}
	return best?.stretch ?? null;
}

interface Part extends Stretch {
	/** Below it the page says that the article begins here. */
	readonly begun: boolean;
	/** Another story begins behind it. */
	readonly closed: boolean;
}

/** The page cut where an article is over or begins. */
function parts(lines: readonly Line[]): Part[] {
	const found: Part[] = [];
	let first = 0;
	let begun = false;
	let prose = false;
	const cut = (last: number, next: number, closed: boolean): void => {
		if (last >= first) found.push({ first, last, begun, closed });
		first = next;
		begun = false;
		prose = false;
	};
	lines.forEach((line, i) => {
		const effect = line.wording?.effect;
		// The staff stand below an article, or in the byline above it.
		if (effect === 'end' && (line.wording?.role !== 'byline' || prose)) cut(i - 1, i + 1, false);
		else if (effect === 'begin') {
			cut(i - 1, i + 1, false);
			begun = true;
		} else if (line.level === 1 && prose) cut(i - 1, i, true);
		else if (line.prose) prose = true;
	});
	cut(lines.length - 1, lines.length, false);
	return found;
}

/** The run of lines of the part that is worth most (Kadane's scan). */
function bestRun(
	lines: readonly Line[],
	repeats: readonly (Judged | null)[],
	part: Part
): { stretch: Stretch; worth: number } | null {
	let best: { stretch: Stretch; worth: number } | null = null;
	let worth = 0;
	const start = firstText(lines, part);
	let first = start;
	let summary = false;
	let summed = false;
	// Where the page itself says that the article begins, its first short lines belong to it; not behind a byline.
	let { begun } = part;
	for (let i = start; i <= part.last; i++) {
		const line = lines[i];
		if (!line || line.text === '') continue;
		if (line.wording?.effect === 'summary-heading') summary = true;
		else if (line.dated || line.wording) summary = false;
		const value = valueOf(line, repeats[i] ?? null, summary);
		// A paragraph under the heading of a summary is the article only when nothing else is.
		if (value > 0 && !summary && summed) {
			best = null;
			worth = 0;
			first = i;
		}
		summed = value > 0 ? summary : summed;
		if (line.prose) summary = false;
		if (i === start || (worth <= 0 && (best !== null || !begun))) {
			worth = 0;
			first = i;
		}
		if (value <= -DIVIDE_COST) begun = false;
		worth += value;
		if (value > 0 && (!best || worth > best.worth)) best = { stretch: { first, last: i }, worth };
	}
	return best;
}

function firstText(lines: readonly Line[], part: Stretch): number {
	let i = part.first;
	while (i < part.last && lines[i]?.text === '') i++;
	return i;
}

function valueOf(line: Line, repeat: Judged | null, summary: boolean): number {
	if (line.wording?.effect === 'divide' || line.dated) return -DIVIDE_COST;
	if (line.wording?.effect === 'summary') return -SHORT_COST;
	if (line.wording) return -2;
	if (repeat) return repeat.role === 'summary' ? -DIVIDE_COST : 0;
	if (line.listed) return -LISTED_COST;
	if (line.bare) return -2;
	if (line.prose) return Math.min(line.han, MOST) * (summary ? 0.1 : 1);
	return -SHORT_COST;
}
