import { Command } from 'commander';
import { driftLines } from '../drift.ts';
import { libraryOption, withKeptLibrary } from '../library-option.ts';
import { EXIT, say } from '../report.ts';

export const checkCommand = (): Command =>
	new Command('check')
		.description(
			'Checks that the library is whole: its database, and of every article offsets, quotes, places and acts. Only brings a library of an older version to the newest, as every command does, and changes nothing else. Tells which corrections have drifted from their words.'
		)
		.addOption(libraryOption())
		.addHelpText('after', '\nExample:\n  npm run -s atlas -- check --db data/atlas.db')
		.action(({ db }: { readonly db?: string }) => run(db));

async function run(db: string | undefined): Promise<void> {
	await withKeptLibrary(db, async (library) => {
		let flaws = 0;
		for await (const { article, flaw } of library.check()) {
			flaws += 1;
			say(`atlas: ${article === null ? '' : `${article}: `}${flaw}`);
		}
		const articles = await library.countArticles();
		for (const line of await driftLines(library)) say(`atlas: ${line}`);
		if (flaws === 0) say(`${articles} articles checked, nothing wrong`);
		else {
			say(
				`${flaws} flaws — atlas reindex --all mends what is wrong with articles, atlas restore FILE puts a backup in place`
			);
			process.exitCode = EXIT.someFailed;
		}
	});
}
