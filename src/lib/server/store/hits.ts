import type { Filter, LinkLevel } from '../../domain/api.ts';
import { bindFilter, conditionsOf, KIND_FILTER, type Ends } from './filter-sql.ts';
import { END_COLUMNS } from './sums.ts';
import type { Statements } from './statements.ts';

/**
 * The acts that a filter finds, kinds and statuses aside, laid out once for all that is counted of them in one answer: each
 * facet of an overview leaves its own kinds out, and would look for the same acts again.
 */
const TABLE = `
	CREATE TEMP TABLE IF NOT EXISTS hits (
		key INTEGER PRIMARY KEY, article INTEGER, a TEXT, b TEXT, a_city TEXT, b_city TEXT, a_province TEXT, b_province TEXT,
		type TEXT, status TEXT, directed INTEGER, date TEXT, first_day TEXT, last_day TEXT, period TEXT, topics TEXT)`;
const COLUMNS = `key, article, a, b, a_city, b_city, a_province, b_province, type, status, directed, date, first_day,
	last_day, period, topics`;
const CLEAR = 'DELETE FROM temp.hits';

/**
 * Where acts are looked for: between two places, in a place, in the articles that words find, about a topic, in some days,
 * or everywhere. The conditions of the filter hold for all of them; this only decides by which index they are found.
 */
type Source = 'pair' | 'place' | 'words' | 'topics' | 'days' | 'all';

function sourceOf({ place, q, topic, from, to }: Filter, ends: Ends | null): Source {
	if (ends !== null) return 'pair';
	if (place !== null) return 'place';
	if (q !== null) return 'words';
	if (topic.length > 0) return 'topics';
	return from !== null || to !== null ? 'days' : 'all';
}

const pairOf = (level: LinkLevel): string => {
	const [a, b] = END_COLUMNS[level];
	return `(SELECT * FROM acts WHERE min(${a}, ${b}) = :lo AND max(${a}, ${b}) = :hi) AS acts`;
};

const SOURCES: Record<Exclude<Source, 'pair'>, string> = {
	place: `(
		SELECT acts.* FROM act_places AS held CROSS JOIN acts ON acts.key = held.act
		WHERE held.place = :place) AS acts`,
	words: `(
		SELECT acts.* FROM article_words AS found CROSS JOIN acts ON acts.article = found.rowid
		WHERE found.words MATCH :words) AS acts`,
	topics: `(
		SELECT * FROM acts WHERE key IN (
			SELECT act FROM act_topics WHERE topic IN (SELECT value FROM json_each(:topics)))) AS acts`,
	// Within a year, across years (few: they have an index of their own), without a date.
	days: `(
		SELECT * FROM acts WHERE first_day >= :fromYear AND first_day <= :toDay
		UNION ALL
		SELECT * FROM acts WHERE substr(first_day, 1, 4) < substr(last_day, 1, 4) AND first_day < :fromYear
			AND last_day >= :fromDay
		UNION ALL
		SELECT * FROM acts WHERE first_day IS NULL AND :undated) AS acts`,
	all: 'acts'
};

/** Lays out the acts under the filter, or only those between two ends at a level, unless they lie there already. */
export function findHits(
	statements: Statements,
	filter: Filter,
	ends: Ends | null = null,
	level: LinkLevel = 'place'
): void {
	const whatever = { ...filter, type: [], status: [] };
	const wanted = JSON.stringify([whatever, ends, ends === null ? null : level]);
	statements.once('hits', wanted, () => {
		const source = sourceOf(filter, ends);
		const from = source === 'pair' ? pairOf(level) : SOURCES[source];
		statements.run(TABLE);
		statements.run(CLEAR);
		statements.run(
			`INSERT INTO temp.hits SELECT ${COLUMNS} FROM ${from} WHERE ${conditionsOf(filter)}`,
			bindFilter(filter, ends)
		);
	});
}

/**
 * A select from `pairs`: the hits of the kinds and statuses asked for, with their ends at a level, the smaller id first, and
 * the way a directed act goes between them.
 */
export const fromPairs = (select: string): Record<LinkLevel, string> => {
	const at = (level: LinkLevel): string => {
		const [a, b] = END_COLUMNS[level];
		return `
		WITH pairs AS (
			SELECT key, article, type, status, date, first_day, last_day, ${a} AS x, ${b} AS y,
				min(${a}, ${b}) AS lo, max(${a}, ${b}) AS hi,
				CASE WHEN directed = 0 OR ${a} = ${b} THEN 'none' WHEN ${a} < ${b} THEN 'forward' ELSE 'backward' END AS way
			FROM temp.hits WHERE ${KIND_FILTER}
		) ${select}`;
	};
	return { place: at('place'), city: at('city'), province: at('province') };
};
