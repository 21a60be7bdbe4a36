import type { Span } from '../../domain/span.ts';
import type { RepairedText } from '../document.ts';
import { foldWidth } from '../repair/fold-width.ts';
import { essence, type Line } from '../segment/page-lines.ts';
import { simplify } from '../repair/simplify.ts';
import { findTitle, leadOf, share, withoutSite, withSecondLine, type Title } from './title.ts';

/** Shorter ones are names of columns and sites. */
const SHORTEST = 6;

/** 江城市人民政府门户网站: no headline ends so. */
const SITE = /(?:网站?|门户|官网|首页|频道|平台)$/u;

/** The headline that the markup states: where it stands over or in the article, else by itself, without its site. */
export function findStatedTitle(
	repaired: RepairedText,
	page: readonly Line[],
	body: readonly Span[],
	stated: readonly string[]
): (Omit<Title, 'span'> & { readonly span: Span | null }) | null {
	const end = body[0]?.end ?? repaired.text.length;
	const candidates = page.filter(
		(line) => line.start <= end && line.han >= 4 && line.text.length <= 90
	);
	const readable = stated
		.map((title) => simplify(foldWidth(title)).text.trim())
		.filter((title) => essence(title).length >= SHORTEST);
	for (const title of readable) {
		const own = essence(title);
		const matches = candidates.filter(({ text }) => {
			const line = essence(text);
			return line.length >= SHORTEST && own.startsWith(line);
		});
		const longest = Math.max(0, ...matches.map(({ text }) => text.length));
		const line = matches.find(({ text }) => text.length === longest);
		if (line && essence(line.text).length * 3 >= own.length)
			return withSecondLine(repaired, candidates, { start: line.start, end: line.end });
	}
	const [first] = readable;
	if (first === undefined) return null;
	const title = withoutSite(first);
	// Some sites state their own name on every page.
	const seen = findTitle(repaired, page, body);
	const lead = leadOf(repaired, body);
	return seen && (SITE.test(title) || share(seen.title, lead) > share(title, lead))
		? seen
		: { title, span: null };
}

/** The first that is a name: Simplified, without what sites add. */
export function statedName(names: readonly string[]): string | null {
	for (const name of names) {
		const plain = simplify(foldWidth(name))
			.text.replace(/^(?:来源|稿源)：/u, '')
			.trim();
		if (plain.length >= 2 && plain.length <= 40 && /\p{L}/u.test(plain)) return plain;
	}
	return null;
}
