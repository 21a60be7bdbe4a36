import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filterSchema } from '../../../src/lib/domain/api.ts';
import type { ExtractionRecord } from '../../../src/lib/domain/article.ts';
import { readHere } from '../../../src/lib/server/reader.ts';
import { fromBytes } from '../../../src/lib/server/find-articles.ts';
import { openGazetteer } from '../../../src/lib/server/gazetteer-file.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { drawnOf, kindsIn } from '../../../src/lib/state/preview.ts';
import { readArticle } from '../../../src/lib/state/reading.ts';
import { sentencesOf } from '../../../src/lib/state/sentences.ts';

const folder = new URL('../../../seeds/', import.meta.url);
const texts = new Map(
	readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))] as const)
);
const read = readHere(openGazetteer());
const articles = await Promise.all(
	[...texts].map(async ([name, bytes]) => {
		const article = await read(fromBytes(bytes, name, name));
		if (typeof article === 'string') throw new Error(article);
		return article;
	})
);
const records: ExtractionRecord[] = articles.map(({ record }) => record);

test('the preview of the seeds is what the library draws once they are in it', async () => {
	const library = openSqliteLibrary();
	for (const article of articles) await library.put(article);
	const answer = await library.links(filterSchema.parse({}), 'place', 5000);
	await library.close();
	const drawn = drawnOf(records);
	const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
		list.toSorted((x, y) => (x.id < y.id ? -1 : 1));
	expect(byId(drawn.links)).toEqual(
		byId(answer.links).map((link) => ({ ...link, first: null, last: null }))
	);
	expect(drawn.places).toEqual(answer.places);
	expect(drawn.links.length).toBeGreaterThan(5);
});

test('what one side only wishes is no line of the preview, and is counted as a kind', () => {
	const wishes = records.flatMap(({ links }) => links.filter((link) => link.status === 'intended'));
	expect(wishes.length).toBeGreaterThan(0);
	expect(drawnOf(records).links.some((link) => link.statuses.intended !== undefined)).toBe(false);
	expect(kindsIn(wishes).reduce((sum, [, n]) => sum + n, 0)).toBe(wishes.length);
});

test('sentences hold the body, each link in one of them', () => {
	for (const { record, text } of articles) {
		const sentences = sentencesOf(readArticle(text, record), record.links);
		const proved = sentences.flatMap(({ links }) => links);
		expect(proved.toSorted((x, y) => x - y)).toEqual(record.links.map((_, index) => index));
		const within = (at: number): boolean =>
			record.body.some(([start, end]) => start <= at && at < end);
		expect(sentences.every(({ start }) => within(start))).toBe(true);
		const letters = (said: string): number => said.match(/\p{L}/gu)?.length ?? 0;
		const body = record.body.map(([start, end]) => text.slice(start, end)).join('');
		const said = sentences.flatMap(({ parts }) => parts.map((part) => part.text)).join('');
		if (record.repairs.length === 0) expect(letters(said)).toBe(letters(body));
		expect(said).not.toContain('\n');
	}
});

test('a sentence ends at its mark with the quotes that close, and names stay whole', () => {
	const text = '　　浙江省说:“合作!”吉林省同意。下一句\n\n又一段';
	const mention = (start: number, end: number) => ({
		start,
		end,
		text: text.slice(start, end),
		places: ['330000'],
		confidence: 1
	});
	const record = {
		body: [[0, text.length] as [number, number]],
		repairs: [],
		mentions: [mention(2, 5), mention(12, 15)],
		links: []
	};
	const sentences = sentencesOf(readArticle(text, record), []);
	expect(sentences.map(({ parts }) => parts.map((part) => part.text).join('|'))).toEqual([
		'浙江省|说:“合作!”',
		'吉林省|同意。',
		'下一句',
		'又一段'
	]);
	expect(sentences.map(({ opens }) => opens)).toEqual([true, false, false, true]);
});
