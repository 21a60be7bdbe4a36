import fs from 'node:fs';
import fc from 'fast-check';
import { Converter, Locale } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { hanWriter, roomFor } from '../../../../src/lib/pipeline/repair/convert-han.ts';
import { fromUnits } from '../../../../src/lib/pipeline/repair/units.ts';

const seeds = new URL('../../../../seeds/', import.meta.url);
/** All that the tables hold, in order: every phrase beside others. */
const tables = JSON.stringify([Locale.from['hk'], Locale.from['tw'], Locale.to['cn']]);
const words = tables.match(/[\u3400-\u9fff]+/gu) ?? [];

describe.each(['t', 'tw', 'hk'] as const)('from %s to Simplified', (from) => {
	const write = hanWriter(from);
	const fast = (text: string): string => {
		const units = new Uint16Array(roomFor(text.length));
		return fromUnits(units.subarray(0, write(text, 0, text.length, units, 0)), false);
	};
	const slow = Converter({ from, to: 'cn' });

	it('reads all phrases and characters of the tables as opencc-js does', () => {
		expect(fast(tables)).toBe(slow(tables));
		for (const word of words) expect(fast(word)).toBe(slow(word));
	});

	it('reads pages as opencc-js does', () => {
		for (const name of fs.readdirSync(seeds)) {
			const page = fs.readFileSync(new URL(name, seeds), 'utf8');
			expect(fast(page)).toBe(slow(page));
		}
	});

	it.each(['⿰電針麻醉', '電⿲金十電針灸', '⿰a電針', '⿰⿱電針灸電針', '針⿰'])(
		'leaves what describes a character: %s',
		(described) => {
			expect(fast(described)).toBe(slow(described));
		}
	);

	it('reads any text as opencc-js does', () => {
		const word = fc.constantFrom(...words);
		const text = fc.array(fc.oneof(word, word, fc.string({ unit: 'binary' })));
		fc.assert(
			fc.property(text, (parts) => {
				const any = parts.join('').toWellFormed();
				expect(fast(any)).toBe(slow(any));
			}),
			{ numRuns: 400 }
		);
	});
});
