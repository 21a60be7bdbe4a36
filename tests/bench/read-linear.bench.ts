import { expect, test } from 'vitest';
import { read } from '../../src/lib/pipeline/index.ts';
import { InputError } from '../../src/lib/pipeline/input-error.ts';

/** What patterns and searches that look back or ahead could stumble over. */
const UNITS = [
	'(',
	'環(huán)',
	'?',
	' ',
	'<',
	'口',
	'"',
	'【',
	'一、',
	'>',
	'/',
	'|',
	'甲 ',
	'——',
	'2024-03-05\n',
	'2024-03-05 ',
	'甲市，',
	'环??萍紘\ue27eH',
	'来源：\n',
	'来源： ',
	'首页 > ',
	'上一篇：甲 ',
	'<p>甲',
	'<td>'
];

const MEGABYTE = 1_000_000;

/** Milliseconds of this thread for a text of so many bytes of UTF-8, the least of three. */
function time(unit: string, size: number): number {
	const text = `甲${unit.repeat(size / new TextEncoder().encode(unit).length)}`;
	const once = (): number => {
		const start = process.threadCpuUsage();
		try {
			read({ id: 'x', text });
		} catch (error) {
			// A limit that is stated is an answer too.
			if (!(error instanceof InputError)) throw error;
		}
		const { user, system } = process.threadCpuUsage(start);
		return (user + system) / 1000;
	};
	return Math.min(once(), once(), once());
}

test.each(UNITS)(
	'a megabyte of %j takes at most eight times a quarter',
	{ timeout: 60_000 },
	(unit) => {
		time(unit, MEGABYTE / 10);
		const [quarter, whole] = [time(unit, MEGABYTE / 4), time(unit, MEGABYTE)];
		console.info(`${JSON.stringify(unit)}: ${quarter.toFixed(0)} ms, ${whole.toFixed(0)} ms`);
		expect(whole).toBeLessThanOrEqual(8 * Math.max(10, quarter));
	}
);
