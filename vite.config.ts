import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type * as En from './src/lib/i18n/en.ts';
import type * as Gaps from './src/lib/i18n/gaps.ts';
import type * as ZhHans from './src/lib/i18n/zh-hans.ts';

/** A message that one language lacks fails the build, not the reader. */
const completeMessages: Plugin = {
	name: 'complete-messages',
	async buildStart() {
		// Asked for by address: what this file imports counts as its own text, and a new word would run every test again.
		const from = (file: string): string => new URL(`src/lib/i18n/${file}`, import.meta.url).href;
		const [{ zhHans }, { en }, { gapsBetween }] = (await Promise.all(
			['zh-hans.ts', 'en.ts', 'gaps.ts'].map((file) => import(/* @vite-ignore */ from(file)))
		)) as [typeof ZhHans, typeof En, typeof Gaps];
		const gaps = gapsBetween(zhHans, en);
		if (gaps.length > 0) this.error(`messages: ${gaps.join('; ')}`);
	}
};

/** What a reader of articles in the browser may weigh with its gazetteer, zipped. */
const READER_MOST_KB = 900;

/** A pipeline that has become too heavy for the page fails the build. */
const lightReader: Plugin = {
	name: 'light-reader',
	generateBundle(_, bundle) {
		const code = Object.values(bundle).flatMap((file) =>
			file.type === 'chunk' && file.facadeModuleId?.endsWith('/workers/read.ts') ? [file.code] : []
		);
		if (code.length === 0) return;
		const gazetteer = readFileSync(new URL('geo/gazetteer.json', import.meta.url));
		const size = [...code, gazetteer].reduce((sum, part) => sum + gzipSync(part).length, 0) / 1000;
		const told = `the reader of articles in the browser weighs ${Math.round(size)} kB zipped, gazetteer included`;
		if (size > READER_MOST_KB) this.error(`${told}: more than ${READER_MOST_KB}`);
		else this.info(told);
	}
};

export default defineConfig({
	plugins: [completeMessages, sveltekit()],
	worker: { plugins: () => [lightReader] },
	build: {
		target: 'es2023',
		// MapLibre is one chunk of 1 MB, loaded on its own after the page stands.
		chunkSizeWarningLimit: 1200,
		rolldownOptions: { checks: { bundlerTimings: false } }
	},
	test: {
		include: ['tests/{unit,golden,cli}/**/*.test.ts'],
		benchmark: { include: ['tests/bench/**/*.bench.ts'] },
		// A machine that has much else to do is slow, not wrong.
		testTimeout: 240_000,
		hookTimeout: 240_000,
		// A test that asserts nothing proves nothing.
		expect: { requireAssertions: true }
	}
});
