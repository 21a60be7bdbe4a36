/** What the page does with files and texts that somebody hands it, apart from reading them. Pure. */

/** As the reader of pages has it: nothing larger is read. */
export const READ_MOST = 50 * 1024 * 1024;
/** As the API has it: nothing larger is taken at once. */
export const SAVE_MOST = 4 * 1024 * 1024;
/** More at a time belong to the command line. */
export const ITEMS_MOST = 500;

/**
 * The id of a file by its path: below the folder that was picked, as the command line names it; null for hidden files and for
 * what lies in hidden folders.
 */
export function idOf(path: string): string | null {
	const steps = path.split('/').filter((step) => step !== '');
	if (steps.some((step) => step.startsWith('.'))) return null;
	const below = steps.length > 1 ? steps.slice(1) : steps;
	return below.length === 0 ? null : below.join('/');
}

/** True for a stream with one article a line. */
export const isStream = (name: string): boolean => /\.jsonl$/i.test(name);

/** The rows of such a stream, with the number of each line. */
export const rowsOf = (text: string): { readonly line: string; readonly number: number }[] =>
	text
		.replace(/^\uFEFF/, '')
		.split(/\r?\n/)
		.map((line, at) => ({ line, number: at + 1 }))
		.filter(({ line }) => line.trim() !== '');

/** What somebody knows of a text that they paste; empty where they do not. */
export interface Pasted {
	readonly text: string;
	readonly title: string;
	readonly publishedAt: string;
	readonly publisher: string;
}

/** A pasted text as a row of .jsonl, named by what it says: the same text has the same name again. */
export function pastedRow({ text, ...known }: Pasted): string {
	const given = Object.entries(known)
		.map(([name, value]) => [name, value.trim()] as const)
		.filter(([, value]) => value !== '');
	return JSON.stringify({ id: `pasted-${digestOf(text)}`, text, ...Object.fromEntries(given) });
}

/** The same row under another name; under its own it stays as it is, letter by letter. */
export function rowNamed(line: string, id: string): string {
	const row = JSON.parse(line) as { readonly id?: unknown };
	return row.id === id ? line : JSON.stringify({ ...row, id });
}

/** A name that another article does not have: `a.txt` → `a-1f3b.txt`. */
export function nameApart(id: string, mark: string): string {
	const [, stem = id, ending = ''] = /^(.*?[^/])(\.[^./]{1,8})?$/su.exec(id) ?? [];
	return `${stem}-${mark}${ending}`;
}

/** Sixteen hexadecimal digits of a text, to tell texts apart and not to prove anything (FNV-1a, twice). */
export function digestOf(text: string): string {
	const round = (seed: number): string => {
		let hash = seed;
		for (let at = 0; at < text.length; at += 1)
			hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
		return (hash >>> 0).toString(16).padStart(8, '0');
	};
	return round(0x811c9dc5) + round(0x9747b28c);
}
