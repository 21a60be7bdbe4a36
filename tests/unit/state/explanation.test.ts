import { describe, expect, it } from 'vitest';
import type { ExplanationAnswer } from '../../../src/lib/domain/explanation.ts';
import { explainArticle, reasonsOf } from '../../../src/lib/state/explanation.ts';

const link = (type: 'visit' | 'meeting', start: number, rejected: string | null) => ({
	a: '330000',
	b: '220000',
	type,
	status: 'done' as const,
	evidence: { start, end: start + 10, quote: '' },
	confidence: 0.9,
	rejected,
	because: [{ rule: 'verb', values: [type, String(start)] }]
});
const candidate = (place: string, start: number, end: number, rejected: boolean) => ({
	start,
	end,
	text: '',
	place,
	name: place,
	form: '',
	score: 0,
	rejected,
	reasons: []
});
const mention = {
	start: 2,
	end: 5,
	text: '浙江省',
	places: ['330000'],
	candidates: [],
	chain: false,
	confidence: 0.9,
	reasons: ['full name']
};
const explanation = {
	links: [link('visit', 0, null), link('meeting', 4, 'venue'), link('visit', 90, 'venue')],
	mentions: [mention, { ...mention, start: 50, end: 53 }],
	candidates: [
		candidate('330000', 2, 4, true),
		candidate('141000', 2, 4, true),
		candidate('330000', 2, 5, false),
		candidate('141000', 50, 52, true)
	]
} as unknown as ExplanationAnswer;

describe('reasonsOf', () => {
	const told = reasonsOf(explanation, {
		a: '220000',
		b: '330000',
		type: 'visit',
		evidence: { start: 0, end: 10 }
	});
	it('tells why this act was read, and what was refused in the same words', () => {
		expect(told.reasons).toEqual([{ rule: 'verb', values: ['visit', '0'] }]);
		expect(told.refused.map((one) => one.rejected)).toEqual(['venue']);
	});

	it('tells of the names in the sentence, and of other readings than the one taken', () => {
		expect(told.mentions).toEqual([mention]);
		expect(told.rejected.map((one) => one.place)).toEqual(['141000']);
	});
});

describe('explainArticle', () => {
	it('asks once for an article, and again after a failure', async () => {
		let asked = 0;
		const fetch = (): Promise<Response> => {
			asked += 1;
			return Promise.resolve(asked === 1 ? new Response('', { status: 503 }) : Response.json({}));
		};
		await expect(explainArticle(fetch, 'a.txt')).rejects.toThrow('503');
		await explainArticle(fetch, 'a.txt');
		await explainArticle(fetch, 'a.txt');
		expect(asked).toBe(2);
	});
});
