import { z } from 'zod';
import type { Filter } from '../../domain/api.ts';
import { bindFilter, conditionsOf, KIND_FILTER } from './filter-sql.ts';
import type { ExportRow } from './library.ts';
import { ACT_COLUMNS, actRow, toActs } from './read-acts.ts';
import { placeSummaries } from './read-places.ts';
import type { Statements } from './statements.ts';

/** Acts are read in pages by key, so that memory stays small and writers are not held up while a reader downloads. */
const PAGE_SIZE = 500;
const pageUnder = (filter: Filter): string => `
	SELECT ${ACT_COLUMNS}, acts.key, articles.url, articles.extractor, articles.gazetteer
	FROM acts JOIN articles ON articles.key = acts.article
	WHERE acts.key > :after AND ${KIND_FILTER} AND ${conditionsOf(filter)} ORDER BY acts.key LIMIT ${PAGE_SIZE}`;

const row = actRow.extend({
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
		const page = statements.all(pageUnder(filter), row, { ...bindFilter(filter), after });
		const acts = toActs(
			statements,
			page.map((found) => actRow.parse(found))
		);
		const ends = acts.flatMap((act) => [act.a, act.b]);
		const places = placeSummaries(statements, ends, filter);
		for (const [n, act] of acts.entries()) {
			const [a, b, from] = [places.get(act.a), places.get(act.b), page[n]];
			if (!a || !b || !from) continue;
			const { url, extractor, gazetteer } = from;
			yield await Promise.resolve({ act, a, b, url, extractor, gazetteer });
		}
		const last = page.at(-1);
		if (last === undefined || page.length < PAGE_SIZE) return;
		after = last.key;
	}
}
