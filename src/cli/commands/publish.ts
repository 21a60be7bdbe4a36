import { Command, Option } from 'commander';
import { EXTRACTOR_VERSION } from '../../lib/pipeline/index.ts';
import { gazetteerVersion } from '../../lib/server/gazetteer-file.ts';
import { databasePath } from '../../lib/server/paths.ts';
import { changedMeanwhile } from '../../lib/server/published-files.ts';
import type { Library } from '../../lib/server/store/library.ts';
import { EXIT_INTERRUPTED, untilInterrupted } from '../interrupt.ts';
import { libraryOption, withKeptLibrary } from '../library-option.ts';
import { ProgressLine } from '../progress.ts';
import { checkTarget, DraftFolder } from '../publish/draft-folder.ts';
import {
	writeApp,
	writeExports,
	writeLibrary,
	type WrittenLibrary
} from '../publish/write-copy.ts';
import { say, UsageError } from '../report.ts';

interface Options {
	readonly db?: string;
	readonly language: string;
}

/** Beyond so many articles readers wait for the index, and one should serve the atlas instead. */
const MOST_ARTICLES = 5000;

export const publishCommand = (): Command =>
	new Command('publish')
		.description(
			'Writes a read-only copy of the atlas into a folder that any web server can host, at any path.'
		)
		.argument(
			'<dir>',
			'a new or empty folder, or an earlier copy, which is replaced when the new one is whole'
		)
		.addOption(
			new Option('--language <tag>', 'of the page for readers whose browser asks for neither')
				.choices(['zh-Hans', 'en'])
				.default('zh-Hans')
		)
		.addOption(libraryOption())
		.addHelpText(
			'after',
			`
The copy holds the articles with their texts: publish what you may pass on.

Example:
  npm run -s atlas -- publish public/atlas
  npx serve public        # then http://localhost:3000/atlas/`
		)
		.action(run);

async function run(folder: string, { db, language }: Options): Promise<void> {
	await checkTarget(folder);
	await withKeptLibrary(db, async (library) => {
		const articles = await library.countArticles();
		if (articles === 0) throw new UsageError('the library has no articles', 'ingest some first');
		if (articles > MOST_ARTICLES)
			say(
				`atlas: ${articles} articles: a copy is meant for ${MOST_ARTICLES}, beyond which readers wait for it; atlas serve has no such limit`
			);
		const begun = await library.version();
		const draft = await DraftFolder.beside(folder);
		try {
			const written = await writeArticles(draft, library, articles);
			if (written === null) {
				say(`interrupted: ${folder} is as it was`);
				process.exitCode = EXIT_INTERRUPTED;
				return;
			}
			await writeExports(draft, library);
			await writeApp(draft, { db: databasePath(db), library: written.folder, language });
			await draft.writeMark(factsOf(articles));
			// The page, the files and the exports are of one edition, or there is no copy.
			if ((await library.version()) !== begun) throw changedMeanwhile();
			await draft.takePlace();
			tell(folder, draft, articles, written.notices);
		} finally {
			await draft.remove();
		}
	});
}

async function writeArticles(
	draft: DraftFolder,
	library: Library,
	articles: number
): Promise<WrittenLibrary | null> {
	const progress = new ProgressLine();
	progress.total = articles;
	const written = await untilInterrupted((signal) =>
		writeLibrary(draft, library, signal, () => progress.step(false))
	);
	progress.clear();
	return written;
}

const factsOf = (articles: number) => ({
	articles,
	published: new Date().toISOString(),
	extractor: EXTRACTOR_VERSION,
	gazetteer: gazetteerVersion()
});

function tell(folder: string, draft: DraftFolder, articles: number, notices: number): void {
	const size = (draft.bytes / 1e6).toFixed(1);
	say(`${folder}: ${articles} articles in ${draft.files} files, ${size} MB`);
	if (notices > 0)
		say(
			`atlas: ${notices} of them say on their pages how they may be reused; the copy shows that with their texts, whether it allows a copy is for you to see`
		);
}
