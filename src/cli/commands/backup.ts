import { Command } from 'commander';
import { databasePath } from '../../lib/server/paths.ts';
import { backupLibrary } from '../../lib/server/store/copy-library.ts';
import { libraryOption } from '../library-option.ts';
import { say } from '../report.ts';

export const backupCommand = (): Command =>
	new Command('backup')
		.description(
			'Writes the library as it stands to a file, while a server or an ingest may go on.'
		)
		.argument('<file>', 'where to write it')
		.addOption(libraryOption())
		.option('--replace', 'replace the file when it exists')
		.addHelpText('after', '\nExample:\n  npm run -s atlas -- backup atlas-2026-11-23.db')
		.action((file: string, { db, replace = false }: { db?: string; replace?: boolean }) => {
			backupLibrary(databasePath(db), file, replace);
			say(`written to ${file}`);
		});
