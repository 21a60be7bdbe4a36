import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * @type {Record<string, string[]>}
 * The direction of imports: a layer may import itself and what stands in its row, nothing else of src/.
 * Checked by path, for relative and $lib imports alike.
 */
const LAYERS = {
	'lib/domain': [],
	'lib/i18n': ['domain'],
	'lib/gazetteer': ['domain'],
	'lib/pipeline': ['domain', 'gazetteer'],
	'lib/figures': ['domain'],
	'lib/search': ['domain', 'gazetteer', 'pipeline', 'figures'],
	'lib/server': ['domain', 'gazetteer', 'pipeline', 'figures', 'search', 'published'],
	'lib/published': ['domain', 'figures', 'search'],
	'lib/map': ['domain'],
	'lib/state': ['domain'],
	'lib/workers': ['domain', 'gazetteer', 'pipeline', 'map', 'figures', 'search'],
	'lib/components': ['domain', 'map', 'state', 'workers', 'i18n'],
	cli: ['domain', 'gazetteer', 'pipeline', 'figures', 'search', 'published', 'server']
};
const ALL = Object.keys(LAYERS).map((layer) => layer.replace('lib/', ''));
const PAGES = ['domain', 'map', 'state', 'components', 'workers', 'i18n', 'published'];
const SERVER_ONLY = ['**/+server.ts', '**/*.server.ts'];
const PURE = ['domain', 'gazetteer', 'pipeline', 'figures', 'search', 'map'];

/** @typedef {{ selector: string, message: string }} Ban */

/** What a pure layer may not touch. @type {Ban[]} */
const IMPURE = [
	{
		selector: 'ImportDeclaration[source.value=/^node:/]',
		message: 'Pure: no file system, no process.'
	},
	{ selector: 'ImportDeclaration[source.value=/^[$]app/]', message: 'Pure: no application state.' },
	{
		selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
		message: 'Pure: no clock.'
	},
	{
		selector: 'MemberExpression[object.name="Date"][property.name="now"]',
		message: 'Pure: no clock.'
	}
];

/**
 * The rules of one layer: static imports, re-exports and import() of what is not in its row are errors.
 * @param {string[]} allowed
 * @param {string} layer
 * @returns {import('eslint').Linter.RulesRecord}
 */
function direction(allowed, layer) {
	const message = `${layer} may import only ${[layer, ...allowed].join(', ')} (see README, Architecture).`;
	const patterns = [...ALL, 'routes']
		.filter((name) => name !== layer && !allowed.includes(name))
		.map((name) => `^(\\$lib|\\.{1,2}(/\\.\\.)*(/lib|/src/lib|/src)?)/${name}(/|$)`)
		.map((regex) => ({ regex, message }));
	const bans = [...patterns, { regex: '(^|/)tests/', message: 'Nothing imports tests/.' }];
	return {
		'no-restricted-imports': ['error', { patterns: bans }],
		'no-restricted-syntax': [
			'error',
			...bans.map(({ regex, message }) => ({
				selector: `ImportExpression[source.value=/${regex.replaceAll('/', '[/]')}/]`,
				message
			})),
			...(PURE.includes(layer) ? IMPURE : [])
		]
	};
}

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'test-results/', 'geo/.cache/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off',
			eqeqeq: 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	{
		files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'],
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Text from articles is never HTML.
			'svelte/no-at-html-tags': 'error'
		}
	},
	...Object.entries(LAYERS).map(([folder, allowed]) => ({
		files: [`src/${folder}/**`],
		rules: direction(allowed, folder.replace('lib/', ''))
	})),
	{
		files: ['src/routes/**'],
		ignores: SERVER_ONLY.map((glob) => `src/routes/${glob}`),
		rules: direction(PAGES, 'routes')
	},
	{
		files: PURE.map((layer) => `src/lib/${layer}/**`),
		rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'localStorage'] }
	}
);
