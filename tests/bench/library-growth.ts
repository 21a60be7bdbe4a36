/**
 * How the library grows: made articles are put into a new library, then each query is timed, in processor time. Not a test: run it by hand,
 * `npx node tests/bench/library-growth.ts 1000 10000`; the name of a library times the queries of that one.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filterSchema, type Filter } from '../../src/lib/domain/api.ts';
import { openGazetteer } from '../../src/lib/server/gazetteer-file.ts';
import { likenessOf } from '../../src/lib/server/near-copy.ts';
import type { Library, ReadArticle } from '../../src/lib/server/store/library.ts';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
import { madeNews, type MadeNews } from '../support/made/made-news.ts';

/** Each round asks something else, so that nothing is told twice: no act is less sure than this. */
let asked = 0;
const filter = (part: Partial<Filter> = {}): Filter =>
	filterSchema.parse({ ...part, minConfidence: ++asked * 1e-6 });
const page = { place: null, link: null, q: null, cursor: null, limit: 20 };

const QUERIES: Record<string, (library: Library) => Promise<unknown>> = {
	overview: (library) => library.overview(filter()),
	'overview of a type': (library) => library.overview(filter({ type: ['visit'] })),
	'overview of a place': (library) => library.overview(filter({ place: '330000' })),
	'overview of a year': (library) => library.overview(filter({ from: '2019', to: '2019' })),
	'overview, only dated': (library) => library.overview(filter({ undated: false })),
	'overview of the surer': (library) => library.overview({ ...filter(), minConfidence: surer() }),
	'overview of words': (library) => library.overview(filter({ q: '职业教育' })),
	links: (library) => library.links(filter(), 'place', 500),
	'links by province': (library) => library.links(filter(), 'province', 500),
	'links of a topic': (library) => library.links(filter({ topic: ['water'] }), 'place', 500),
	'links of a year': (library) => library.links(filter({ from: '2019', to: '2019' }), 'place', 500),
	'links of all of it': (library) =>
		library.links(
			filter({ type: ['visit', 'aid'], topic: ['water'], from: '2015', place: '510000' }),
			'city',
			500
		),
	link: (library) => library.link('130000~510000', filter(), 'place', { cursor: null, limit: 100 }),
	place: (library) => library.place('330000', filter()),
	articles: (library) => library.articles(page),
	'articles of a place': (library) => library.articles({ ...page, place: '330000' }),
	'articles of words': (library) => library.articles({ ...page, q: '吉林' }),
	organisations: (library) => library.organisations('教育', 20),
	article: (library) => library.article('made/000007.txt')
};
const surer = (): number => 0.8 + ++asked * 1e-6;
const ROUNDS = 7;

for (const given of process.argv.slice(2)) {
	if (/^\d+$/.test(given)) await measure(Number(given));
	else {
		const library = openSqliteLibrary(given);
		console.log(`${given}: ${await library.countArticles()} articles`);
		await time(library);
		await library.close();
	}
}

async function time(library: Library): Promise<void> {
	const begin = processorMs();
	await library.overview(filter());
	console.log(
		`  ${'the first after opening'.padEnd(24)} ${(processorMs() - begin).toFixed(0).padStart(6)} ms`
	);
	for (const [name, ask] of Object.entries(QUERIES)) {
		const ms = await median(() => ask(library));
		console.log(`  ${name.padEnd(24)} ${ms.toFixed(1).padStart(8)} ms`);
	}
}

async function measure(size: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-growth-'));
	const path = join(folder, 'atlas.db');
	const library = openSqliteLibrary(path);
	let text = 0;
	const begin = processorMs();
	for (const news of madeNews(openGazetteer(), size)) {
		text += Buffer.byteLength(news.text);
		await library.put(readArticle(news));
	}
	const seconds = (processorMs() - begin) / 1000;
	const bytes = statSync(path).size;
	console.log(
		`${size} articles: put in ${seconds.toFixed(1)} s (${Math.round(size / seconds)} a second)`
	);
	console.log(
		`  ${(text / 1e6).toFixed(1)} MB of text, ${(bytes / 1e6).toFixed(1)} MB of database (${(bytes / text).toFixed(2)} ×)`
	);
	await library.close();
	const opened = openSqliteLibrary(path);
	await time(opened);
	await opened.close();
	rmSync(folder, { recursive: true });
}

/** Processor time, which does not hang on what else the machine does. */
function processorMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

async function median(work: () => Promise<unknown>): Promise<number> {
	const taken: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const begin = processorMs();
		await work();
		taken.push(processorMs() - begin);
	}
	return taken.sort((x, y) => x - y)[Math.floor(ROUNDS / 2)] ?? 0;
}

function readArticle({ text, record }: MadeNews): ReadArticle {
	const bytes = Buffer.from(text);
	return {
		bytes,
		text,
		given: null,
		readable: text,
		lead: text.slice(0, 90),
		record,
		source: `/${record.id}`,
		hash: createHash('sha256').update(bytes).digest('hex'),
		extractor: 'made',
		gazetteer: 'made',
		likeness: likenessOf(text)
	};
}
