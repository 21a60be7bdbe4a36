import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
	filterSchema,
	LINK_LEVELS,
	type Filter,
	type LinkLevel
} from '../../../src/lib/domain/api.ts';
import type { ExtractionRecord } from '../../../src/lib/domain/article.ts';
import { monthOf } from '../../../src/lib/domain/date.ts';
import { dayRange } from '../../../src/lib/domain/date-range.ts';
import { LINK_TYPES, STATUSES, type Link } from '../../../src/lib/domain/link.ts';
import { linkId } from '../../../src/lib/domain/link-id.ts';
import { openGazetteer } from '../../../src/lib/server/gazetteer-file.ts';
import { likenessOf } from '../../../src/lib/server/near-copy.ts';
import type { Library } from '../../../src/lib/server/store/library.ts';
import { rollUp } from '../../../src/lib/server/store/roll-up.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { madeNews, type MadeNews } from '../../support/made/made-news.ts';
import { dealerOf } from '../../support/made/random.ts';
import { ZHEJIANG_JILIN } from './made-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { pick, chance, between } = dealerOf(7);

/** Made news, with what the maker deals too evenly for a filter to be tried on. */
const NEWS = [...madeNews(openGazetteer(), 240, 5)]
	.filter(({ copyOf }) => copyOf === null)
	.map((news) => {
		const links = news.record.links.map((link) => ({
			...link,
			status: chance(0.3) ? pick(STATUSES) : link.status,
			topics: chance(0.2) ? [...new Set([...link.topics, 'health'])] : link.topics,
			date: chance(0.1) ? link.date && link.date.slice(0, 4) : link.date,
			confidence: pick([0.4, 0.7, 0.9])
		}));
		return { ...news, record: { ...news.record, links } };
	});

const put = (library: Library, { text, record }: MadeNews) =>
	library.put({ ...ZHEJIANG_JILIN, text, record, likeness: likenessOf(text) });

const PLACES = [...new Set(NEWS.flatMap(({ record }) => Object.keys(record.places)))];
const some = <T>(list: readonly T[]): T[] => list.filter(() => chance(0.3));

function madeFilter(): Filter {
	const year = between(2011, 2025);
	return filterSchema.parse({
		...(chance(0.4) ? { type: some(LINK_TYPES) } : {}),
		...(chance(0.5) ? { status: some(STATUSES) } : {}),
		...(chance(0.3) ? { topic: some(['water', 'health', 'trade', 'none']) } : {}),
		...(chance(0.3)
			? { from: `${year}`, to: pick([null, `${year + 2}-03`, `${year}-11-02`]) }
			: {}),
		...(chance(0.3) ? { undated: false } : {}),
		...(chance(0.3) ? { place: pick(PLACES) } : {}),
		...(chance(0.3) ? { minConfidence: pick([0.5, 0.7, 0.71]) } : {})
	});
}

/** What a filter asks, told the long way. */
type Ask = 'type' | 'status' | 'topic' | 'time';
function holds(link: Link, { places }: ExtractionRecord, filter: Filter, but: Ask | null): boolean {
	const { type, status, topic, from, to, undated, place, minConfidence } = filter;
	const days = dayRange(link.date);
	const inTime =
		days === null
			? undated
			: days.last >= (dayRange(from)?.first ?? '') && days.first <= (dayRange(to)?.last ?? '9999');
	return (
		(but === 'type' || type.length === 0 || type.includes(link.type)) &&
		(but === 'status' || status.length === 0 || status.includes(link.status)) &&
		(but === 'topic' || topic.length === 0 || topic.some((one) => link.topics.includes(one))) &&
		(but === 'time' || inTime) &&
		link.confidence >= minConfidence &&
		(place === null ||
			[link.a, link.b].some((id) => id === place || places[id]?.parents.includes(place)))
	);
}

interface Told {
	readonly link: Link;
	readonly record: ExtractionRecord;
}
const under = (filter: Filter, but: Ask | null = null): Told[] =>
	NEWS.flatMap(({ record }) =>
		record.links
			.filter((link) => holds(link, record, filter, but))
			.map((link) => ({ link, record }))
	);

