import type { Repair } from './article.ts';

/**
 * A stretch of an article that begins at `offset`, as it is to be read: what scraping broke is mended by those of its repairs
 * that lie within it, in order; what was lost stays as it was scraped.
 */
export function readRepaired(stretch: string, offset: number, repairs: readonly Repair[]): string {
	let read = '';
	let at = 0;
	for (const { start, end, after } of repairs) {
		const [from, to] = [start - offset, end - offset];
		if (after === null || from < at || to > stretch.length) continue;
		read += stretch.slice(at, from) + after;
		at = to;
	}
	return read + stretch.slice(at);
}
