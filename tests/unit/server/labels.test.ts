import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { goldSchema, type Gold } from '../../../src/cli/eval/gold.ts';
import { scoreArticle } from '../../../src/cli/eval/score-article.ts';
import { noScores } from '../../../src/cli/eval/tally.ts';
import { placeSchema } from '../../../src/lib/domain/place.ts';
import { readLabels } from '../../../src/lib/server/export/labels.ts';
import { explainArticle, readRaw } from '../../../src/lib/server/reader.ts';
import type { Library, NewCorrection } from '../../../src/lib/server/store/library.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { shippedGazetteer } from '../../support/gazetteer.ts';

const gazetteer = shippedGazetteer();
const TEXT = [
	'5月8日，浙江省与吉林省签署生态环境保护合作协议。',
	'5月9日，湖北省与江西省联合开展跨省水污染执法检查。',
	'会后，云南省与甘肃省的代表就湖泊治理互致问候。'
].join('\n');
const INPUT = { bytes: Buffer.from(TEXT), text: null, given: null };

/** Corrects a library with one article, and scores the extractor on the labels that come of it. */
async function scored(work: (library: Library) => Promise<unknown>) {
	const library = openSqliteLibrary();
	await library.put(readRaw({ id: 'a.txt', source: 'a.txt', input: INPUT, hash: 'x' }, gazetteer));
	await work(library);
	const labels = await Array.fromAsync(readLabels(library));
	await library.close();
	const gold: Gold[] = labels.map((label) => goldSchema.parse(JSON.parse(JSON.stringify(label))));
	const scores = noScores();
	for (const one of gold)
		scoreArticle(one, explainArticle(one.id, INPUT, gazetteer), gazetteer, scores);
	return { gold, scores };
}
const of = (act: number | null, change: NewCorrection['change'], ids: string[] = []) => ({
	article: 'a.txt',
	act,
	change,
	by: '王',
	reason: '',
	places: Object.fromEntries(
		ids
			.flatMap((id) => [...(gazetteer.row(id)?.parents ?? []), id])
			.map((id) => [id, placeSchema.parse(gazetteer.place(id))])
	)
});

test('what nobody has looked at counts neither way', async () => {
	const { gold, scores } = await scored((library) => library.correct(of(0, { kind: 'accept' })));
	expect(gold).toMatchObject([
		{
			id: 'a.txt',
			links: [{ a: '浙江省', b: '吉林省', type: 'agreement' }],
			ignore: [{ a: '湖北省', b: '江西省' }],
			not_links: []
		}
	]);
	expect(gold[0]?.places.map(({ name, adcode }) => [name, adcode])).toEqual([
		['浙江省', '330000'],
		['吉林省', '220000']
	]);
	expect(scores.pairs).toEqual({ right: 1, wrong: 0, found: 1, missed: 0 });
	expect(scores.evidence).toEqual({ n: 1, of: 1 });
});

test('a rejected act is a mistake of the extractor, an added one is one that it has missed', async () => {
	const quote = '云南省与甘肃省的代表就湖泊治理互致问候';
	const link = {
		a: '530000',
		b: '620000',
		type: 'meeting' as const,
		directed: false,
		status: 'done' as const,
		date: null,
		topics: [],
		evidence: { start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length }
	};
	const { gold, scores } = await scored(async (library) => {
		await library.correct(of(0, { kind: 'accept' }));
		await library.correct(of(1, { kind: 'reject' }));
		await library.correct(of(null, { kind: 'add', link }, ['530000', '620000']));
	});
	expect(gold[0]?.not_links).toEqual([{ a: '湖北省', b: '江西省' }]);
	expect(gold[0]?.links[1]).toMatchObject({ evidence: quote, evidence_at: TEXT.indexOf(quote) });
	expect(scores.pairs).toEqual({ right: 1, wrong: 1, found: 1, missed: 1 });
	expect(scores.traps).toEqual({ n: 1, of: 1 });
});

test('a changed kind and date are what the extractor is held to', async () => {
	const { gold, scores } = await scored((library) =>
		library.correct(of(0, { kind: 'change', type: 'twinning', date: '1999-12-31' }))
	);
	expect(gold[0]?.links).toMatchObject([{ type: 'twinning', date: '1999-12-31' }]);
	expect(scores.pairs).toMatchObject({ right: 1, wrong: 0 });
	expect(scores.typed).toMatchObject({ wrong: 1, missed: 1 });
});

test('what was taken back is no label', async () => {
	const { gold } = await scored(async (library) => {
		const made = await library.correct(of(0, { kind: 'reject' }));
		await library.undo(made?.id ?? '', { by: '王', reason: '' });
	});
	expect(gold).toEqual([]);
});
