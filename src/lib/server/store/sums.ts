import type { LinkLevel } from '../../domain/api.ts';

/**
 * Sums that the database keeps by triggers, so that the map and its figures need not go through all acts. Each has the
 * query that it stands for: what fills it once, and what `atlas check` holds it against.
 */
interface Sum {
	readonly table: string;
	readonly columns: string;
	readonly query: string;
}

const way = (a: string, b: string): string =>
	`CASE WHEN directed = 0 OR ${a} = ${b} THEN 'none' WHEN ${a} < ${b} THEN 'forward' ELSE 'backward' END`;

/** The columns of `acts` that hold its ends at each level. */
export const END_COLUMNS: Record<LinkLevel, readonly [string, string]> = {
	place: ['a', 'b'],
	city: ['a_city', 'b_city'],
	province: ['a_province', 'b_province']
};
const LEVELS = Object.entries(END_COLUMNS);

/** Acts by the units that their ends are drawn at; one inside a unit counts once for it. */
const END_SUM: Sum = {
	table: 'end_sums',
	columns: 'level, place, type, status, n',
	query: LEVELS.map(
		([level, [a, b]]) => `
		SELECT '${level}', place, type, status, count(*) FROM (
			SELECT ${a} AS place, type, status FROM acts UNION ALL SELECT ${b}, type, status FROM acts WHERE ${a} <> ${b})
		GROUP BY 2, 3, 4`
	).join(' UNION ALL ')
};

const FIRST_SUMS: readonly Sum[] = [
	{
		table: 'pair_sums',
		columns: 'level, lo, hi, type, status, way, n',
		query: LEVELS.map(
			([level, [a, b]]) => `
			SELECT '${level}', min(${a}, ${b}), max(${a}, ${b}), type, status, ${way(a, b)}, count(*)
			FROM acts GROUP BY 1, 2, 3, 4, 5, 6`
		).join(' UNION ALL ')
	},
	{
		table: 'period_sums',
		columns: 'period, type, status, n',
		query: `SELECT coalesce(period, ''), type, status, count(*) FROM acts GROUP BY 1, 2, 3`
	},
	{
		table: 'topic_sums',
		columns: 'topic, type, status, n',
		query: `SELECT topic.value, acts.type, acts.status, count(*) FROM acts, json_each(acts.topics) AS topic GROUP BY 1, 2, 3`
	},
	{
		table: 'place_sums',
		columns: 'place, type, status, n',
		query: `
			SELECT act_places.place, type, status, count(*) FROM act_places JOIN acts ON acts.key = act_places.act
			GROUP BY 1, 2, 3`
	},
	{
		table: 'dot_sums',
		columns: 'level, place, n',
		query: `
			SELECT 'within', place, count(*) FROM article_places GROUP BY 2
			UNION ALL SELECT 'place', place, count(*) FROM article_places WHERE own = 1 GROUP BY 2
			UNION ALL SELECT 'city', city, count(DISTINCT article) FROM article_places WHERE own = 1 GROUP BY 2
			UNION ALL SELECT 'province', province, count(DISTINCT article) FROM article_places WHERE own = 1 GROUP BY 2`
	}
];

export const SUMS: readonly Sum[] = [...FIRST_SUMS, END_SUM];

/** Adds `by` to the sums that the selects name, and drops those that come to nothing. */
const add = (table: string, columns: readonly string[], selects: string, by: 1 | -1): string => `
	INSERT INTO ${table} (${columns.join(', ')}, n) SELECT *, ${by} FROM (${selects}) WHERE true
	ON CONFLICT DO UPDATE SET n = n + ${by};
	${by === 1 ? '' : `DELETE FROM ${table} WHERE n = 0 AND (${columns.join(', ')}) IN (${selects});`}`;

