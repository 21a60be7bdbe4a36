import { Command, Option } from 'commander';
import { filterSchema, type Filter } from '../../lib/domain/api.ts';
import { EXPORT_FORMATS, FORMATS, type ExportFormat } from '../../lib/server/export/formats.ts';
import { BadParameter, filterParameters, parseParameters } from '../../lib/domain/parameters.ts';
import { exportDataset } from '../export-dataset.ts';
import { writeWhole } from '../export-files.ts';
import { libraryOption, withKeptLibrary } from '../library-option.ts';
import { say, UsageError, writeOut } from '../report.ts';

interface Options {
	readonly format: ExportFormat | typeof DATASET;
	readonly filter: string;
	readonly bom: boolean;
	readonly db?: string;
}

const DATASET = 'datapackage';

export const exportCommand = (): Command =>
	new Command('export')
		.description('Writes the acts of the library, each with its sentence and its article.')
		.argument('[path]', 'a file, or for a datapackage a folder; stdout without one')
		.addOption(
			new Option('--format <format>', 'how to write them')
				.choices([...EXPORT_FORMATS, DATASET])
				.makeOptionMandatory()
		)
		.option('--filter <query>', 'filters as in an address of the API', '')
		.option('--no-bom', 'CSV without the byte order mark that spreadsheets need')
		.addOption(libraryOption())
		.addHelpText(
			'after',
			`\nFilters: ${Object.keys(filterSchema.shape).join(', ')}` +
				'\nExamples:\n  npm run -s atlas -- export --format csv --filter "type=visit&from=2019" > links.csv' +
				'\n  npm run -s atlas -- export dataset/ --format datapackage'
		)
		.action(run);

async function run(path: string | undefined, options: Options): Promise<void> {
	const { format, filter: query, bom, db } = options;
	const filter = parseFilter(query);
	if (format === DATASET) {
		if (path === undefined)
			throw new UsageError('a datapackage is a folder', 'name it: export DIR --format datapackage');
		const { acts, corrections } = await withKeptLibrary(db, (library) =>
			exportDataset(library, path, { filter, query, now: new Date() })
		);
		say(`${acts} acts, ${corrections} corrections written to ${path}`);
		return;
	}
	await withKeptLibrary(db, async (library) => {
		const pieces = FORMATS[format].write(library.exportActs(filter), { bom });
		if (path === undefined) for await (const piece of pieces) await writeOut(piece);
		else {
			await writeWhole(path, pieces);
			say(`written to ${path}`);
		}
	});
}

function parseFilter(query: string): Filter {
	try {
		return parseParameters(new URLSearchParams(query), filterParameters);
	} catch (error) {
		if (error instanceof BadParameter) throw new UsageError(`--filter: ${error.message}`);
		throw error;
	}
}
