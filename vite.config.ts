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

export default defineConfig({
	plugins: [completeMessages, sveltekit()],
	build: {
		target: 'es2023',
		// MapLibre is one chunk of 1 MB, loaded on its own after the page stands.
		chunkSizeWarningLimit: 1200,
		rolldownOptions: { checks: { bundlerTimings: false } }
	},
	test: {
		include: ['tests/{unit,golden,cli}/**/*.test.ts'],
		benchmark: { include: ['tests/bench/**/*.bench.ts'] },
		testTimeout: 60_000,
		// A test that asserts nothing proves nothing.
		expect: { requireAssertions: true }
	}
});
