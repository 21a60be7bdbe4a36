import { afterEach, describe, expect, test, vi } from 'vitest';
import { extract } from '../../../../src/lib/pipeline/index.ts';
import { gazetteer } from './fixture.ts';

const exec = Reflect.get(RegExp.prototype, 'exec');
afterEach(() => vi.restoreAllMocks());

/** How many units of text all patterns together looked through: work, counted and not timed. */
function unitsSearched(text: string): number {
	let units = 0;
	vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, input: string) {
		const from = this.global || this.sticky ? this.lastIndex : 0;
		const match: RegExpExecArray | null = exec.call(this, input);
		if (match) units += match.index + match[0].length - from;
		else units += this.sticky || this.source.startsWith('^') ? 1 : input.length - from;
		return match;
	});
	extract({ id: 'endless', text }, gazetteer);
	vi.restoreAllMocks();
	return units;
}

describe('an endless line costs in proportion to its length', () => {
	test.for([
		'双方',
		'两省签署协议',
		'由吉林省支援',
		'浙江省、吉林省、',
		'浙江省与吉林省签署协议，',
		'《浙江省吉林省协议》',
		'5月3日，浙江省代表团访问',
		'去年签署的协议',
		'当天，双方',
		'会上，'
	])('%s', (unit) => {
		const line = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
		const searched = unitsSearched(line(3000));
		expect(searched).toBeGreaterThan(3000);
		expect(unitsSearched(line(12_000))).toBeLessThan(5 * searched);
	});
});
