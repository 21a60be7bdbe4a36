/**
 * The whole of extract, from bytes to record, beside a peer that only cuts and tags the same text, in one process on one
 * core. Counted in the thread's own processor time, so that what else the machine does says nothing.
 */
import fs from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { findCandidates } from '../../src/lib/pipeline/mentions/find-mentions.ts';
import { resolveMentions } from '../../src/lib/pipeline/mentions/resolve-mentions.ts';
import { extractLinks } from '../../src/lib/pipeline/links/extract-links.ts';
import { extract, read } from '../../src/lib/pipeline/index.ts';
import { openGazetteer } from '../../src/lib/server/gazetteer-file.ts';
import { madeNews } from '../support/made/made-news.ts';

const gazetteer = openGazetteer();
const jieba = Jieba.withDict(dict);
const WARM_UP = 3;
const ROUNDS = 5;
const SEEDS = new URL('../../seeds/', import.meta.url);
const PAGES: Readonly<Record<string, readonly Buffer[]>> = {
	'made articles': [...madeNews(gazetteer, 400)].map(({ text }) => Buffer.from(text)),
	'the seeds, eight times': Array.from({ length: 8 }, () => fs.readdirSync(SEEDS)).flatMap(
		(names) => names.map((name) => fs.readFileSync(new URL(name, SEEDS)))
	)
};

for (const [name, pages] of Object.entries(PAGES)) {
	const size = pages.reduce((sum, bytes) => sum + bytes.length, 0);
	const documents = pages.map((bytes, i) => read({ id: `${i}`, bytes }));
	const resolved = documents.map((document) =>
		resolveMentions(document, findCandidates(document, gazetteer), gazetteer)
	);
	const texts = documents.map(({ input }) => input);
	const stages: Readonly<Record<string, () => unknown>> = {
		read: () => pages.map((bytes, i) => read({ id: `${i}`, bytes })),
		'find and resolve mentions': () =>
			documents.map((document) =>
				resolveMentions(document, findCandidates(document, gazetteer), gazetteer)
			),
		'extract links': () =>
			documents.map((document, i) =>
				extractLinks(document, resolved[i]?.mentions ?? [], gazetteer)
			),
		'extract: all of it': () => pages.map((bytes, i) => extract({ id: `${i}`, bytes }, gazetteer)),
		'jieba tagging alone': () => texts.map((text) => jieba.tag(text))
	};
	const speeds = interleaved(stages).map(([stage, time]) => [stage, size / 1000 / time] as const);
	const peer = speeds.at(-1)?.[1] ?? Infinity;
	console.info(`${name}, ${(size / 1e6).toFixed(2)} MB`);
	for (const [stage, mb] of speeds)
		console.info(
			`  ${stage.padEnd(26)}${mb.toFixed(2).padStart(8)} MB/s${(mb / peer).toFixed(2).padStart(8)}`
		);
}

/**
 * Milliseconds of processor time of each stage: the median of rounds in which each runs once, the first of which only warm
 * up. What slows the machine for a while slows all of them, so that their ratios hold.
 */
function interleaved(
	stages: Readonly<Record<string, () => unknown>>
): (readonly [stage: string, time: number])[] {
	const times = Object.entries(stages).map(([stage, run]) => ({
		stage,
		run,
		times: [] as number[]
	}));
	for (let round = 0; round < WARM_UP + ROUNDS; round++)
		for (const { run, times: own } of times) {
			const start = process.threadCpuUsage();
			run();
			const { user, system } = process.threadCpuUsage(start);
			if (round >= WARM_UP) own.push((user + system) / 1000);
		}
	return times.map(({ stage, times: own }) => [
		stage,
		own.sort((a, b) => a - b)[own.length >> 1] ?? Infinity
	]);
}
