import { Command, Option } from 'commander';
import { filterSchema } from '../../lib/domain/api.ts';
import { EXPORT_FORMATS, FORMATS, type ExportFormat } from '../../lib/server/export/formats.ts';
import {
	BadParameter,
	filterParameters,
	parseParameters
} from '../../lib/server/http/parameters.ts';
import { libraryOption, withKeptLibrary } from '../library-option.ts';
import { UsageError, writeOut } from '../report.ts';

interface Options {
	readonly format: ExportFormat;
	readonly filter: string;
	readonly db?: string;
}

export const exportCommand = (): Command =>
	new Command('export')
		.description('Writes the acts of the library, each with its sentence and its article.')
		.addOption(
			new Option('--format <format>', 'how to write them')
				.choices([...EXPORT_FORMATS])
				.makeOptionMandatory()
		)
		.option('--filter <query>', 'filters as in an address of the API', '')
		.addOption(libraryOption())
		.addHelpText(
			'after',
			`\nFilters: ${Object.keys(filterSchema.shape).join(', ')}` +
				'\nExample:\n  npm run -s atlas -- export --format csv --filter "type=visit&from=2019" > links.csv'
		)
		.action(run);

async function run({ format, filter: query, db }: Options): Promise<void> {
	const filter = parseFilter(query);
	await withKeptLibrary(db, async (library) => {
		for await (const piece of FORMATS[format].write(library.exportActs(filter)))
			await writeOut(piece);
	});
}

function parseFilter(query: string): ReturnType<typeof filterSchema.parse> {
	try {
		return parseParameters(new URLSearchParams(query), filterParameters);
	} catch (error) {
		if (error instanceof BadParameter) throw new UsageError(`--filter: ${error.message}`);
		throw error;
	}
}
