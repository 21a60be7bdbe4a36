import { describe, expect, it } from 'vitest';
import { dateReason } from '../../../src/lib/i18n/date-reasons.ts';
import { BACKGROUND, BREAKS, GOES_ON, THEN } from '../../../src/lib/pipeline/dates/cues.ts';

describe('dateReason', () => {
	it.each([
		['told: 去年5月', '原文写明“去年5月”'],
		['no date is told', '原文没有写明时间'],
		['2018年 is of another: it was before the date told', '“2018年”说的是另一件事：在所写时间之前'],
		['10 years before 2024', '2024 年的 10 年之前']
	])('says in Chinese: %s', (reason, chinese) => {
		expect(dateReason(reason, 'zh-Hans')).toBe(chinese);
		expect(dateReason(reason, 'en')).toBe(reason);
	});

	it.each([...BREAKS, ...BACKGROUND, ...GOES_ON, ...THEN].map(({ says }) => says))(
		'has words for what a cue says: %s',
		(says) => expect(dateReason(says, 'zh-Hans')).toMatch(/^\p{Script=Han}+$/u)
	);
});
