import { readFileSync } from 'node:fs';
import type { Gazetteer } from '../../../../src/lib/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../../../src/lib/gazetteer/load-gazetteer.ts';
import type { ArticleDocument, LinkCandidate } from '../../../../src/lib/pipeline/document.ts';
import { extractLinks } from '../../../../src/lib/pipeline/links/extract-links.ts';
import { findCandidates } from '../../../../src/lib/pipeline/mentions/find-mentions.ts';
import { read } from '../../../../src/lib/pipeline/index.ts';
import { resolveMentions } from '../../../../src/lib/pipeline/mentions/resolve-mentions.ts';

/** The gazetteer as built: tests of the grammar need many places, and their ids do not change. */
export const gazetteer: Gazetteer = loadGazetteer(
	JSON.parse(readFileSync(new URL('../../../../geo/gazetteer.json', import.meta.url), 'utf8'))
);

/**
 * Paragraphs (by line) as the body of one article of 2024-05-20. Reads Traditional too. The article is the given text and
 * nothing else, so that a one-line case needs no page around it.
 */
export function documentOf(text: string, publisher: string | null = null): ArticleDocument {
	const page = read({ id: 'case', text, publishedAt: '2024-05-20', publisher });
	const whole = { start: 0, end: page.text.length };
	let index = 0;
	const paragraphs = [...page.text.matchAll(/[^\n]+/g)].map((line) => ({
		start: line.index,
		end: line.index + line[0].length,
		heading: false,
		sentences: [...line[0].matchAll(/[^。！？]+[。！？]*”?/g)].map((match) => ({
			start: line.index + match.index,
			end: line.index + match.index + match[0].length,
			index: index++
		}))
	}));
	return { ...page, body: [whole], stories: [{ ...whole, heading: null, paragraphs }] };
}

/** The links of a text, all of them. */
export function linksIn(text: string, publisher: string | null = null): LinkCandidate[] {
	const document = documentOf(text, publisher);
	const { mentions } = resolveMentions(document, findCandidates(document, gazetteer), gazetteer);
	return extractLinks(document, mentions, gazetteer).links;
}

const nameOf = (place: string): string => gazetteer.row(place)?.name ?? place;

/** A link in one line: 浙江省 – 吉林省 agreement 2019-07-11, 上海市 → 云南省 aid ongoing. */
export function told(link: LinkCandidate): string {
	const ends = [nameOf(link.a), nameOf(link.b)];
	const pair = link.directed ? ends.join(' → ') : ends.sort().join(' – ');
	const status = link.status === 'done' ? [] : [link.status];
	return [pair, link.type, ...status].join(' ');
}

/** The links of a text that are kept, in one line each. */
export const kept = (text: string, publisher: string | null = null): string[] =>
	linksIn(text, publisher)
		.filter(({ rejected }) => rejected === null)
		.map(told)
		.sort();

/** Expected links as `told` writes them, whatever the order of the two ends: 甲 – 乙 agreement; 甲 → 丙 aid. */
export const wanted = (lines: string): string[] =>
	lines
		.split(';')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => {
			const [, a, b, rest] = /^(\S+) – (\S+) (.+)$/.exec(line) ?? [];
			return a && b && rest ? `${[a, b].sort().join(' – ')} ${rest}` : line;
		})
		.sort();
