/** Measured in plain Node, as the command runs it: a test runner's own module loader makes it two or three times slower. */
import fs from 'node:fs';
import { Converter } from 'opencc-js';
import { decode } from '../../src/lib/pipeline/decode/decode.ts';
import { read } from '../../src/lib/pipeline/index.ts';
import { findDamage } from '../../src/lib/pipeline/repair/damage.ts';
import { foldWidth } from '../../src/lib/pipeline/repair/fold-width.ts';
import { repair } from '../../src/lib/pipeline/repair/repair.ts';
import { simplify } from '../../src/lib/pipeline/repair/simplify.ts';
import { segment } from '../../src/lib/pipeline/segment/segment.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const seed = (name: string): Buffer => fs.readFileSync(new URL(name, SEEDS));

/** A seed said over and over, about a megabyte of UTF-8. */
function megabyte(name: string): Buffer {
	const page = seed(name);
	return Buffer.concat(Array.from({ length: Math.ceil(1e6 / page.length) }, () => page));
}

/** A clean page as it would be printed in Traditional characters. */
const traditional = (bytes: Buffer): Buffer =>
	Buffer.from(Converter({ from: 'cn', to: 't' })(bytes.toString('utf8')));

const CLEAN = '003_9d99c344a2973e0b.txt';
const PAGES: Readonly<Record<string, Buffer>> = {
	'Simplified, clean': megabyte(CLEAN),
	'Traditional, clean': traditional(megabyte(CLEAN)),
	'Traditional with pinyin residue': megabyte('001_33f2906be8e2667c.txt')
};

const convert = Converter({ from: 't', to: 'cn' });

for (const [page, bytes] of Object.entries(PAGES)) {
	const { input } = decode(bytes);
	const repaired = repair(input);
	const folded = foldWidth(input);
	report(page, bytes.length, {
		decode: () => decode(bytes),
		'repair (with conversion)': () => repair(input),
		'  of it: find damage': () => findDamage(input),
		'  of it: fold width': () => foldWidth(input),
		'  of it: convert': () => simplify(folded),
		segment: () => segment(repaired),
		'read: all of it': () => read({ id: 'bench', bytes }),
		'opencc-js alone': () => convert(input)
	});
}

const seeds = fs.readdirSync(SEEDS).map(seed);
const texts = seeds.map((bytes) => decode(bytes).input);
report(
	'the seeds, page by page',
	seeds.reduce((sum, bytes) => sum + bytes.length, 0),
	{
		'read: all of it': () => seeds.map((bytes) => read({ id: 'bench', bytes })),
		'opencc-js alone': () => texts.map((text) => convert(text))
	}
);

/** Prints MB/s of UTF-8, and how that compares with opencc-js alone on the same text. */
function report(page: string, size: number, stages: Readonly<Record<string, () => unknown>>): void {
	const speeds = Object.entries(stages).map(([stage, run]) => [stage, speed(run, size)] as const);
	const peer = speeds.at(-1)?.[1] ?? Infinity;
	console.info(page);
	for (const [stage, mb] of speeds)
		console.info(
			`  ${stage.padEnd(26)}${mb.toFixed(1).padStart(8)} MB/s${(mb / peer).toFixed(2).padStart(8)}`
		);
}

/** The median of runs over about a second after warming up. */
function speed(run: () => unknown, size: number): number {
	const times: number[] = [];
	for (let spent = 0; spent < 1500 || times.length < 5;) {
		const start = performance.now();
		run();
		const time = performance.now() - start;
		spent += time;
		if (spent > 300) times.push(time);
	}
	times.sort((a, b) => a - b);
	return size / 1000 / (times[times.length >> 1] ?? Infinity);
}
