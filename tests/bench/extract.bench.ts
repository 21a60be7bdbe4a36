import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const run = (script: string, ...args: string[]): string =>
	execFileSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
		encoding: 'utf8'
	});

test('extract: from bytes to record, beside jieba tagging', { timeout: 180_000 }, () => {
	const report = run('./extract-speed.ts');
	console.info(report);
	const speeds = [...report.matchAll(/([\d.]+) MB\/s/g)].map(([, speed]) => Number(speed));
	expect(speeds).toHaveLength(10);
	expect(Math.min(...speeds)).toBeGreaterThan(0.2);
});

test('extract: memory of many articles in one process', { timeout: 180_000 }, () => {
	const report = run('./memory.ts', '5000');
	console.info(report);
	expect(Number(/at most (\d+) MB/.exec(report)?.[1])).toBeLessThan(600);
});
