import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Gazetteer } from '../../../../src/lib/gazetteer/gazetteer.ts';
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

/** How often the index of places was asked while an article was read. */
function questionsAsked(text: string): number {
	let asked = 0;
	const counting: Gazetteer = {
		...gazetteer,
		row: (id) => {
			asked += 1;
			return gazetteer.row(id);
		},
		within: (inner, outer) => {
			asked += 1;
			return gazetteer.within(inner, outer);
		}
	};
	extract({ id: 'long', text }, counting);
	return asked;
}

describe('words that refer back cost in proportion to how often they stand', () => {
	test.for([
		['双方', '浙江省与吉林省签署协议。双方举行会谈。'],
		['双方 in paragraphs of their own', '浙江省与吉林省签署协议。\n双方举行会谈。\n'],
		['两省 said of counties', '海盐县与桐乡市签署协议。两省举行会谈。'],
		['三地 of which only two are told', '浙江省与吉林省签署协议。三地举行会谈。'],
		['该省', '海盐县与桐乡市签署协议。该国与日本举行会谈。'],
		['对方', '浙江省与吉林省签署协议。浙江省代表团访问对方。']
	] as const)('%s', ([, unit]) => {
		const asked = questionsAsked(unit.repeat(60));
		expect(asked).toBeGreaterThan(60);
		expect(questionsAsked(unit.repeat(240))).toBeLessThan(5 * asked);
	});
});
