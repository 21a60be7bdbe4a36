import { Command } from 'commander';
import { databasePath } from '../../lib/server/paths.ts';
import { restoreLibrary } from '../../lib/server/store/copy-library.ts';
import { libraryOption } from '../library-option.ts';
import { EXIT, say } from '../report.ts';

export const restoreCommand = (): Command =>
	new Command('restore')
		.description(
			'Puts a backup in place of the library, once it is found sound; the library it replaces is kept beside it. Stop the server first.'
		)
		.argument('<file>', 'a file that atlas backup has written')
		.addOption(libraryOption())
		.addHelpText('after', '\nExample:\n  npm run -s atlas -- restore atlas-2026-11-23.db')
		.action((file: string, { db }: { db?: string }) => run(file, databasePath(db)));

async function run(file: string, path: string): Promise<void> {
	const tell = (flaw: string): void => say(`atlas: ${file}: ${flaw}`);
	const { restored, kept } = await restoreLibrary(file, path, tell, new Date());
	if (!restored) {
		say(`${file} is damaged: nothing was replaced`);
		process.exitCode = EXIT.someFailed;
	} else if (kept === null) say(`restored to ${path}`);
	else say(`restored to ${path}; the library before it is kept as ${kept}`);
}
