import type { ExtractionRecord, Repair } from '../domain/article.ts';
import type { Evidence } from '../domain/link.ts';
import type { Mention } from '../domain/mention.ts';
import type { Span } from '../domain/span.ts';
import { readRepaired } from '../domain/read-repaired.ts';

/** A stretch of the input over which nothing changes: the same mention, evidence and repair throughout. */
export interface Segment extends Span {
	/** Exactly the input. */
	readonly text: string;
	/** What the repaired text has in its place; a repair that is cut in two is shown by its first part. */
	readonly repaired: string;
	readonly mention: Mention | null;
	readonly repair: Repair | null;
}

/** Segments side by side that the same evidence covers: indexes into `record.links`, empty outside any. */
export interface Run {
	readonly evidence: readonly number[];
	readonly segments: readonly Segment[];
}

/** A line of the page with the line break that ends it. */
export interface Line extends Span {
	readonly runs: readonly Run[];
}

/** Lines of the article itself, or of the page around it. */
export interface Block extends Span {
	readonly body: boolean;
	readonly lines: readonly Line[];
}

type Readable = Pick<ExtractionRecord, 'body' | 'repairs' | 'mentions' | 'links'>;

/** Every offset at which something begins or ends, in order, including both ends of the text. */
function cutsOf(text: string, record: Readable): number[] {
	const cuts = new Set([0, text.length]);
	const spans: Span[] = [
		...record.body.map(([start, end]) => ({ start, end })),
		...record.repairs,
		...record.mentions,
		...record.links.map((link) => link.evidence)
	];
	for (const span of spans) cuts.add(span.start).add(span.end);
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) cuts.add(at + 1);
	return [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
}

/** Looks up which of some spans, in order of their starts and never overlapping, covers a rising offset. */
function cover<T extends Span>(spans: readonly T[]): (at: number) => T | null {
	const ordered = [...spans].sort((a, b) => a.start - b.start);
	let next = 0;
	return (at) => {
		while (next < ordered.length && (ordered[next]?.end ?? 0) <= at) next += 1;
		const span = ordered[next];
		return span && span.start <= at ? span : null;
	};
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
	a.length === b.length && a.every((value, i) => value === b[i]);

/**
 * The whole input as blocks, lines, runs and segments for display. Joined in order, the segments' `text` is the input
 * again: nothing is dropped and nothing is shown twice.
 */
export function readArticle(text: string, record: Readable): Block[] {
	const cuts = cutsOf(text, record);
	const bodyAt = cover(record.body.map(([start, end]) => ({ start, end })));
	const mentionAt = cover(record.mentions);
	const repairAt = cover(record.repairs);
	const blocks: { start: number; end: number; body: boolean; lines: MutableLine[] }[] = [];
	let fresh = true;
	for (const [i, end] of cuts.entries()) {
		const start = cuts[i - 1];
		if (start === undefined || start === end) continue;
		const body = bodyAt(start) !== null;
		let block = blocks.at(-1);
		if (!block || block.body !== body) {
			block = { start, end, body, lines: [] };
			blocks.push(block);
			fresh = true;
		}
		let line = block.lines.at(-1);
		if (!line || fresh) {
			line = { start, end, runs: [] };
			block.lines.push(line);
		}
		block.end = line.end = end;
		const evidence = record.links.flatMap((link, index) =>
			link.evidence.start <= start && link.evidence.end >= end ? [index] : []
		);
		let run = line.runs.at(-1);
		if (!run || !same(run.evidence, evidence)) {
			run = { evidence, segments: [] };
			line.runs.push(run);
		}
		run.segments.push(segment(text, start, end, mentionAt(start), repairAt(start)));
		fresh = text.charAt(end - 1) === '\n';
	}
	return blocks;
}

interface MutableLine {
	start: number;
	end: number;
	runs: { evidence: readonly number[]; segments: Segment[] }[];
}

function segment(
	text: string,
	start: number,
	end: number,
	mention: Mention | null,
	repair: Repair | null
): Segment {
	const own = text.slice(start, end);
	const after = repair?.after ?? null;
	const repaired = after === null ? own : repair?.start === start ? after : '';
	return { start, end, text: own, repaired, mention, repair };
}

/** Segments of one name, or of the text between names. A repair within a name cuts the segment, not the name. */
export interface Phrase {
	readonly start: number;
	readonly mention: Mention | null;
	readonly segments: readonly Segment[];
}

/** A run as names and what stands between them. */
export function phrasesOf(run: Run): Phrase[] {
	const phrases: { start: number; mention: Mention | null; segments: Segment[] }[] = [];
	for (const part of run.segments) {
		const last = phrases.at(-1);
		if (last && last.mention === part.mention) last.segments.push(part);
		else phrases.push({ start: part.start, mention: part.mention, segments: [part] });
	}
	return phrases;
}

/** True when a reader would see nothing of this line. */
export const isBlank = (line: Line): boolean =>
	line.runs.every((run) => run.segments.every((part) => part.text.trim() === ''));

/** The name of the line of the page in which an offset stands: the id of its paragraph. */
export function anchorAt(blocks: readonly Block[], offset: number): string {
	const lines = blocks.flatMap((block) => block.lines).filter((line) => !isBlank(line));
	const line = lines.find((one) => offset < one.end) ?? lines.at(-1);
	return `at-${line?.start ?? 0}`;
}

/** Each place that the text names, with how often, in the order of first naming. */
export function timesNamed(mentions: readonly Mention[]): Map<string, number> {
	const times = new Map<string, number>();
	for (const id of mentions.flatMap((mention) => mention.places))
		times.set(id, (times.get(id) ?? 0) + 1);
	return times;
}

/** A place in the text that proves something, with all the links it proves. */
export interface Stop extends Span {
	readonly links: readonly number[];
}

/** The pieces of evidence in reading order, each once even when it proves several links. */
export function stopsOf(links: Readable['links']): Stop[] {
	const stops = new Map<string, { start: number; end: number; links: number[] }>();
	for (const [index, { evidence }] of links.entries()) {
		const key = `${evidence.start}-${evidence.end}`;
		const stop = stops.get(key) ?? { start: evidence.start, end: evidence.end, links: [] };
		stop.links.push(index);
		stops.set(key, stop);
	}
	return [...stops.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A quote as it reads once what scraping broke in it is repaired. Spans count in the article; `repairs` are in order. */
export const readQuote = (evidence: Evidence, repairs: readonly Repair[]): string =>
	readRepaired(evidence.quote, evidence.start, repairs);
