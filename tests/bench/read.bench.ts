import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('reading: decode, repair, convert, segment, beside opencc-js', { timeout: 180_000 }, () => {
	const script = fileURLToPath(new URL('./read-speed.ts', import.meta.url));
	const report = execFileSync(process.execPath, [script], { encoding: 'utf8' });
	console.info(report);
	const speeds = [...report.matchAll(/([\d.]+) MB\/s/g)].map(([, speed]) => Number(speed));
	expect(speeds.length).toBeGreaterThan(20);
	expect(Math.min(...speeds)).toBeGreaterThan(0.5);
});
