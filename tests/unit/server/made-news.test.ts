import { expect, test } from 'vitest';
import { openGazetteer } from '../../../src/lib/server/gazetteer-file.ts';
import { recordFlaws } from '../../../src/lib/server/record-flaws.ts';
import { madeNews } from '../../support/made-news.ts';

test('made news are the same for the same seed, of about 2 kB, and told truly', () => {
	const gazetteer = openGazetteer();
	const news = [...madeNews(gazetteer, 50, 3)];
	expect([...madeNews(gazetteer, 50, 3)]).toEqual(news);
	expect([...madeNews(gazetteer, 50, 4)]).not.toEqual(news);
	for (const { text, record } of news) expect(recordFlaws(text, record)).toEqual([]);
	const bytes = news.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / news.length;
	expect(bytes).toBeGreaterThan(1500);
	expect(bytes).toBeLessThan(2500);
	expect(news.flatMap(({ record }) => record.links).length).toBeGreaterThan(news.length);
});
