import { describe, expect, test } from 'vitest';
import { openingsOf } from '../../../../src/lib/pipeline/patterns/openings.ts';

const BLANKS =
	'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

describe('what every match of an expression begins with', () => {
	test.for<[string, string[] | null]>([
		['签署', ['签署']],
		['签署协议|访', ['签署', '访']],
		['(?:签|订)[署约]', ['签署', '签约', '订署', '订约']],
		['(?<verb>签)署', ['签署']],
		['(?<!不)(?<=[，。])签(?=署)', ['签署']],
		['^签署$', ['签署']],
		['正?签署', ['正签', '签署']],
		['(?:正|将){0,2}签署', ['正', '将', '签署']],
		['签+署', ['签']],
		['签{2}', ['签']],
		['签[^，]{0,4}署', ['签', '签署']],
		['签署*', ['签', '签署']],
		['签(?:|署)', ['签', '签署']],
		['签\\d', [...'0123456789'].map((digit) => `签${digit}`)],
		['[签1-3]署', ['签署', '1署', '2署', '3署']],
		['签(?=署|订[，。])', ['签署', '签订']],
		['签(?=[^，]署)订', ['签订']],
		['[\\s]*签', [...BLANKS, '签']],
		['[签\\w]署', null],
		['[\uE000-\uE7FF]与', ['\uE000与']],
		['[\\uE000-\\uEFFF]与', ['\uE000与', '\uE800与']],
		['[^，]署', null],
		['[一-十]署', null],
		['.签', null],
		['\\u4e00签', null],
		['(?:签署)?', null],
		['签署|', null],
		['(?i:a)签', null],
		['签)署', null]
	])('%s', ([source, openings]) => {
		const found = openingsOf(source);
		expect(found && [...found].sort()).toEqual(openings && [...openings].sort());
	});
});
