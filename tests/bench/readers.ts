/**
 * Many readers at once: `node tests/bench/readers.ts data/made.db [--readers 50] [--seconds 30]` serves the library and asks every
 * address of the API from as many connections, each waiting for its answer before it asks again. Times are told as ratios to
 * an address that answers nothing, asked in the same run.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filterSchema } from '../../src/lib/domain/api.ts';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
import { dealerOf, skewed } from '../support/made/random.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		readers: { type: 'string', default: '50' },
		seconds: { type: 'string', default: '30' }
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
const until = performance.now() + seconds * 1000;
const { pick } = dealerOf(2);
await Promise.all(Array.from({ length: readers }, read));
console.log(table());
console.log(`${errors} errors; memory of the server: ${memoryOf(server.pid ?? 0)}`);
agent.destroy();
server.kill('SIGTERM');

async function read(): Promise<void> {
	while (performance.now() < until) {
		const [name, path] = pick(routes);
		const begin = performance.now();
		const status = await ask(path());
		if (status !== (name === EMPTY ? 404 : 200)) errors += 1;
		const taken = times.get(name) ?? [];
		taken.push(performance.now() - begin);
		times.set(name, taken);
	}
}

function ask(path: string): Promise<number> {
	return new Promise((done) => {
		const headers = { 'accept-encoding': 'gzip' };
		get(`${address}${path}`, { agent, headers }, (response) => {
			response.on('end', () => done(response.statusCode ?? 0)).resume();
		}).on('error', () => done(0));
	});
}

/** Addresses with what they are called; the busy pairs and places are asked for more often than the quiet ones. */
async function routesOf(path: string): Promise<readonly (readonly [string, () => string])[]> {
	const library = openSqliteLibrary(path);
	const { links } = await library.links(filterSchema.parse({}), 'place', 1000);
	const ids = (
		await library.articles({ place: null, link: null, q: null, cursor: null, limit: 100 })
	).articles;
	await library.close();
	const dealer = dealerOf(1);
	const link = skewed(
		links.map(({ id }) => id),
		dealer
	);
	const place = skewed([...new Set(links.flatMap(({ a, b }) => [a, b]))], dealer);
	const one = encodeURIComponent;
	return [
		[EMPTY, () => '/api/v1/nothing'],
		['overview', () => '/api/v1/overview'],
		[
			'overview of a year',
			() => `/api/v1/overview?from=${dealer.between(2011, 2025)}&undated=false`
		],
		['links', () => '/api/v1/links'],
		[
			'links of a topic',
			() => `/api/v1/links?topic=${dealer.pick(['water', 'trade', 'health', 'education'])}`
		],
		['link', () => `/api/v1/links/${one(link())}`],
		['place', () => `/api/v1/places/${one(place())}`],
		['article', () => `/api/v1/articles/${one(dealer.pick(ids).id)}`],
		['articles', () => '/api/v1/articles'],
		['search: articles', () => `/api/v1/articles?q=${one(dealer.pick(WORDS))}`],
		[
			'search: places',
			() => `/api/v1/places?q=${dealer.pick(['jilin', 'cq', '浙江', '南', 'bei'])}`
		],
		['search: organisations', () => `/api/v1/organisations?q=${one(dealer.pick(WORDS))}`]
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
