import fs from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { loadGazetteer } from '../../src/lib/gazetteer/load-gazetteer.ts';
import { findCandidates } from '../../src/lib/pipeline/mentions/find-mentions.ts';
import { resolveMentions } from '../../src/lib/pipeline/mentions/resolve-mentions.ts';
import { read } from '../../src/lib/pipeline/index.ts';

/** Prints what one load of the gazetteer costs, then the speed of the places stage beside jieba's tagger on the same text. */
const root = new URL('../../', import.meta.url);
const file = fs.readFileSync(new URL('geo/gazetteer.json', root), 'utf8');

const used = (): number => {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
};
const before = used();
const started = performance.now();
const gazetteer = loadGazetteer(JSON.parse(file));
const first = performance.now() - started;
const kept = used() - before;

const seeds = fs.readdirSync(new URL('seeds/', root)).filter((name) => name.endsWith('.txt'));
const texts = seeds.map((name) => fs.readFileSync(new URL(`seeds/${name}`, root), 'utf8'));
/** About 200 kB of articles, each read as one of its own, as an ingest does. */
const documents = Array.from({ length: 5 }, () => texts)
	.flat()
	.map((text, i) => read({ id: `${i}`, text }));
const size = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const jieba = Jieba.withDict(dict);

const STAGES: Record<string, () => unknown> = {
	'scan alone': () => documents.forEach(({ text }) => gazetteer.scan(text)),
	'find candidates': () => documents.forEach((d) => findCandidates(d, gazetteer)),
	'scan and decision': () =>
		documents.forEach((d) => resolveMentions(d, findCandidates(d, gazetteer), gazetteer)),
	'@node-rs/jieba, tagging': () => documents.forEach(({ text }) => jieba.tag(text))
};

/** Milliseconds of processor time of a run. */
function timeOf(run: () => unknown): number {
	const start = process.threadCpuUsage();
	run();
	const { user, system } = process.threadCpuUsage(start);
	return (user + system) / 1000;
}

const median = (times: readonly number[]): number =>
	[...times].sort((a, b) => a - b)[times.length >> 1] ?? Infinity;

/** Every stage once a round, so that what slows the machine for a while slows all of them; the first rounds warm up. */
const rounds = Array.from({ length: 30 }, () => Object.values(STAGES).map(timeOf)).slice(8);
const loads = Array.from({ length: 12 }, () => timeOf(() => loadGazetteer(JSON.parse(file))));

console.log(
	`gazetteer: first load ${first.toFixed(0)} ms, later ${median(loads).toFixed(0)} ms, ${(kept / 1e6).toFixed(1)} MB kept`
);
Object.keys(STAGES).forEach((stage, i) => {
	const time = median(rounds.map((times) => times[i] ?? Infinity));
	console.log(`${stage.padEnd(26)}${(size / 1000 / time).toFixed(1)} MB/s`);
});
