/**
 * Many readers at once: `node tests/bench/readers.ts data/made.db [--readers 50] [--seconds 30] [--new]` serves the library and
 * asks every address of the API from as many connections, each waiting for its answer before it asks again. Nothing is asked
 * before. The library does not change, so that a question asked twice has its answer kept; with `--new` none that takes a
 * filter is asked twice. Times are told as ratios to an address that answers nothing, asked in the same run.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filterSchema } from '../../src/lib/domain/api.ts';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
import { dealerOf } from '../support/made/random.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		readers: { type: 'string', default: '50' },
		seconds: { type: 'string', default: '30' },
		new: { type: 'boolean', default: false }
	}
});
const [db = 'data/atlas.db'] = positionals;
const [readers, seconds] = [Number(values.readers), Number(values.seconds)];
const ATLAS = join(import.meta.dirname, '..', '..', 'src', 'cli', 'atlas.mjs');
const EMPTY = 'nothing';
const WORDS = [
	'水资源',
	'职业教育',
	'合作',
	'协议',
	'物流',
	'防汛',
	'卫生',
	'考察',
	'数据',
	'联盟'
];

const routes = await routesOf(db);
const server = spawn(process.execPath, [ATLAS, 'serve', '--port', '0', '--db', db], {
	stdio: ['ignore', 'pipe', 'inherit']
});
const address = await new Promise<string>((ready, failed) => {
	server.stdout.setEncoding('utf8').once('data', (text: string) => ready(text.trim()));
	server.once('exit', () => failed(new Error('the server ended')));
});
const agent = new Agent({ keepAlive: true, maxSockets: readers });
const times = new Map<string, number[]>();
let errors = 0;
let askedFor = 0;
const until = performance.now() + seconds * 1000;
const { pick } = dealerOf(2);
await Promise.all(Array.from({ length: readers }, read));
console.log(table());
console.log(`${errors} errors; memory of the server: ${memoryOf(server.pid ?? 0)}`);
agent.destroy();
server.kill('SIGTERM');

async function read(): Promise<void> {
	while (performance.now() < until) {
		const [name, paths] = pick(routes);
		note(times, name, await timed(name, values.new ? another(pick(paths)) : pick(paths)));
	}
}

/** The same with a filter that nobody has asked for, and that changes nothing: no act is less sure. */
function another(path: string): string {
	if (!/^\/api\/v1\/(overview|links|places\/)/.test(path)) return path;
	return `${path}${path.includes('?') ? '&' : '?'}minConfidence=${(++askedFor * 1e-7).toFixed(7)}`;
}

/** Milliseconds until the whole answer is there. */
async function timed(name: string, path: string): Promise<number> {
	const begin = performance.now();
	const status = await ask(path);
	if (status !== (name === EMPTY ? 404 : 200)) errors += 1;
	return performance.now() - begin;
}

function note(kept: Map<string, number[]>, name: string, ms: number): void {
	const known = kept.get(name);
	if (known === undefined) kept.set(name, [ms]);
	else known.push(ms);
}

function ask(path: string): Promise<number> {
	return new Promise((done) => {
		const headers = { 'accept-encoding': 'gzip' };
		get(`${address}${path}`, { agent, headers }, (response) => {
			response.on('end', () => done(response.statusCode ?? 0)).resume();
		}).on('error', () => done(0));
	});
}

/** Addresses by what they are called: the busiest pairs and places of the library, and the newest articles. */
async function routesOf(path: string): Promise<readonly (readonly [string, readonly string[]])[]> {
	const library = openSqliteLibrary(path);
	const { links } = await library.links(filterSchema.parse({}), 'place', 30);
	const page = { place: null, link: null, q: null, cursor: null, limit: 50 };
	const { articles } = await library.articles(page);
	await library.close();
	const one = encodeURIComponent;
	const places = [...new Set(links.flatMap(({ a, b }) => [a, b]))];
	const years = Array.from({ length: 15 }, (_, n) => 2011 + n);
	return [
		[EMPTY, ['/api/v1/nothing']],
		['overview', ['/api/v1/overview']],
		['overview of a year', years.map((year) => `/api/v1/overview?from=${year}&to=${year}`)],
		['links', ['/api/v1/links']],
		[
			'links of a topic',
			['water', 'trade', 'health'].map((topic) => `/api/v1/links?topic=${topic}`)
		],
		['link', links.map(({ id }) => `/api/v1/links/${one(id)}`)],
		['place', places.map((id) => `/api/v1/places/${one(id)}`)],
		['article', articles.map(({ id }) => `/api/v1/articles/${one(id)}`)],
		['articles', ['/api/v1/articles']],
		['search: articles', WORDS.map((word) => `/api/v1/articles?q=${one(word)}`)],
		[
			'search: places',
			['jilin', 'cq', '浙江', '南', 'bei'].map((q) => `/api/v1/places?q=${one(q)}`)
		],
		['search: organisations', WORDS.map((word) => `/api/v1/organisations?q=${one(word)}`)]
	];
}

function table(): string {
	const at = (taken: number[], share: number): number =>
		taken.sort((x, y) => x - y)[Math.floor(taken.length * share)] ?? 0;
	const empty = at(times.get(EMPTY) ?? [], 0.95);
	const rows = [...times].map(([name, taken]) =>
		[
			name.padEnd(22),
			String(taken.length).padStart(8),
			at(taken, 0.5).toFixed(1).padStart(10),
			at(taken, 0.95).toFixed(1).padStart(10),
			(at(taken, 0.95) / empty).toFixed(2).padStart(8)
		].join('')
	);
	return [`${''.padEnd(22)}   asked    p50 ms    p95 ms   ratio`, ...rows].join('\n');
}

/** As Linux tells it: now, and at most. */
function memoryOf(pid: number): string {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const of = (name: string): string =>
		`${Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)} MB`;
	return `${of('VmRSS')}, at most ${of('VmHWM')}`;
}
