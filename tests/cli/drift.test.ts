import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRaw } from '../../src/lib/server/reader.ts';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
import { shippedGazetteer } from '../support/gazetteer.ts';
import { atlas, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();

test('check and reindex tell which corrections have drifted from their words', async () => {
	const db = join(folder, 'one.db');
	const library = openSqliteLibrary(db);
	const put = (sentence: string) => {
		const bytes = Buffer.from(`${sentence}\n会后双方合影留念。\n`);
		const raw = { id: 'news.txt', source: 'news.txt', input: { bytes, text: null, given: null } };
		return library.put(readRaw({ ...raw, hash: sentence }, shippedGazetteer()));
	};
	await put('5月8日，浙江省与吉林省签署生态保护合作协议。');
	const why = { by: '王编辑', reason: '只是传闻', places: {} };
	await library.correct({ ...why, article: 'news.txt', act: 0, change: { kind: 'reject' } });
	await put('5月8日，浙江省与吉林省签订生态保护合作协议。');
	const { code, err } = await atlas(['check', '--db', db]);
	expect(code).toBe(0);
	expect(err).toMatch(
		/news\.txt: the correction \(reject\) by 王编辑 of \d{4}-\d\d-\d\d holds, but its words read otherwise now: 「.*签署/
	);
	await put('昨天，记者走访了当地的菜市场。');
	await library.close();
	expect((await atlas(['reindex', '--all', '--db', db])).err).toMatch(/no longer finds its words/);
}, 240_000);
