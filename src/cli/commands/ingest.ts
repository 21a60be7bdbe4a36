import { Command } from 'commander';
import { openGazetteer } from '../../lib/server/gazetteer-file.ts';
import { ingest, type Progress } from '../../lib/server/ingest.ts';
import { libraryOption, withLibrary } from '../library-option.ts';
import { EXIT, say } from '../report.ts';

interface Options {
	readonly db?: string;
	readonly ifEmpty?: boolean;
	readonly replace?: boolean;
}

export const ingestCommand = (): Command =>
	new Command('ingest')
		.description('Reads files, folders and .jsonl streams into the library.')
		.argument('<path...>', 'articles as files, folders of them, or .jsonl with one a line')
		.addOption(libraryOption())
		.option('--if-empty', 'do nothing when the library holds articles')
		.option('--replace', 'replace articles of the same id that came from another file')
		.addHelpText('after', '\nExample:\n  npm run -s atlas -- ingest seeds more/articles.jsonl')
		.action(run);

async function run(paths: string[], options: Options): Promise<void> {
	await withLibrary(options.db, async (library) => {
		if (options.ifEmpty === true && (await library.countArticles()) > 0) return;
		const settings = { replace: options.replace ?? false, onProgress: tell };
		const counts = await ingest(paths, library, openGazetteer(), settings);
		const { added, replaced, same, failed } = counts;
		say(`${added} added, ${replaced} replaced, ${same} unchanged, ${failed} failed`);
		if (failed > 0) process.exitCode = EXIT.someFailed;
	});
}

function tell({ outcome, source, reason }: Progress): void {
	if (outcome === 'failed') say(`atlas: ${source}: ${reason ?? 'cannot be read'}`);
}
