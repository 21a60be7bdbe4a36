import { z } from 'zod';
import type { Filter } from '../../domain/api.ts';
import { ACT_FILTER, bindFilter } from './filter-sql.ts';
import type { ExportRow } from './library.ts';
import { SUMMARY_COLUMNS } from './read-articles.ts';
import { actRow } from './read-links.ts';
import { placeSummaries } from './read-places.ts';
import type { Statements } from './statements.ts';

/** Acts are read in pages by key, so that memory stays small and writers are not held up while a reader downloads. */
const PAGE_SIZE = 500;
const PAGE = `
	SELECT acts.id AS act, acts.n, acts.link, acts.key, articles.url, articles.extractor, articles.gazetteer, ${SUMMARY_COLUMNS}
	FROM acts JOIN articles ON articles.key = acts.article
	WHERE acts.key > :after AND ${ACT_FILTER} ORDER BY acts.key LIMIT ${PAGE_SIZE}`;

const row = z.looseObject({
	key: z.int(),
	url: z.string().nullable(),
	extractor: z.string(),
	gazetteer: z.string()
});

/** All acts under the filter, in the order in which they were added. */
export async function* readExport(
	statements: Statements,
	filter: Filter
): AsyncGenerator<ExportRow> {
	for (let after = 0; ;) {
		const page = statements.all(PAGE, row, { ...bindFilter(filter), after });
		const acts = page.map((found) => ({ ...found, act: actRow.parse(found) }));
		const ends = acts.flatMap(({ act }) => [act.a, act.b]);
		const places = placeSummaries(statements, ends, filter);
		for (const { act, url, extractor, gazetteer } of acts) {
			const [a, b] = [places.get(act.a), places.get(act.b)];
			if (a && b) yield await Promise.resolve({ act, a, b, url, extractor, gazetteer });
		}
		const last = page.at(-1);
		if (last === undefined || page.length < PAGE_SIZE) return;
		after = last.key;
	}
}
