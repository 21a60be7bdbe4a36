import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
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
