import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { readLabels, writeLabels } from '../../lib/server/export/labels.ts';
import { Failure, oneLine } from '../../lib/server/failure.ts';
import type { Library } from '../../lib/server/store/library.ts';
import { libraryOption, withKeptLibrary } from '../library-option.ts';
import { say, writeOut } from '../report.ts';

const HELP = `
What nobody has looked at is listed under "ignore", so that it counts neither way.

Example:
  npm run -s atlas -- export-labels mine && npm run -s atlas -- eval mine --errors`;

export const exportLabelsCommand = (): Command =>
	new Command('export-labels')
		.description(
			'Writes what people have corrected as labelled articles, which atlas eval reads: a folder with labels.jsonl and the texts, a .jsonl file without them, or - for the terminal.'
		)
		.argument('<to>', 'the folder, the .jsonl file, or -')
		.addOption(libraryOption())
		.addHelpText('after', HELP)
		.action((to: string, { db }: { readonly db?: string }) =>
			withKeptLibrary(db, (library) => run(library, to))
		);

async function run(library: Library, to: string): Promise<void> {
	if (to === '-') {
		for await (const line of writeLabels(library)) await writeOut(line);
		return;
	}
	const isFolder = !to.endsWith('.jsonl');
	const lines: string[] = [];
	for await (const label of readLabels(library)) {
		lines.push(`${JSON.stringify(label)}\n`);
		const input = isFolder ? await library.input(label.id) : null;
		if (input !== null) put(join(to, 'articles', label.id), input.bytes);
	}
	put(isFolder ? join(to, 'labels.jsonl') : to, lines.join(''));
	say(`${lines.length} labelled ${lines.length === 1 ? 'article' : 'articles'} in ${to}`);
}

function put(path: string, content: string | Uint8Array): void {
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	} catch (error) {
		throw new Failure(`cannot write ${path}: ${oneLine(error)}`, 'name a place you may write to');
	}
}
