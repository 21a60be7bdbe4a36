/**
 * The page of the atlas beside a bare MapLibre page with the same countries, in one browser, turn about: medians of pairs, and
 * their ratios, which do not hang on what else the machine does. `node tests/bench/map-bench.ts [--pairs 20] [--db DB]…`;
 * needs a build. Without a library: the seeds, and made libraries of some 5,000 and 50,000 links, which take a quarter of an
 * hour to make (`node tests/support/make-library.ts 3500 data/made.db` makes one that can be named again).
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { systemChromium } from '../../src/cli/browser.mjs';
import { overviewSchema } from '../../src/lib/domain/api.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ATLAS = join(ROOT, 'src', 'cli', 'atlas.mjs');
const VIEWPORT = { width: 1440, height: 900 };

const { values } = parseArgs({
	options: { pairs: { type: 'string', default: '20' }, db: { type: 'string', multiple: true } }
});
const folder = mkdtempSync(join(tmpdir(), 'atlas-map-bench-'));
/** Articles of the made libraries. */
const MADE = [3500, 35_000];

const bare = await serveBare();
const executablePath = systemChromium();
const browser = await chromium.launch({
	...(executablePath === null ? {} : { executablePath }),
	args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
});
try {
	for (const db of values.db ?? makeLibraries()) {
		const atlas = await serveAtlas(db);
		await compare(browser, atlas.address, Number(values.pairs));
		atlas.process.kill('SIGTERM');
		await once(atlas.process, 'close');
	}
} finally {
	await browser.close();
	bare.server.close();
	rmSync(folder, { recursive: true, force: true });
}

/** Each made when its turn comes. */
function* makeLibraries(): Generator<string> {
	const run = (...args: string[]): void =>
		void spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
	const seeds = join(folder, 'seeds.db');
	run(ATLAS, 'ingest', join(ROOT, 'seeds'), '--db', seeds);
	yield seeds;
	for (const articles of MADE) {
		const db = join(folder, `${articles}.db`);
		run(join(ROOT, 'tests', 'support', 'make-library.ts'), String(articles), db);
		yield db;
	}
}

async function compare(browser: Browser, address: string, pairs: number): Promise<void> {
	const overview: unknown = await (await fetch(`${address}/api/v1/overview`)).json();
	const { acts, links } = overviewSchema.parse(overview);
	const times: Record<string, number[]> = {
		bare: [],
		paint: [],
		arcs: [],
		whole: [],
		frame: [],
		hover: [],
		toggle: [],
		task: [],
		heap: []
	};
	const note = (name: string, value: number): void => void times[name]?.push(value);
	for (let pair = 0; pair < pairs; pair += 1) {
		await visit(browser, bare.address, async (page) => {
			await page.waitForFunction(
				() => performance.getEntriesByName('bare:drawn').length > 0,
				null,
				{ timeout: 120_000 }
			);
			note('bare', await markOf(page, 'bare:drawn'));
			note('frame', await page.evaluate(() => window.frameOf()));
		});
		await visit(browser, address, async (page) => {
			await page.waitForFunction(
				() => performance.getEntriesByName('atlas:arcs-drawn').length > 0,
				null,
				{ timeout: 120_000 }
			);
			note('arcs', await markOf(page, 'atlas:arcs-drawn'));
			note('paint', await page.evaluate(() => window.arcsPainted));
			await page.locator('[data-arcs]').waitFor({ state: 'attached', timeout: 120_000 });
			note('whole', await markOf(page, 'atlas:whole'));
			note('hover', await hoverOf(page));
			note('toggle', await toggleOf(page, pair));
			note('task', await page.evaluate(() => Math.max(0, ...window.tasks)));
			note('heap', await heapOf(page));
		});
	}
	const of = (name: string): number => median(times[name] ?? []);
	const ratio = (name: string, to: string): string => (of(name) / of(to)).toFixed(2);
	const seen = (name: string): number =>
		(times[name] ?? []).filter((time) => !Number.isNaN(time)).length;
	console.log(`${acts} acts between ${links} pairs of places; ${pairs} pairs of visits, medians
  bare MapLibre page drawn     ${of('bare').toFixed(0)} ms, a frame ${of('frame').toFixed(0)} ms
  first arcs visible           ${of('paint').toFixed(0)} ms  ${ratio('paint', 'bare')} x bare (at most 0.6)
  live map with arcs           ${of('arcs').toFixed(0)} ms  ${ratio('arcs', 'bare')} x bare (at most 1.25 at the seeds, 1.5 with 5,000 links)
  and with ground and names    ${of('whole').toFixed(0)} ms  ${ratio('whole', 'bare')} x bare
  hover to painted frame       ${of('hover').toFixed(0)} ms  ${ratio('hover', 'frame')} x a bare frame (at most 1)
  filter toggle to new arcs    ${of('toggle').toFixed(0)} ms  ${ratio('toggle', 'frame')} x a bare frame (at most 3), ${seen('toggle')} of ${pairs} seen
  longest task of the page     ${of('task').toFixed(0)} ms (at most 200 after load)
  heap                         ${of('heap').toFixed(0)} MB (at most 350)
  JavaScript beyond MapLibre   ${(await scriptsOf(browser, address)).toFixed(0)} kB gzip (at most 110)
  shapes of the provinces      ${(gzipSync(readFileSync(join(ROOT, 'geo/boundaries/provinces.json'))).length / 1000).toFixed(0)} kB gzip (at most 100)`);
}

