import { expect, it } from 'vitest';
import type { ExplanationAnswer } from '../../../src/lib/domain/explanation.ts';
import { reasonsOfName } from '../../../src/lib/state/name-reasons.ts';

const candidate = (
	start: number,
	text: string,
	place: string,
	score: number,
	rejected: boolean
) => ({
	start,
	end: start + text.length,
	text,
	place,
	name: text,
	form: 'short' as const,
	score,
	rejected,
	reasons: [rejected ? 'rejected' : 'chosen']
});

const EXPLANATION = {
	candidates: [
		candidate(0, '吉林', '220000', 8.5, true),
		candidate(0, '吉林', '220200', 8, false),
		candidate(0, '吉林市', '220200', 9.6, true),
		candidate(9, '浙江', '330000', 8.5, false)
	],
	mentions: [
		{
			start: 0,
			end: 2,
			text: '吉林',
			places: ['220200'],
			candidates: [],
			chain: false,
			confidence: 0.8,
			reasons: ['called a city together with others']
		}
	]
} as unknown as ExplanationAnswer;

it('tells all readings that overlap a name, those kept first, then by their points', () => {
	const { reasons, readings } = reasonsOfName(EXPLANATION, { start: 0, end: 2 });
	expect(reasons).toEqual(['called a city together with others']);
	expect(readings.map(({ text, place }) => `${text} ${place}`)).toEqual([
		'吉林 220200',
		'吉林市 220200',
		'吉林 220000'
	]);
});

it('gives readings but no reasons where the extractor of today decides nothing', () => {
	const { reasons, readings } = reasonsOfName(EXPLANATION, { start: 9, end: 11 });
	expect(reasons).toEqual([]);
	expect(readings).toHaveLength(1);
});
