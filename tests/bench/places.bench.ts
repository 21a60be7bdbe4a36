import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('places: load, scan, decision, beside jieba', { timeout: 120_000 }, () => {
	const script = fileURLToPath(new URL('./places-speed.ts', import.meta.url));
	const report = execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
	console.info(report);
	const speeds = [...report.matchAll(/([\d.]+) MB\/s/g)].map(([, speed]) => Number(speed));
	expect(speeds).toHaveLength(4);
	const [, , decision = 0, jieba = Infinity] = speeds;
	expect(decision / jieba).toBeGreaterThan(0.5);
});
