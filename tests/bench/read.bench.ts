import fs from 'node:fs';
import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
import { decode } from '../../src/lib/pipeline/decode/decode.ts';
import { read } from '../../src/lib/pipeline/index.ts';
import { findDamage } from '../../src/lib/pipeline/repair/damage.ts';
import { repair } from '../../src/lib/pipeline/repair/repair.ts';
import { simplify } from '../../src/lib/pipeline/repair/simplify.ts';
import { segment } from '../../src/lib/pipeline/segment/segment.ts';

/** A seed said over and over, about a megabyte of UTF-8. */
function megabyte(name: string): Uint8Array {
	const page = fs.readFileSync(new URL(`../../seeds/${name}`, import.meta.url));
	return Buffer.concat(Array.from({ length: Math.ceil(1e6 / page.length) }, () => page));
}

/** The clean page as Taiwan and Hong Kong would print its characters. */
function traditional(bytes: Uint8Array): Uint8Array {
	return Buffer.from(Converter({ from: 'cn', to: 't' })(Buffer.from(bytes).toString('utf8')));
}

const PAGES = {
	'Simplified, clean': megabyte('003_9d99c344a2973e0b.txt'),
	'Traditional with pinyin residue': megabyte('001_33f2906be8e2667c.txt'),
	'Traditional, clean': traditional(megabyte('003_9d99c344a2973e0b.txt'))
};

const convert = Converter({ from: 't', to: 'cn' });

test.each(Object.entries(PAGES))('%s', { timeout: 120_000 }, async (page, bytes) => {
	const { input } = decode(bytes);
	const repaired = repair(input);
	const stages: Record<string, () => unknown> = {
		decode: () => decode(bytes),
		'repair (with conversion)': () => repair(input),
		'  of it: find damage': () => findDamage(input),
		'  of it: convert': () => simplify(input),
		segment: () => segment(repaired),
		'read: all of it': () => read({ id: 'bench', bytes }),
		'opencc-js alone': () => convert(input)
	};
	const speeds = Object.entries(stages).map(
		([stage, run]) => [stage, speed(run, bytes.length)] as const
	);
	console.info(
		[page, ...speeds.map(([stage, mb]) => `  ${stage.padEnd(26)}${mb.toFixed(1)} MB/s`)].join('\n')
	);
	expect(speeds.every(([, mb]) => mb > 0.5)).toBe(true);
});

/** MB/s of UTF-8, the median of runs over about a second after warming up. */
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
