import { readFileSync } from 'node:fs';
import { shippedGazetteer } from './gazetteer.ts';
import { mentionsOf } from './mentions.ts';

/** A line of a table of cases: its first cell, and whether it is known not to be read rightly yet (`!`). */
export interface Case {
	readonly kind: string;
	readonly cells: readonly string[];
	readonly known: boolean;
}

/** Rows of tests/unit/pipeline/mentions/cases/`file` below the line that names the columns. */
export function casesOf(file: string): Case[] {
	const url = new URL(`../unit/pipeline/mentions/cases/${file}`, import.meta.url);
	const lines = readFileSync(url, 'utf8').split('\n');
	return lines
		.filter((line) => line !== '' && !line.startsWith('#'))
		.slice(1)
		.map((line) => {
			const [kind = '', ...cells] = line.replace(/^!/, '').split('\t');
			return { kind, cells, known: line.startsWith('!') };
		});
}

interface Mark {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly path: string | undefined;
	readonly optional: boolean;
	readonly undecided: boolean;
}

/** Takes the marks `[name]`, `[name=place]`, `[name?]` and `{name}` out of a sentence. */
function unmark(marked: string): { text: string; marks: Mark[] } {
	const marks: Mark[] = [];
	let text = '';
	for (const piece of marked.split(/(\[[^\]]+\]|\{[^}]+\})/)) {
		if (!/^[[{]/.test(piece)) {
			text += piece;
			continue;
		}
		const [given = '', path] = piece.slice(1, -1).split('=');
		const name = given.replace(/\?$/, '');
		marks.push({
			start: text.length,
			end: text.length + name.length,
			name,
			path,
			optional: piece.startsWith('{'),
			undecided: given.endsWith('?')
		});
		text += name;
	}
	return { text, marks };
}

/** A marked sentence without its marks. */
export const textOf = (marked: string): string => unmark(marked).text;

/** `浙江省杭州市西湖区`: the names of a place and all that holds it but China. */
export function pathOf(id: string): string {
	const row = shippedGazetteer().row(id);
	const parents = (row?.parents ?? []).filter((parent) => parent !== 'CN');
	return [...parents.map((parent) => shippedGazetteer().row(parent)?.name), row?.name].join('');
}

const isNamed = (id: string, path: string): boolean =>
	pathOf(id).endsWith(path) ||
	id === path ||
	id.startsWith(`${path}-`) ||
	shippedGazetteer()
		.lookup(path)
		.some(({ place }) => place === id);

/** What is read wrongly of a marked sentence, one line each; none when all is right. */
export function faultsIn(marked: string): string[] {
	const { text, marks } = unmark(marked);
	const found = mentionsOf(text).mentions.filter((mention) => mention.form !== 'organisation');
	const missed = marks.flatMap((mark) => {
		if (mark.optional) return [];
		const mention = found.find(({ start, end }) => start === mark.start && end === mark.end);
		if (!mention) return [`${mark.name} is missed`];
		const [place] = mention.places;
		if (mark.undecided) return place === undefined ? [] : [`${mark.name} is ${pathOf(place)}`];
		if (place === undefined) return [`${mark.name} is left undecided`];
		return mark.path === undefined || isNamed(place, mark.path)
			? []
			: [`${mark.name} is ${pathOf(place)}`];
	});
	const wrong = found.filter(
		({ start, end }) =>
			!marks.some((mark) =>
				mark.optional
					? mark.start <= start && end <= mark.end
					: mark.start === start && mark.end === end
			)
	);
	return [...missed, ...wrong.map((mention) => `${mention.text} is none`)];
}

/** The finest unit that the first chain of an address gives, as a path; `-` for none. A zone stands for the unit that holds it. */
export function unitOf(address: string): string {
	const gazetteer = shippedGazetteer();
	const units = mentionsOf(address).mentions.flatMap(({ places: [place] }) => {
		const row = place === undefined ? undefined : gazetteer.row(place);
		const unit = row?.level === 'zone' ? row.parents.at(-1) : row?.id;
		return unit !== undefined && /^\d/.test(unit) ? [unit] : [];
	});
	let [finest] = units;
	for (const unit of units.slice(1)) {
		if (finest === undefined || !gazetteer.within(unit, finest)) break;
		finest = unit;
	}
	return finest === undefined ? '-' : pathOf(finest);
}
