import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_READING, sayReason } from '../../../src/lib/i18n/page-reading.ts';
import { read } from '../../../src/lib/pipeline/index.ts';
import { InputError } from '../../../src/lib/pipeline/input-error.ts';
import { FURNITURE } from '../../../src/lib/pipeline/segment/furniture-words.ts';
import { groupRepairs, readLines } from '../../../src/lib/state/page-reading.ts';
import { LAYOUTS } from '../pipeline/layouts.ts';

const goldens = new URL('../../golden/', import.meta.url);

function documents(): ReturnType<typeof read>[] {
	const pages = LAYOUTS.map(({ page }) => read({ id: 'x', text: page }));
	for (const slug of fs.readdirSync(goldens)) {
		const folder = new URL(`${slug}/`, goldens);
		const input = slug.endsWith('.ts')
			? undefined
			: fs.readdirSync(folder).find((name) => name.startsWith('input.') && !name.endsWith('jsonl'));
		if (input === undefined) continue;
		try {
			pages.push(read({ id: slug, bytes: fs.readFileSync(new URL(input, folder)) }));
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
		}
	}
	return pages;
}

describe('the account of how a page was read', () => {
	const read = documents();

	it('has every reason of the extractor in Chinese', () => {
		const reasons = read.flatMap(({ lines, messages, doubts, dateReason }) => [
			...lines.map(({ reason }) => reason),
			...[...messages, ...doubts].map(({ reason }) => reason),
			dateReason ?? ''
		]);
		const said = [...reasons, ...FURNITURE.map(({ reason }) => reason)].filter(Boolean);
		const unsaid = said.filter((reason) => sayReason(reason, 'zh-Hans').lang === 'en');
		expect([...new Set(unsaid)]).toEqual([]);
	});

	it('has a name for every role and every kind of repair', () => {
		for (const { role, repair } of Object.values(PAGE_READING)) {
			const roles = read.flatMap(({ lines }) => lines.map((line) => line.role));
			expect(roles.filter((one) => one !== 'blank' && !role[one])).toEqual([]);
			const kinds = read.flatMap(({ repairs }) => repairs.map(({ kind }) => kind));
			expect(kinds.filter((kind) => !repair[kind])).toEqual([]);
		}
	});

	it('quotes what a reason quotes', () => {
		expect(sayReason('stands 3 times on the page', 'zh-Hans')).toEqual({
			text: '在页面上出现 3 次',
			lang: 'zh-Hans'
		});
		expect(sayReason('stands 3 times on the page', 'en').text).toBe('stands 3 times on the page');
	});

	it('tells the lines of the article as one where they follow each other', () => {
		const line = (start: number, role: string) => ({
			start,
			end: start + 1,
			role,
			reason: 'r',
			text: 't'
		});
		const rows = readLines([
			line(0, 'title'),
			line(2, 'body'),
			line(4, 'caption'),
			line(6, 'share')
		]);
		expect(rows.map(({ role, count }) => [role, count])).toEqual([
			['title', 1],
			['body', 2],
			['share', 1]
		]);
	});

	it('tells repairs by kind, each different one once', () => {
		const repair = (before: string, after: string | null, kind: 'pinyin' | 'lost') => ({
			start: 0,
			end: 1,
			before,
			after,
			kind
		});
		const repairs = [
			repair('環(huán)', '環', 'pinyin'),
			repair('環(huán)', '環', 'pinyin'),
			repair('團(tuán)', '團', 'pinyin'),
			repair('??', null, 'lost')
		];
		expect(groupRepairs(repairs, 1)).toEqual([
			{ kind: 'pinyin', count: 3, examples: [['環(huán)', '環']] },
			{ kind: 'lost', count: 1, examples: [['??', null]] }
		]);
	});
});
