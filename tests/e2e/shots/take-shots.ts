/**
 * The set of pictures to look at before a view is called done: 3 sizes, light and dark, 简体中文 and English, five views, with
 * the seeds and with some 5,000 made links. `node tests/e2e/shots/take-shots.ts` writes them into test-results/shots; words after it choose
 * (`… seeds 390x844 dark`).
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { linksAnswerSchema } from '../../../src/lib/domain/api.ts';
import { systemChromium } from '../../../src/cli/browser.mjs';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const OUT = path.join(ROOT, 'test-results', 'shots');
const MADE_ARTICLES = '3500';
const SIZES = [
	[1440, 900],
	[1024, 768],
	[390, 844]
] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh-Hans', 'en'] as const;
const LIBRARIES = ['seeds', 'made'] as const;

const chosen = process.argv.slice(2);
/** True when no word of this list was given, or this one was. */
const wanted = (one: string, all: readonly string[]): boolean =>
	!chosen.some((word) => all.includes(word)) || chosen.includes(one);

const run = (...args: string[]): void => {
	const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
};

/** The library of that name, made when it is not there yet. */
function libraryOf(name: (typeof LIBRARIES)[number]): string {
	const db = path.join(OUT, `${name}.db`);
	if (existsSync(db)) return db;
	if (name === 'seeds') run('src/cli/atlas.mjs', 'ingest', 'seeds', '--db', db);
	else run('tests/support/make-library.ts', MADE_ARTICLES, db);
	return db;
}

const freePort = (): Promise<number> =>
	new Promise((done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});

/** Serves a library; resolves with its address when it answers. */
async function serve(db: string): Promise<{ server: ChildProcess; origin: string }> {
	const port = String(await freePort());
	const args = ['src/cli/atlas.mjs', 'serve', '--port', port, '--db', db];
	const server = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
	const origin = `http://127.0.0.1:${port}`;
	for (let tries = 0; tries < 100; tries += 1) {
		const answer = await fetch(`${origin}/healthz`).catch(() => null);
		if (answer?.ok) return { server, origin };
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new Error(`${origin} does not answer`);
}

/** The five views, with what this library holds: its strongest pair, one of its ends, the article that proves it. */
async function viewsOf(origin: string): Promise<Record<string, string>> {
	const answer: unknown = await (await fetch(`${origin}/api/v1/links?limit=1`)).json();
	const link = linksAnswerSchema.parse(answer).links[0];
	if (!link) throw new Error('the library has no link');
	const acts = (await (await fetch(`${origin}/api/v1/links/${link.id}`)).json()) as {
		acts: { index: number; article: { id: string } }[];
	};
	const act = acts.acts[0];
	return {
		overview: '?',
		place: `?place=${link.a}&`,
		link: `?place=${link.a}&link=${link.id}&`,
		article: `?article=${encodeURIComponent(act?.article.id ?? '')}&evidence=${act?.index}&`,
		table: '?view=table&'
	};
}

async function shoot(browser: Browser, origin: string, library: string): Promise<void> {
	const views = await viewsOf(origin);
	for (const [width, height] of SIZES) {
		const size = `${width}x${height}`;
		if (
			!wanted(
				size,
				SIZES.map((one) => one.join('x'))
			)
		)
			continue;
		const phone = width < 720;
		const context = await browser.newContext({
			viewport: { width, height },
			reducedMotion: 'reduce',
			hasTouch: phone,
			isMobile: phone
		});
		const page = await context.newPage();
		// Maps are drawn in software, on a machine that may have other work.
		page.setDefaultTimeout(180_000);
		for (const theme of THEMES.filter((one) => wanted(one, THEMES)))
			for (const lang of LANGUAGES.filter((one) => wanted(one, LANGUAGES)))
				for (const [view, address] of Object.entries(views)) {
					if (!wanted(view, Object.keys(views))) continue;
					await page.goto(`${origin}/${address}theme=${theme}&lang=${lang}`);
					if (view !== 'table') await page.locator('[data-arcs]').waitFor({ state: 'attached' });
					await page.waitForTimeout(1200);
					const name = [library, view, size, theme, lang].join('-');
					await page.screenshot({ path: path.join(OUT, `${name}.png`) });
					process.stdout.write(`${name}\n`);
				}
		await context.close();
	}
}

mkdirSync(OUT, { recursive: true });
const executablePath = systemChromium();
const browser = await chromium.launch({
	...(executablePath === null ? {} : { executablePath }),
	args: [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--use-gl=angle',
		'--use-angle=swiftshader',
		'--enable-unsafe-swiftshader'
	]
});
try {
	for (const library of LIBRARIES.filter((one) => wanted(one, LIBRARIES))) {
		const { server, origin } = await serve(libraryOf(library));
		await shoot(browser, origin, library).finally(() => server.kill());
	}
} finally {
	await browser.close();
}
