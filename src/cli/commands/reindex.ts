import { Command } from 'commander';
import { openGazetteer } from '../../lib/server/gazetteer-file.ts';
import { reindex } from '../../lib/server/reindex.ts';
import { EXTRACTOR_VERSION } from '../../lib/pipeline/index.ts';
import { driftLines } from '../drift.ts';
import { EXIT_INTERRUPTED, untilInterrupted } from '../interrupt.ts';
import { jobsOption } from '../jobs-option.ts';
import { libraryOption, withKeptLibrary } from '../library-option.ts';
import { ProgressLine } from '../progress.ts';
import { aheadOf, openReaders } from '../read-jobs.ts';
import { EXIT, say } from '../report.ts';

interface Options {
	readonly db?: string;
	readonly all?: boolean;
	readonly jobs: number;
}

export const reindexCommand = (): Command =>
	new Command('reindex')
		.description(
			'Reads articles again that another version of extractor or gazetteer has read. A server may go on meanwhile.'
		)
		.addOption(libraryOption())
		.option('--all', 'read every article again')
		.addOption(jobsOption())
		.addHelpText('after', '\nExample:\n  npm run -s atlas -- reindex --jobs 2')
		.action(run);

async function run({ db, all = false, jobs }: Options): Promise<void> {
	await withKeptLibrary(db, async (library) => {
		const gazetteer = openGazetteer();
		const versions = { extractor: EXTRACTOR_VERSION, gazetteer: gazetteer.version };
		const progress = new ProgressLine();
		const total = all ? await library.countArticles() : await library.countStale(versions);
		progress.total = total;
		const readers = openReaders(jobs);
		try {
			await untilInterrupted(async (signal) => {
				const { replaced, failed } = await reindex(library, gazetteer, {
					all,
					signal,
					read: readers.ask,
					ahead: aheadOf(jobs),
					onProgress: ({ outcome, source, reason }) => {
						if (outcome === 'failed')
							progress.say(`atlas: ${source}: ${reason ?? 'cannot be read'}`);
						progress.step(outcome === 'failed');
					}
				});
				progress.clear();
				say(`${replaced} read again, ${failed} failed`);
				for (const line of await driftLines(library)) say(`atlas: ${line}`);
				if (failed > 0) process.exitCode = EXIT.someFailed;
				if (signal.aborted) {
					say(
						all
							? 'interrupted: with --all the next run begins at the first article again'
							: `interrupted: ${total - replaced} are left — run atlas reindex again to go on`
					);
					process.exitCode = EXIT_INTERRUPTED;
				}
			});
		} finally {
			await readers.close();
		}
	});
}
