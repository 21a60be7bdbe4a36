import { describe, expect, it } from 'vitest';
import type { ExplanationAnswer } from '../../../src/lib/domain/explanation.ts';
import { explainArticle, reasonsOf } from '../../../src/lib/state/explanation.ts';

const link = (type: 'visit' | 'meeting', start: number, rejected: string | null) => ({
	a: '330000',
	b: '220000',
	type,
	status: 'done' as const,
	date: null,
	dateReason: 'no date is told',
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
		date: null,
		evidence: { start: 0, end: 10 }
	});
	it('tells where its date comes from, unless it is another date now', () => {
		expect(told.date).toBe('no date is told');
		const mended = { a: '220000', b: '330000', type: 'visit' as const, date: '2019-07' };
		expect(reasonsOf(explanation, { ...mended, evidence: { start: 0, end: 10 } }).date).toBeNull();
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
	const answering = (...answers: Response[]) => {
		const asked: string[] = [];
		const fetch = (address: string): Promise<Response> => {
			asked.push(address);
			return Promise.resolve(answers[asked.length - 1] ?? Response.error());
		};
		return { asked, fetch };
	};

	it('asks once for all that want to know at the same time, and again after a failure', async () => {
		const { asked, fetch } = answering(new Response('', { status: 503 }), Response.json({}));
		await expect(explainArticle(fetch, 'a.txt')).rejects.toThrow('503');
		await Promise.all([explainArticle(fetch, 'a.txt'), explainArticle(fetch, 'a.txt')]);
		expect(asked).toEqual(Array(2).fill('/api/v1/articles/a.txt/explain'));
	});

	it('tells of the article that stands there now', async () => {
		const { fetch } = answering(Response.json({ title: 'old' }), Response.json({ title: 'new' }));
		expect(await explainArticle(fetch, 'a.txt')).toEqual({ title: 'old' });
		expect(await explainArticle(fetch, 'a.txt')).toEqual({ title: 'new' });
	});
});