/** What a row of acts adds to sums; `r` is NEW or OLD. */
const ofAct = (r: string, by: 1 | -1): string => {
	const pairs = LEVELS.map(
		([level, [a, b]]) => `
		SELECT '${level}', min(${r}.${a}, ${r}.${b}), max(${r}.${a}, ${r}.${b}), ${r}.type, ${r}.status,
			${way(`${r}.${a}`, `${r}.${b}`).replace('directed', `${r}.directed`)}`
	).join(' UNION ALL ');
	const kind = ['type', 'status'];
	return [
		add('pair_sums', ['level', 'lo', 'hi', ...kind, 'way'], pairs, by),
		add(
			'period_sums',
			['period', ...kind],
			`SELECT coalesce(${r}.period, ''), ${r}.type, ${r}.status`,
			by
		),
		add(
			'topic_sums',
			['topic', ...kind],
			`SELECT value, ${r}.type, ${r}.status FROM json_each(${r}.topics)`,
			by
		)
	].join('');
};

/** Rows of act_places are removed before their act, whose kind they are summed by. */
const ofActPlace = (r: string, by: 1 | -1): string =>
	add(
		'place_sums',
		['place', 'type', 'status'],
		`SELECT ${r}.place, type, status FROM acts WHERE key = ${r}.act`,
		by
	);

const ofArticlePlace = (r: string, by: 1 | -1): string => {
	/** An article counts once for a unit, however many of its places lie in it. */
	const unit = (level: string): string => `
		SELECT '${level}', ${r}.${level} WHERE ${r}.own = 1 AND NOT EXISTS (
			SELECT 1 FROM article_places AS other WHERE other.article = ${r}.article AND other.own = 1
				AND other.${level} = ${r}.${level} AND other.place <> ${r}.place)`;
	const selects = [
		`SELECT 'within', ${r}.place`,
		`SELECT 'place', ${r}.place WHERE ${r}.own = 1`,
		unit('city'),
		unit('province')
	];
	return add('dot_sums', ['level', 'place'], selects.join(' UNION ALL '), by);
};

const trigger = (name: string, when: string, body: string): string =>
	`CREATE TRIGGER ${name} AFTER ${when} BEGIN ${body} END;`;

/** The triggers that keep the sums. Rows of these tables are added and removed, never changed. */
const TRIGGERS = [
	trigger('sum_act', 'INSERT ON acts', ofAct('NEW', 1)),
	trigger('unsum_act', 'DELETE ON acts', ofAct('OLD', -1)),
	trigger('sum_act_place', 'INSERT ON act_places', ofActPlace('NEW', 1)),
	trigger('unsum_act_place', 'DELETE ON act_places', ofActPlace('OLD', -1)),
	trigger('sum_article_place', 'INSERT ON article_places', ofArticlePlace('NEW', 1)),
	trigger('unsum_article_place', 'DELETE ON article_places', ofArticlePlace('OLD', -1))
];

const ofEnds = (r: string, by: 1 | -1): string =>
	add(
		'end_sums',
		['level', 'place', 'type', 'status'],
		LEVELS.map(
			([level, [a, b]]) => `
			SELECT '${level}', ${r}.${a}, ${r}.type, ${r}.status
			UNION ALL SELECT '${level}', ${r}.${b}, ${r}.type, ${r}.status WHERE ${r}.${a} <> ${r}.${b}`
		).join(' UNION ALL '),
		by
	);
const END_TRIGGERS = [
	trigger('sum_ends', 'INSERT ON acts', ofEnds('NEW', 1)),
	trigger('unsum_ends', 'DELETE ON acts', ofEnds('OLD', -1))
];

/** Statements that make all sums anew from what they are sums of. */
export const recount = (): string[] =>
	SUMS.flatMap((sum) => [`DELETE FROM ${sum.table}`, fill(sum)]);

const fill = ({ table, columns, query }: Sum): string =>
	`INSERT INTO ${table} (${columns}) ${query};`;

/** Fills the sums, then has them kept: the end of the migration that makes their tables. */
export const KEEP_SUMS = [...FIRST_SUMS.map(fill), ...TRIGGERS].join('\n');

/** The same for those that came later. */
export const KEEP_END_SUMS = [fill(END_SUM), ...END_TRIGGERS].join('\n');