function drawnAt({ link, record }: Told, level: LinkLevel): string {
	const unit = (id: string): string => {
		const place = record.places[id];
		if (level === 'place' || place === undefined) return id;
		return rollUp(id, place, (other) => record.places[other]?.level)[level];
	};
	return linkId(unit(link.a), unit(link.b));
}

const countBy = (told: readonly Told[], key: (one: Told) => string | readonly string[]) => {
	const counts: Record<string, number> = {};
	for (const one of told)
		for (const name of [key(one)].flat()) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
};

async function compare(library: Library, filter: Filter): Promise<void> {
	const overview = await library.overview(filter);
	const acts = under(filter);
	expect(overview.acts).toBe(acts.length);
	expect(overview.kinds).toEqual(countBy(under(filter, 'type'), ({ link }) => link.type));
	expect(overview.statuses).toEqual(countBy(under(filter, 'status'), ({ link }) => link.status));
	expect(overview.topics).toEqual(countBy(under(filter, 'topic'), ({ link }) => link.topics));
	const { undefined: undated = 0, ...months } = countBy(under(filter, 'time'), ({ link }) =>
		String(monthOf(link.date) ?? undefined)
	);
	expect(overview.undated).toBe(undated);
	expect(overview.timeline).toEqual(
		Object.keys(months)
			.sort()
			.map((period) => ({ period, count: months[period] }))
	);
	for (const level of LINK_LEVELS) {
		const pairs = countBy(acts, (one) => drawnAt(one, level));
		const best = Object.entries(pairs).sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1));
		const answer = await library.links(filter, level, 10);
		expect(answer.total).toBe(best.length);
		expect(answer.links.map(({ id, count }) => [id, count])).toEqual(best.slice(0, 10));
		for (const link of answer.links.slice(0, 3)) {
			const own = acts.filter((one) => drawnAt(one, level) === link.id);
			expect(link.articles).toBe(new Set(own.map(({ record }) => record.id)).size);
			expect(link.types).toEqual(countBy(own, (one) => one.link.type));
			expect((await library.link(link.id, filter, level))?.acts.length).toBe(own.length);
		}
	}
	const exported = await Array.fromAsync(library.exportActs(filter));
	expect(exported.length).toBe(acts.length);
}

test('figures under any filter are those that the records tell', async () => {
	const library = openSqliteLibrary();
	for (const news of NEWS) await put(library, news);
	for (let round = 0; round < 60; round++) await compare(library, madeFilter());
	await library.close();
}, 240_000);

test('a library that was asked while it grew and changed answers as one that is opened now', async () => {
	const path = join(folder, 'grown.db');
	const [writer, reader] = [openSqliteLibrary(path), openSqliteLibrary(path)];
	const why = { by: '王', reason: '试' };
	for (let step = 0; step < 120; step++) {
		const { text, record } = pick(NEWS);
		// Often the article that another text had: replaced, and again a copy or no more a copy.
		const id = chance(0.5) ? record.id : pick(NEWS).record.id;
		await put(chance(0.5) ? writer : reader, { ...pick(NEWS), text, record: { ...record, id } });
		if (record.links.length > 0 && chance(0.2)) {
			const of = { article: id, act: 0, places: {}, change: { kind: 'reject' as const } };
			const made = await writer.correct({ ...why, ...of });
			if (chance(0.5)) await writer.undo(made?.id ?? '', why);
		}
		if (chance(0.1)) await pick([writer, reader]).remove(pick(NEWS).record.id, '试');
		if (!chance(0.3)) continue;
		const opened = openSqliteLibrary(path);
		const filter = chance(0.3) ? { ...madeFilter(), q: '合作' } : madeFilter();
		const level = pick(LINK_LEVELS);
		expect(await reader.overview(filter)).toEqual(await opened.overview(filter));
		expect(await reader.links(filter, level, 20)).toEqual(await opened.links(filter, level, 20));
		const place = pick(PLACES);
		expect(await reader.place(place, filter)).toEqual(await opened.place(place, filter));
		expect(await reader.organisations(null, 9)).toEqual(await opened.organisations(null, 9));
		await opened.close();
	}
	expect(await Array.fromAsync(writer.check())).toEqual([]);
	await Promise.all([writer.close(), reader.close()]);
}, 240_000);
