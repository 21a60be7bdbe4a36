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
const SEEDS = new URL('../../seeds/', import.meta.url);
const PAGES: Readonly<Record<string, readonly Buffer[]>> = {
	'made articles': [...madeNews(gazetteer, 400)].map(({ text }) => Buffer.from(text)),
	'the seeds': fs.readdirSync(SEEDS).map((name) => fs.readFileSync(new URL(name, SEEDS)))
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
	const speeds = Object.entries(stages).map(([stage, run]) => [stage, speed(run, size)] as const);
	const peer = speeds.at(-1)?.[1] ?? Infinity;
	console.info(`${name}, ${(size / 1e6).toFixed(2)} MB`);
	for (const [stage, mb] of speeds)
		console.info(
			`  ${stage.padEnd(26)}${mb.toFixed(2).padStart(8)} MB/s${(mb / peer).toFixed(2).padStart(8)}`
		);
}

/** MB/s of UTF-8: the median of runs of about two seconds of processor time, after warming up. */
function speed(run: () => unknown, size: number): number {
	const times: number[] = [];
	for (let spent = 0; spent < 2500 || times.length < 4;) {
		const start = process.threadCpuUsage();
		run();
		const { user, system } = process.threadCpuUsage(start);
		const time = (user + system) / 1000;
		spent += time;
		if (spent > 500) times.push(time);
	}
	times.sort((a, b) => a - b);
	return size / 1000 / (times[times.length >> 1] ?? Infinity);
}
