import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Filter } from '../lib/domain/api.ts';
import { EXTRACTOR_VERSION } from '../lib/pipeline/index.ts';
import { writeDataset, type DatasetCounts } from '../lib/server/export/dataset.ts';
import { gazetteerVersion } from '../lib/server/gazetteer-file.ts';
import type { Library } from '../lib/server/store/library.ts';
import { writeWhole } from './export-files.ts';
import { UsageError } from './report.ts';

const DESCRIPTOR = 'datapackage.json';

interface Wanted {
	readonly filter: Filter;
	/** The filter as it was told. */
	readonly query: string;
	readonly now: Date;
}

/**
 * Writes the dataset into a folder: a new one, an empty one, or one that holds an earlier dataset. Into any other it writes
 * nothing (UsageError).
 */
export async function exportDataset(
	library: Library,
	folder: string,
	{ filter, query, now }: Wanted
): Promise<DatasetCounts> {
	const found = await mkdir(folder, { recursive: true })
		.then(() => readdir(folder))
		.catch((error: unknown) => {
			throw new UsageError(`${folder} cannot be a folder`, 'name another', error);
		});
	if (found.length > 0 && !found.includes(DESCRIPTOR))
		throw new UsageError(`${folder} holds other files`, 'name an empty folder or a new one');
	const about = {
		created: now.toISOString(),
		extractor: EXTRACTOR_VERSION,
		gazetteer: gazetteerVersion(),
		filter: query
	};
	return writeDataset(library, filter, about, (name, pieces) =>
		writeWhole(join(folder, name), pieces)
	);
}
