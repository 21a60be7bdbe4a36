import type { Locale } from './locale.ts';
import { reasonsBy } from './reason-table.ts';

/** Why an act has the date it has, or none, as the pipeline tells it in English (src/lib/pipeline/links/when.ts), and in Chinese. */
const inChinese = reasonsBy([
	['told: *', '原文写明“$1”'],
	['told in a name: *', '见于名称中的“$1”'],
	['since: *', '自“$1”起'],
	['not long before it was heard of: *', '在得知之前不久：“$1”'],
	['* is of another: *', '“$1”说的是另一件事：$2'],
	['* years before *', '$2 年的 $1 年之前'],
	['an anniversary, of a year that nobody tells', '只说是周年，没有写明年份'],
	['told only of what it brought about', '日期说的是它带来的结果'],
	['a programme has no day', '机制没有某一天的日期'],
	['no date is told', '原文没有写明时间'],
	['no date is told; others acted on the day before it', '没有写明时间；前文那天行事的是别的各方'],
	['it goes on, and no beginning is told', '仍在进行，没有写明开始的时间'],
	['the day told before it in the paragraph', '同一段前文写明的日子'],
	['the day in the news', '新闻所报道的那一天'],
	['the news of the lead: the month it was published in', '导语中的新闻：取发布的月份'],
	['it was before the date told', '在所写时间之前'],
	['it was after the date told', '在所写时间之后'],
	['it is told of the present', '说的是现在'],
	['it is told of the future', '说的是将来'],
	['it went on for years', '持续多年'],
	['it is told as background', '作为背景叙述'],
	['it is told as what is usual', '作为惯例叙述'],
	['it goes on with the event told before', '承接前文所说的事'],
	['it was at the time told before', '与前文所说同时']
]);

/** Where the date of an act comes from, in the reader's language. */
export const dateReason = (reason: string, locale: Locale): string =>
	locale === 'en' ? reason : inChinese(reason);
