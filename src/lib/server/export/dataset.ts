import type { z } from 'zod';
import type { Filter } from '../../domain/api.ts';
import type { Library } from '../store/library.ts';
import { csvLine, type Cell } from './csv.ts';
import { descriptorOf, type DatasetFacts, type TableFacts } from './dataset-descriptor.ts';
import {
	actRow,
	actRowSchema,
	articleRow,
	articleRowSchema,
	correctionRow,
	correctionRowSchema,
	placeRow,
	placeRowSchema,
	type ArticleRow,
	type PlaceRow
} from './dataset-tables.ts';
import { flatten } from './export-row.ts';
import { newPlaces } from './new-places.ts';
import { NOTICE } from './notice.ts';

/** Writes one file of the folder piece by piece; answers how large it became and its SHA-256, hexadecimal. */
export type WriteFile = (
	name: string,
	pieces: AsyncIterable<string> | Iterable<string>
) => Promise<{ readonly bytes: number; readonly hash: string }>;

/** How many rows each table has. */
export interface DatasetCounts {
	readonly acts: number;
	readonly places: number;
	readonly articles: number;
	readonly corrections: number;
}

const PAGE = 200;

/**
 * Writes the acts under a filter as a Frictionless data package: tables of acts, their places and articles, and of all
 * corrections of the library, with a descriptor and a page to read. Acts are streamed; places and articles are kept in
 * memory until they are written.
 */
export async function writeDataset(
	library: Pick<Library, 'exportActs' | 'corrections'>,
	filter: Filter,
	about: DatasetFacts,
	write: WriteFile
): Promise<DatasetCounts> {
	const places: PlaceRow[] = [];
	const articles = new Map<string, ArticleRow>();
	const tables: TableFacts[] = [];
	const table = async <T extends Readonly<Record<string, Cell>>>(
		name: TableFacts['name'],
		schema: z.ZodObject & z.ZodType<T>,
		rows: AsyncIterable<T> | Iterable<T>
	): Promise<number> => {
		const columns = Object.keys(schema.shape);
		let count = 0;
		async function* written(): AsyncGenerator<string> {
			yield csvLine(columns);
			for await (const row of rows) {
				yield csvLine(columns.map((column) => row[column] ?? null));
				count += 1;
			}
		}
		const { bytes, hash } = await write(`${name}.csv`, written());
		tables.push({ name, schema, bytes, hash, rows: count });
		return count;
	};

	async function* acts() {
		const unknown = newPlaces();
		for await (const row of library.exportActs(filter)) {
			places.push(...unknown(row).map(placeRow));
			const { id } = row.act.article;
			articles.set(id, articleRow(row, (articles.get(id)?.acts ?? 0) + 1));
			yield actRow(flatten(row));
		}
	}

	const counts = {
		acts: await table('acts', actRowSchema, acts()),
		places: await table('places', placeRowSchema, places),
		articles: await table('articles', articleRowSchema, articles.values()),
		corrections: await table('corrections', correctionRowSchema, corrections(library))
	};
	await write('README.md', [readme(counts)]);
	const descriptor = descriptorOf(about, tables);
	await write('datapackage.json', [`${JSON.stringify(descriptor, null, '\t')}\n`]);
	return counts;
}

async function* corrections(library: Pick<Library, 'corrections'>) {
	for (let cursor: string | null = null; ;) {
		const page = await library.corrections({ article: null, cursor, limit: PAGE });
		yield* page.corrections.map(correctionRow);
		if (page.next === null) return;
		cursor = page.next;
	}
}

const readme = ({ acts, places, articles, corrections }: DatasetCounts): string =>
	`# Cooperation Atlas: acts of cooperation with their proofs

A Frictionless data package; \`datapackage.json\` tells every table and column.

| table | rows | what a row is |
| --- | --- | --- |
| acts.csv | ${acts} | one act between two places that one sentence proves |
| places.csv | ${places} | a place at which an act ends |
| articles.csv | ${articles} | an article that tells an act |
| corrections.csv | ${corrections} | what a person has said of an act, of the whole library |

${NOTICE}

Text that a spreadsheet would take for a formula (it begins with =, +, -, @ or a tab) has an apostrophe before it.
Places are named by Natural Earth and GeoNames as these do; the atlas claims no authority over boundaries.
`;