async function visit(
	browser: Browser,
	address: string,
	look: (page: Page) => Promise<void>
): Promise<void> {
	const context = await browser.newContext({
		viewport: VIEWPORT,
		locale: 'zh-CN',
		reducedMotion: 'reduce',
		bypassCSP: true
	});
	const page = await context.newPage();
	await page.addInitScript(watch);
	await page.goto(address);
	await look(page);
	await context.close();
}

declare global {
	interface Window {
		tasks: number[];
		/** When the arcs of the server's drawing were on screen: the first paint, or the first after they had come. */
		arcsPainted: number;
		/** From an event to the frame that shows what it did. */
		painted: () => Promise<number>;
		frameOf: () => Promise<number>;
	}
}

/** Runs in the page before anything else. */
function watch(): void {
	window.tasks = [];
	new PerformanceObserver((list) => {
		// Loading is measured by its marks; what counts here comes after.
		const drawn = performance.getEntriesByName('atlas:arcs-drawn')[0]?.startTime ?? Infinity;
		for (const entry of list.getEntries())
			if (entry.startTime > drawn) window.tasks.push(entry.duration);
	}).observe({ type: 'longtask' });
	// A page may be painted while it still comes in: what counts is the first frame that has all the arcs in it.
	window.arcsPainted = NaN;
	let complete = Infinity;
	const look = (): void => {
		// The heads of the arrows come after the arcs.
		if (document.querySelector('.drawing .heads')) complete = performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	new PerformanceObserver((list) => {
		for (const { startTime } of list.getEntriesByName('first-contentful-paint'))
			if (complete < startTime) window.arcsPainted = startTime;
			else void window.painted().then((time) => (window.arcsPainted = time));
	}).observe({ type: 'paint', buffered: true });
	window.painted = () =>
		new Promise((done) =>
			requestAnimationFrame(() => {
				const channel = new MessageChannel();
				channel.port1.onmessage = () => done(performance.now());
				channel.port2.postMessage(null);
			})
		);
}

function markOf(page: Page, name: string): Promise<number> {
	return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN, name);
}

/** From the pointer's coming onto an arc's end to the frame in which it is lifted. */
function hoverOf(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const canvas = document.querySelector('.maplibregl-canvas');
		if (!canvas) return NaN;
		const taken: number[] = [];
		for (let i = 0; i < 24; i += 1) {
			const [x, y] = [300 + ((i * 97) % 560), 320 + ((i * 61) % 300)];
			const begin = performance.now();
			canvas.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }));
			await Promise.resolve();
			const end = await window.painted();
			if (document.querySelector('.lifted')) taken.push(end - begin);
		}
		taken.sort((x, y) => x - y);
		return taken[taken.length >> 1] ?? NaN;
	});
}

/**
 * From a click on a kind in the legend to the frame that shows other arcs; each visit takes another kind, so that the
 * server has not answered it before. NaN when no frame shows it in time.
 */
function toggleOf(page: Page, visit: number): Promise<number> {
	return page.evaluate(async (visit) => {
		const map = document.querySelector('[data-drawings]');
		const kinds = document.querySelectorAll<HTMLElement>('#legend a[href*="type="]');
		const kind = kinds[visit % kinds.length];
		if (!map || !kind) return NaN;
		const before = map.getAttribute('data-drawings');
		const begin = performance.now();
		kind.click();
		while (map.getAttribute('data-drawings') === before) {
			const now = await window.painted();
			if (now - begin > 20_000) return NaN;
		}
		return (await window.painted()) - begin;
	}, visit);
}

