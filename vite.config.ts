import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { en } from './src/lib/i18n/en.ts';
import { gapsBetween } from './src/lib/i18n/gaps.ts';
import { zhHans } from './src/lib/i18n/zh-hans.ts';

/** A message that one language lacks fails the build, not the reader. */
const completeMessages: Plugin = {
	name: 'complete-messages',
	buildStart() {
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
		testTimeout: 20_000,
		// A test that asserts nothing proves nothing.
		expect: { requireAssertions: true }
	}
});
