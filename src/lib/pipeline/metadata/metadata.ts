import { edtfSchema, type Edtf } from '../../domain/date.ts';
import type { Message } from '../../domain/message.ts';
import type { Span } from '../../domain/span.ts';
import { findDates, resolveDate } from '../dates/dates.ts';
import type { PageLine, RepairedText } from '../document.ts';
import { findPublication, type Publication } from './publication-date.ts';
import { findPublisher } from './publisher.ts';
import type { Segmented } from '../segment/segment.ts';
import { findNotice } from './notice.ts';
import type { PageFacts } from '../html/facts.ts';
import { findStatedTitle, statedName } from './stated.ts';
import { findTitle } from './title.ts';

const NO_FACTS: PageFacts = {
	titles: [],
	published: [],
	sources: [],
	sites: [],
	url: null,
	rights: []
};

export interface Metadata {
	readonly title: string | null;
	readonly titleSpan: Span | null;
	readonly publishedAt: Edtf | null;
	readonly publisher: string | null;
	readonly url: string | null;
	readonly dateReason: string | null;
	readonly notice: Span | null;
	readonly rights: string | null;
	readonly lines: readonly PageLine[];
	readonly doubts: readonly Message[];
}

/** What the giver of an article knows of it. */
export interface Given {
	readonly url?: string | null | undefined;
	readonly title?: string | null | undefined;
	/** EDTF at best. */
	readonly publishedAt?: string | null | undefined;
	readonly publisher?: string | null | undefined;
}

/** Title, publisher and date of the page; what was given wins over what is found. */
export function findMetadata(
	repaired: RepairedText,
	segmented: Segmented,
	given: Given,
	facts: PageFacts = NO_FACTS
): Metadata {
	const { page, body, lines } = segmented;
	const title =
		findStatedTitle(repaired, page, body, facts.titles) ?? findTitle(repaired, page, body);
	const publication = given.publishedAt
		? readGiven(given.publishedAt)
		: findPublication(repaired, page, body, facts.published);
	const { publishedAt, reason: dateReason, doubts } = publication;
	return {
		publishedAt,
		dateReason,
		title: given.title ?? title?.title ?? null,
		titleSpan: title?.span ?? null,
		publisher:
			given.publisher ??
			statedName(facts.sources) ??
			findPublisher(repaired.text, page, body, title?.span?.start ?? Infinity) ??
			statedName(facts.sites),
		url: given.url ?? facts.url,
		notice: findNotice(repaired.text, lines, body),
		rights: facts.rights[0] ?? null,
		lines: title?.span ? withTitle(lines, title.span) : lines,
		doubts: [...segmented.doubts, ...doubts]
	};
}

/** A given date as EDTF; other notations (2024/1/16 19:25) are read like a date of the page. */
function readGiven(given: string): Publication {
	if (edtfSchema.safeParse(given).success)
		return { publishedAt: given, reason: 'given with the article', doubts: [] };
	const [expression] = findDates(given);
	const date = expression && resolveDate(expression, { publishedAt: null })?.date;
	if (date) return { publishedAt: date, reason: 'given with the article', doubts: [] };
	const reason = `the given date ${JSON.stringify(given.slice(0, 40))} is none the atlas knows`;
	return {
		publishedAt: null,
		reason: null,
		doubts: [{ rule: 'date-unread', start: 0, end: 0, reason }]
	};
}

const withTitle = (lines: readonly PageLine[], title: Span): readonly PageLine[] =>
	lines.map((line) =>
		line.role !== 'blank' && line.start < title.end && line.end > title.start
			? { ...line, role: 'title', reason: 'the headline over the article' }
			: line
	);