async function heapOf(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

/** What a first view loads besides MapLibre itself, compressed. */
async function scriptsOf(browser: Browser, address: string): Promise<number> {
	let size = 0;
	await visit(browser, 'about:blank', async (page) => {
		page.on('response', async (response) => {
			const { pathname } = new URL(response.url());
			if (!/[.]m?js$/.test(pathname) || pathname.includes('maplibre')) return;
			const body = await response.body().catch(() => null);
			if (body && !body.includes('maplibregl-canvas')) size += gzipSync(body).length;
		});
		await page.goto(address);
		await page.waitForFunction(
			() => performance.getEntriesByName('atlas:arcs-drawn').length > 0,
			null,
			{ timeout: 120_000 }
		);
	});
	return size / 1000;
}

function median(values: readonly number[]): number {
	const sorted = values.filter((value) => !Number.isNaN(value)).sort((x, y) => x - y);
	return sorted[sorted.length >> 1] ?? NaN;
}

async function serveAtlas(db: string): Promise<{ address: string; process: ChildProcess }> {
	const child = spawn(process.execPath, [ATLAS, 'serve', '--port', '0', '--db', db], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [said] = await once(child.stdout, 'data');
	return { address: String(said).trim().split('\n').at(-1) ?? '', process: child };
}

/** MapLibre as it comes, with the countries the atlas has, over the same kind of server. */
async function serveBare(): Promise<{ address: string; server: Server }> {
	const own = join(ROOT, 'node_modules');
	const page = `<!doctype html><link rel="stylesheet" href="/maplibre.css"><body style="margin:0"><div id="map" style="height:100vh"></div>
<script type="module">
import * as maplibre from '/maplibre-gl.mjs'; import { feature } from '/topojson.js';
maplibre.setWorkerUrl('/maplibre-gl-worker.mjs');
const topology = await (await fetch('/countries.json')).json();
const map = new maplibre.Map({ container: 'map', fadeDuration: 0, attributionControl: false, center: [107, 38], zoom: 3.1, style: { version: 8,
 sources: { countries: { type: 'geojson', data: feature(topology, Object.values(topology.objects)[0]) } },
 layers: [{ id: 'water', type: 'background', paint: { 'background-color': '#dfe6e8' } }, { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': '#f2f0ea' } }, { id: 'coast', type: 'line', source: 'countries', paint: { 'line-color': '#b3b4ac' } }] } });
map.once('load', () => performance.mark('bare:drawn'));
window.frameOf = () => new Promise((done) => { const times = []; let last = performance.now(); let n = 0;
 map.on('render', () => { const now = performance.now(); times.push(now - last); last = now; n += 1; if (n < 12) map.triggerRepaint(); else done(times.slice(2).sort((x, y) => x - y)[5]); }); map.triggerRepaint(); });
</script>`;
	const files: Record<string, [string, string]> = {
		'/maplibre.css': [join(own, 'maplibre-gl/dist/maplibre-gl.css'), 'text/css'],
		'/maplibre-gl.mjs': [join(own, 'maplibre-gl/dist/maplibre-gl.mjs'), 'text/javascript'],
		'/maplibre-gl-worker.mjs': [
			join(own, 'maplibre-gl/dist/maplibre-gl-worker.mjs'),
			'text/javascript'
		],
		'/maplibre-gl-shared.mjs': [
			join(own, 'maplibre-gl/dist/maplibre-gl-shared.mjs'),
			'text/javascript'
		],
		'/topojson.js': [join(own, 'topojson-client/dist/topojson-client.min.js'), 'text/javascript'],
		'/countries.json': [join(ROOT, 'geo/boundaries/countries.json'), 'application/json']
	};
	// Compressed once, as any server of files has them: what the bare page waits for is MapLibre.
	const zipped = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const [path, type] = files[request.url ?? ''] ?? [];
		if (request.url === '/')
			return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
		if (path === undefined || type === undefined) return void response.writeHead(404).end();
		let body = zipped.get(path);
		if (!body) {
			const text = readFileSync(path, 'utf8');
			// A script for pages, wrapped so that it can be imported.
			const isScript = request.url === '/topojson.js';
			body = gzipSync(
				isScript
					? `const module = {exports: {}}, exports = module.exports;${text};export const feature = exports.feature;`
					: text
			);
			zipped.set(path, body);
		}
		response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
