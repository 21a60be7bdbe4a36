import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** What lint says of an import, as if it stood in that file. */
async function complaints(file: string, source: string): Promise<string[]> {
	const line = `import '${source}';\n`;
	const text = file.endsWith('.svelte') ? `<script lang="ts">\n${line}</script>\n` : line;
	const [result] = await eslint.lintText(text, { filePath: file });
	return (result?.messages ?? [])
		.filter(({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-syntax')
		.map(({ message }) => message);
}

describe('the direction of imports is kept by lint', () => {
	const cases: [file: string, source: string, allowed: boolean][] = [
		['src/lib/domain/span.ts', '../gazetteer/format.ts', false],
		['src/lib/gazetteer/format.ts', '../domain/place.ts', true],
		['src/lib/gazetteer/format.ts', '../pipeline/index.ts', false],
		['src/lib/pipeline/document.ts', '../gazetteer/format.ts', true],
		['src/lib/pipeline/document.ts', '../server/store.ts', false],
		['src/lib/pipeline/document.ts', '$lib/server/store', false],
		['src/lib/pipeline/document.ts', 'node:fs', false],
		['src/lib/gazetteer/format.ts', '$app/environment', false],
		['src/routes/+page.svelte', '$lib/domain/link', true],
		['src/routes/+page.svelte', '$lib/server/store', false],
		['src/routes/+page.svelte', '../../tests/support/x', false]
	];
	it.each(cases)('%s ← %s: %s', async (file, source, allowed) => {
		expect((await complaints(file, source)).length === 0).toBe(allowed);
	});
});
