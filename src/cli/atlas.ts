import { Command, CommanderError } from 'commander';
import { backupCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { evalCommand } from './commands/eval.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { exportLabelsCommand } from './commands/export-labels.ts';
import { extractCommand } from './commands/extract.ts';
import { ingestCommand } from './commands/ingest.ts';
import { publishCommand } from './commands/publish.ts';
import { reindexCommand } from './commands/reindex.ts';
import { restoreCommand } from './commands/restore.ts';
import { serveCommand } from './commands/serve.ts';
import { EXIT, reportError } from './report.ts';

/** Runs one command; sets the exit code of the process: 0 ok, 1 some input failed (the rest done), 2 wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
	quietOnClosedPipe();
	const program = new Command('atlas')
		.description('Reads articles, tells who works with whom, and serves the map.')
		.helpCommand(false)
		.showHelpAfterError('(atlas --help tells how)');
	const commands = [
		extractCommand(),
		ingestCommand(),
		reindexCommand(),
		explainCommand(),
		evalCommand(),
		exportCommand(),
		exportLabelsCommand(),
		serveCommand(),
		publishCommand(),
		checkCommand(),
		backupCommand(),
		restoreCommand()
	];
	for (const command of commands) {
		command.copyInheritedSettings(program);
		program.addCommand(command);
	}
	// Failures come back as errors, so that one place decides on the exit code.
	for (const command of [program, ...commands]) command.exitOverride();
	try {
		await program.parseAsync(args, { from: 'user' });
	} catch (error) {
		if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.usage;
		else reportError(error);
	}
}

/** `atlas extract … | head` ends the reader early: that is no failure of ours. */
function quietOnClosedPipe(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit();
		throw error;
	});
}
