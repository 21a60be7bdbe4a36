import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ precompress: true }),
		// The first frame waits for nothing but the page itself.
		inlineStyleThreshold: 1_000_000,
		// No script, worker, font or tile of another host, and no inline script but by its hash: a page can be kept as it is.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// One attribute, by its hash: the live region that Kit itself adds to every page to announce navigations.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['self'],
				'object-src': ['none']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../geo/**/*.ts',
					'../tests/**/*.ts',
					'../src/cli/**/*.mjs',
					'../static/*.js',
					'../*.ts',
					'../*.js'
				]
			})
		}
	}
};
