import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { countArticles } from '../../lib/server/count-articles.ts';
import { findInFiles, STANDARD_INPUT } from '../../lib/server/find-articles.ts';
import type { Found } from '../../lib/server/found.ts';
import { openGazetteer } from '../../lib/server/gazetteer-file.ts';
import { ingest, type Outcome } from '../../lib/server/ingest.ts';
import { databasePath } from '../../lib/server/paths.ts';
import type { Library } from '../../lib/server/store/library.ts';
import { IN_MEMORY } from '../../lib/server/store/open.ts';
import { watchFolders } from '../../lib/server/watch-folders.ts';
import { EXIT_INTERRUPTED, untilInterrupted } from '../interrupt.ts';
import { jobsOption } from '../jobs-option.ts';
import { libraryOption, withLibrary } from '../library-option.ts';
import { ProgressLine } from '../progress.ts';
import { aheadOf, openReaders } from '../read-jobs.ts';
import { EXIT, say, UsageError } from '../report.ts';

interface Options {
	readonly db?: string;
	readonly ifEmpty?: boolean;
	readonly replace?: boolean;
	readonly dryRun?: boolean;
	readonly watch?: boolean;
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
		.addOption(
			new Option(
				'--watch',
				'then wait for files that come or change, until Ctrl-C; what is removed stays in the library'
			).conflicts(['dryRun', 'ifEmpty'])
		)
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
	options: Options,
	signal: AbortSignal
): Promise<void> {
	const { jobs, replace = false, dryRun = false, watch = false } = options;
	if (watch && paths.includes(STANDARD_INPUT))
		throw new UsageError('standard input cannot be watched', 'name folders or files');
	const readers = openReaders(jobs);
	const trouble = (line: string): void => say(`atlas: while watching: ${line}`);
	// Opened before the first file is read: what comes meanwhile is not missed.
	const watched = watch ? await watchFolders(paths, trouble) : null;
	const take = async (from: readonly string[] | AsyncIterable<Found>, progress: ProgressLine) => {
		const counts = await ingest(from, library, openGazetteer(), {
			replace,
			dryRun,
			signal,
			read: readers.ask,
			ahead: aheadOf(jobs),
			onProgress: ({ outcome, source, reason }) => {
				if (reason !== null) progress.say(`atlas: ${source}: ${reason}`);
				progress.step(outcome === 'failed');
			}
		});
		progress.clear();
		tell(counts);
	};
	try {
		const progress = new ProgressLine();
		// Beside the work: a long stream is counted faster than it is read.
		void countArticles(paths).then((total) => total !== null && (progress.total = total));
		await take(paths, progress);
		if (dryRun) say('dry run: nothing was kept');
		if (watched === null) {
			if (signal.aborted) interrupted();
			return;
		}
		if (!signal.aborted) say(`watching ${paths.join(', ')}: Ctrl-C ends it`);
		while (!signal.aborted) {
			const files = await watched.changed(signal);
			if (files.length > 0) await take(findInFiles(files), new ProgressLine());
		}
	} finally {
		await watched?.close();
		await readers.close();
	}
}

function tell({ added, replaced, same, failed }: Record<Outcome, number>): void {
	say(`${added} added, ${replaced} replaced, ${same} unchanged, ${failed} failed`);
	if (failed > 0) process.exitCode = EXIT.someFailed;
}

function interrupted(): void {
	say('interrupted: what was read is kept — run the same command again to go on');
	process.exitCode = EXIT_INTERRUPTED;
}
