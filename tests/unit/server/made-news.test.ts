import { expect, test } from 'vitest';
import { LINK_TYPES } from '../../../src/lib/domain/kinds.ts';
import { linkId } from '../../../src/lib/domain/link-id.ts';
import { extract } from '../../../src/lib/pipeline/index.ts';
import { openGazetteer } from '../../../src/lib/server/gazetteer-file.ts';
import { likenessOf } from '../../../src/lib/server/near-copy.ts';
import { recordFlaws } from '../../../src/lib/server/record-flaws.ts';
import { madeNews } from '../../support/made/made-news.ts';

const gazetteer = openGazetteer();

test('made news are the same for the same seed, of about 2 kB, and told truly', () => {
	const news = [...madeNews(gazetteer, 150, 3)];
	expect([...madeNews(gazetteer, 150, 3)]).toEqual(news);
	expect([...madeNews(gazetteer, 150, 4)]).not.toEqual(news);
	for (const { text, record } of news) expect(recordFlaws(text, record)).toEqual([]);
	const bytes = news.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / news.length;
	expect(bytes).toBeGreaterThan(1500);
	expect(bytes).toBeLessThan(2500);
	const links = news.flatMap(({ record }) => record.links);
	expect(new Set(links.map(({ type }) => type))).toEqual(new Set(LINK_TYPES));
	for (const { via } of links)
		for (const { name, start, end } of via) expect(end - start).toBe(name.length);
	const levels = news.flatMap(({ record }) => Object.values(record.places)).map((one) => one.level);
	expect(new Set(levels)).toEqual(new Set(['country', 'province', 'city', 'county']));
	// Copies, and only they, have the body of another.
	const bodies = new Map<string, string>();
	for (const { id, text, copyOf } of news) {
		const { content } = likenessOf(text);
		expect(bodies.get(content) ?? null).toBe(copyOf);
		if (copyOf === null) bodies.set(content, id);
	}
	expect(bodies.size).toBeLessThan(news.length);
});

test('the links told of are those that the pipeline finds, nearly all', () => {
	let [found, wrong, missed] = [0, 0, 0];
	for (const { id, text, record } of madeNews(gazetteer, 60, 5)) {
		const pairs = (links: typeof record.links) => new Set(links.map(({ a, b }) => linkId(a, b)));
		const [truth, read] = [record, extract({ id, bytes: Buffer.from(text) }, gazetteer)].map(
			({ links }) => pairs(links)
		);
		for (const pair of read ?? [])
			if (truth?.has(pair) === true) found += 1;
			else wrong += 1;
		for (const pair of truth ?? []) if (read?.has(pair) !== true) missed += 1;
	}
	expect(found).toBeGreaterThan(80);
	expect(wrong / found).toBeLessThan(0.05);
	expect(missed / found).toBeLessThan(0.15);
});
