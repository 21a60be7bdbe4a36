import { z } from 'zod';
import type { Filter } from '../../domain/api.ts';
import { actKeys } from '../../figures/lists.ts';
import { placeSummaries } from '../../figures/map-places.ts';
import type { FiguresFeed } from './figures-feed.ts';
import type { ExportRow } from './library.ts';
import { ACT_COLUMNS, actRow, toActs } from './read-acts.ts';

/** Acts are read in pages by key, so that memory stays small and writers are not held up while a reader downloads. */
const PAGE_SIZE = 500;
const PAGE = `
	SELECT ${ACT_COLUMNS}, articles.url, articles.extractor, articles.gazetteer
	FROM json_each(:keys) AS wanted JOIN acts ON acts.key = wanted.value JOIN articles ON articles.key = acts.article
	ORDER BY acts.key`;
const row = actRow.extend({
	url: z.string().nullable(),
	extractor: z.string(),
	gazetteer: z.string()
});

/** The acts that are under the filter when it begins, in the order in which they were added; one that goes meanwhile is left out. */
export async function* readExport(feed: FiguresFeed, filter: Filter): AsyncGenerator<ExportRow> {
	const { statements } = feed;
	const keys = statements.snapshot(() => actKeys(feed.current().acts, feed.tally(filter)));
	for (let from = 0; from < keys.length; from += PAGE_SIZE) {
		const page = statements.snapshot(() => {
			const wanted = JSON.stringify([...keys.subarray(from, from + PAGE_SIZE)]);
			const rows = statements.all(PAGE, row, { keys: wanted });
			const acts = toActs(
				statements,
				rows.map((found) => actRow.parse(found))
			);
			const ends = acts.flatMap((act) => [act.a, act.b]);
			const everywhere = feed.tally({ ...filter, place: null });
			return { rows, acts, places: placeSummaries(feed.current(), everywhere, ends) };
		});
		for (const [n, act] of page.acts.entries()) {
			const [a, b, of] = [page.places.get(act.a), page.places.get(act.b), page.rows[n]];
			if (!a || !b || !of) continue;
			const { url, extractor, gazetteer } = of;
			yield await Promise.resolve({ act, a, b, url, extractor, gazetteer });
		}
	}
}
