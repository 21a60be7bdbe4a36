import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { countArticles } from '../../lib/server/count-articles.ts';
import { openGazetteer } from '../../lib/server/gazetteer-file.ts';
import { ingest, type Outcome } from '../../lib/server/ingest.ts';
import { databasePath } from '../../lib/server/paths.ts';
import type { Library } from '../../lib/server/store/library.ts';
import { IN_MEMORY } from '../../lib/server/store/open.ts';
import { EXIT_INTERRUPTED, untilInterrupted } from '../interrupt.ts';
import { jobsOption } from '../jobs-option.ts';
import { libraryOption, withLibrary } from '../library-option.ts';
import { ProgressLine } from '../progress.ts';
import { aheadOf, openReaders } from '../read-jobs.ts';
import { EXIT, say } from '../report.ts';

interface Options {
	readonly db?: string;
	readonly ifEmpty?: boolean;
	readonly replace?: boolean;
	readonly dryRun?: boolean;
	readonly jobs: number;
}

export const ingestCommand = (): Command =>
	new Command('ingest')
		.description(
			'Reads files, folders and .jsonl streams into the library. What is in it already is left alone: run it again to go on after an interruption.'
		)
		.argument(
			'<path...>',
			'articles as files, folders of them, .jsonl with one a line, or - for standard input'
		)
		.addOption(libraryOption())
		.addOption(jobsOption())
		.option('--if-empty', 'do nothing when the library holds articles')
		.option('--replace', 'replace articles of the same id that came from another file')
		.option('--dry-run', 'tell what would be added, replaced and refused, and keep nothing')
		.addHelpText('after', '\nExample:\n  npm run -s atlas -- ingest seeds more/articles.jsonl')
		.action(run);

async function run(paths: string[], options: Options): Promise<void> {
	const path = databasePath(options.db);
	// A dry run makes no library where there is none.
	const db = options.dryRun === true && !existsSync(path) ? IN_MEMORY : path;
	await withLibrary(db, async (library) => {
		if (options.ifEmpty === true && (await library.countArticles()) > 0) return;
		await untilInterrupted((signal) => read(paths, library, options, signal));
	});
}

async function read(
	paths: string[],
	library: Library,
	{ jobs, replace = false, dryRun = false }: Options,
	signal: AbortSignal
): Promise<void> {
	const progress = new ProgressLine();
	// Beside the work: a long stream is counted faster than it is read.
	void countArticles(paths).then((total) => total !== null && (progress.total = total));
	const readers = openReaders(jobs);
	try {
		const counts = await ingest(paths, library, openGazetteer(), {
			replace,
			dryRun,
			signal,
			read: readers.ask,
			ahead: aheadOf(jobs),
			onProgress: ({ outcome, source, reason }) => {
				if (outcome === 'failed') progress.say(`atlas: ${source}: ${reason ?? 'cannot be read'}`);
				progress.step(outcome === 'failed');
			}
		});
		progress.clear();
		conclude(counts, dryRun, signal.aborted);
	} finally {
		await readers.close();
	}
}

function conclude(counts: Record<Outcome, number>, dryRun: boolean, interrupted: boolean): void {
	const { added, replaced, same, failed } = counts;
	say(`${added} added, ${replaced} replaced, ${same} unchanged, ${failed} failed`);
	if (dryRun) say('dry run: nothing was kept');
	if (failed > 0) process.exitCode = EXIT.someFailed;
	if (!interrupted) return;
	say('interrupted: what was read is kept — run the same command again to go on');
	process.exitCode = EXIT_INTERRUPTED;
}
