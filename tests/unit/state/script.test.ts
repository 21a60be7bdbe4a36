import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/lib/state/reading.ts';
import { loadConverter, shownScript, wishFor } from '../../../src/lib/state/script.ts';
import { rescript } from '../../../src/lib/state/typeset.ts';

const text = '𠮷林省与滨海县签署协议。\n头发发展。';
const record = {
	body: [[0, text.length] as [number, number]],
	repairs: [],
	mentions: [
		{ start: 0, end: 4, text: '𠮷林省', places: ['220000'], confidence: 1 },
		{ start: 5, end: 8, text: '滨海县', places: ['320922'], confidence: 1 }
	],
	links: []
};

describe('rescript', () => {
	it('writes each segment in the other script, where it stands', async () => {
		const convert = await loadConverter('Hant');
		const blocks = rescript(readArticle(text, record), convert);
		const segments = blocks.flatMap((block) =>
			block.lines.flatMap((line) => line.runs.flatMap((run) => run.segments))
		);
		const named = segments.filter((part) => part.mention !== null);
		expect(named.map((part) => part.repaired)).toEqual(['𠮷林省', '濱海縣']);
		expect(named.map((part) => part.text)).toEqual(['𠮷林省', '滨海县']);
		expect(segments.map((part) => part.repaired).join('')).toBe(convert(text));
		// One character of two: the word decides.
		expect(convert(text)).toContain('頭髮發展');
	});

	it('goes the other way too', async () => {
		const convert = await loadConverter('Hans');
		expect(convert('濱海縣發展')).toBe('滨海县发展');
	});

	it('leaves a line alone whose characters would not be as many', () => {
		const blocks = readArticle(text, record);
		expect(rescript(blocks, (line) => `${line}!`)).toEqual(blocks);
	});
});

describe('shownScript and wishFor', () => {
	it.each([
		['Hans', 'own', 'Hans'],
		['Hans', 'hant', 'Hant'],
		['Hant', 'hans', 'Hans'],
		['Hant', 'hant', 'Hant']
	] as const)('%s, %s: %s', (own, wish, shown) => {
		expect(shownScript(own, wish)).toBe(shown);
		expect(shownScript(own, wishFor(own, shown))).toBe(shown);
	});
});
