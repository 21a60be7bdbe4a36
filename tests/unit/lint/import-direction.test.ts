import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** What lint says of an import, as if it stood in that file. */
async function complaints(file: string, source: string, late: boolean): Promise<string[]> {
	const line = late ? `await import('${source}');\n` : `import '${source}';\n`;
	const text = file.endsWith('.svelte') ? `<script lang="ts">\n${line}</script>\n` : line;
	const [result] = await eslint.lintText(text, { filePath: file });
	return (result?.messages ?? [])
		.filter(({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-syntax')
		.map(({ message }) => message);
}

describe('the direction of imports is kept by lint', () => {
	// The first file makes ESLint read the types of the whole project.
	beforeAll(() => complaints('src/lib/domain/span.ts', './place.ts', false), 120_000);

	const cases: [file: string, source: string, allowed: boolean][] = [
		['src/lib/domain/span.ts', '../gazetteer/format.ts', false],
		['src/lib/gazetteer/format.ts', '../domain/place.ts', true],
		['src/lib/gazetteer/format.ts', '../pipeline/index.ts', false],
		['src/lib/pipeline/document.ts', '../gazetteer/format.ts', true],
		['src/lib/pipeline/document.ts', '../server/store.ts', false],
		['src/lib/pipeline/document.ts', '$lib/server/store', false],
		['src/lib/pipeline/document.ts', 'node:fs', false],
		['src/lib/gazetteer/format.ts', '$app/environment', false],
		['src/lib/figures/figures.ts', '../pipeline/index.ts', false],
		['src/lib/search/snippet.ts', '../pipeline/index.ts', true],
		['src/lib/search/snippet.ts', '../server/store.ts', false],
		['src/lib/search/snippet.ts', 'node:fs', false],
		['src/lib/server/store.ts', '../search/snippet.ts', true],
		['src/lib/components/Snippet.svelte', '../search/snippet.ts', false],
		['src/routes/+page.svelte', '$lib/domain/link', true],
		['src/routes/+page.svelte', '$lib/server/store', false],
		['src/routes/+page.svelte', '../../tests/support/x', false],
		['src/lib/map/arcs.ts', '../domain/link.ts', true],
		['src/lib/map/arcs.ts', '../state/address.ts', false],
		['src/lib/state/address.ts', '../components/Panel.svelte', false],
		['src/lib/components/ArticlePanel.svelte', '../state/address.ts', true],
		['src/lib/components/ArticlePanel.svelte', '../pipeline/index.ts', false],
		['src/lib/components/ArticlePanel.svelte', '../../routes/x.ts', false],
		['src/cli/atlas.ts', '../lib/server/ingest.ts', true],
		['src/cli/atlas.ts', '../lib/map/arcs.ts', false]
	];
	it.each(cases)('%s ← %s: %s', async (file, source, allowed) => {
		expect((await complaints(file, source, false)).length === 0).toBe(allowed);
		// import() goes the same ways; only of node: and $app is nothing said, for no pure layer loads late.
		if (source.startsWith('.') || source.startsWith('$lib'))
			expect((await complaints(file, source, true)).length === 0).toBe(allowed);
	});
});
