import { z } from 'zod';
import type { Filter, ReviewAnswer } from '../../domain/api.ts';
import { actKeys } from '../../figures/lists.ts';
import { placeSummaries } from '../../figures/map-places.ts';
import type { FiguresFeed } from './figures-feed.ts';
import type { ReviewQuery } from './library.ts';
import { actRows, toProofs } from './read-acts.ts';

/** Acts under a filter that nobody has said anything of yet, the least certain first; of equal ones the older first. */
const WAITING = `
	SELECT acts.key, acts.confidence, acts.article, acts.n FROM json_each(:keys) AS wanted JOIN acts ON acts.key = wanted.value
	WHERE acts.key NOT IN (
		SELECT said.key FROM corrections JOIN articles ON articles.id = corrections.article
		JOIN acts AS said ON said.article = articles.key AND said.n = corrections.act
		WHERE corrections.undone_at IS NULL)
	ORDER BY acts.confidence, acts.article, acts.n`;
const ONE = 'SELECT key, confidence, article, n FROM acts WHERE id = :at';
const ID = 'SELECT acts.id FROM acts WHERE acts.key = :key';
const waitingRow = z.object({ key: z.int(), confidence: z.number(), article: z.int(), n: z.int() });
type Waiting = z.infer<typeof waitingRow>;
const idRow = z.object({ id: z.string() });

/** Not by key: acts get another one each time something is said of their article. */
const isBefore = (x: Waiting, y: Waiting): boolean =>
	(x.confidence - y.confidence || x.article - y.article || x.n - y.n) < 0;

/** A page of the queue from the act `at` on, which is shown even when somebody has said something of it meanwhile. */
export function readReview(
	feed: FiguresFeed,
	filter: Filter,
	{ at, limit }: ReviewQuery
): ReviewAnswer {
	const { statements } = feed;
	const figures = feed.current();
	const keys = JSON.stringify([...actKeys(figures.acts, feed.tally(filter))]);
	const waiting = statements.all(WAITING, waitingRow, { keys });
	const own = at === null ? null : statements.get(ONE, waitingRow, { at });
	const ahead = own === null ? 0 : waiting.filter((one) => isBefore(one, own)).length;
	const onward = waiting.slice(ahead).filter(({ key }) => key !== own?.key);
	const queue = [...(own === null ? [] : [own]), ...onward];
	const idOf = (one: Waiting | undefined): string | null =>
		one === undefined ? null : (statements.get(ID, idRow, { key: one.key })?.id ?? null);
	const rows = actRows(
		statements,
		queue.slice(0, limit).map(({ key }) => key)
	);
	const acts = toProofs(statements, rows);
	const named = acts.flatMap((act) => [act.a, act.b, ...act.via.map((via) => via.place)]);
	const everywhere = feed.tally({ ...filter, place: null });
	return {
		acts,
		places: Object.fromEntries(placeSummaries(figures, everywhere, named)),
		left: waiting.length,
		ahead,
		previous: idOf(waiting[ahead - 1]),
		next: idOf(queue[limit])
	};
}
