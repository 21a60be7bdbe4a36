import { z } from 'zod';
import type { ExtractionRecord } from '../../domain/article.ts';
import type { CorrectedRecord } from '../corrections/correct.ts';
import { oneLine } from '../failure.ts';
import { recordFlaws } from '../record-flaws.ts';
import type { Flaw } from './library.ts';
import { unpackRecord, unpackText } from './packed-record.ts';
import { correctedOf } from './read-corrections.ts';
import { actRow, articlePlaceRows, mentionRows, organisationRows } from './rows.ts';
import type { Statements, Values } from './statements.ts';

const integrityRow = z.object({ integrity_check: z.string() });
const danglingRow = z.looseObject({ table: z.string(), parent: z.string() });

const PAGE_SIZE = 100;
const PAGE = `
	SELECT key, id, text, record, original FROM articles LEFT JOIN article_texts ON article = key WHERE key > :after ORDER BY key LIMIT ${PAGE_SIZE}`;
const pageRow = z.object({
	key: z.int(),
	id: z.string(),
	text: z.instanceof(Uint8Array).nullable(),
	record: z.instanceof(Uint8Array).nullable(),
	original: z.int().nullable()
});

/**
 * Everything that is wrong with the library: pages and references of the database, then, article by article, offsets,
 * quotes and places, and whether the tables that queries read say what the record says. Others may go on writing.
 */
export async function* checkLibrary(statements: Statements): AsyncGenerator<Flaw> {
	try {
		for (const { integrity_check: told } of statements.all('PRAGMA integrity_check', integrityRow))
			if (told !== 'ok') yield { article: null, flaw: `database: ${told}` };
		for (const { table, parent } of statements.all('PRAGMA foreign_key_check', danglingRow))
			yield { article: null, flaw: `database: a row of ${table} points to no row of ${parent}` };
		for (let after = 0; ;) {
			// One view of an article and its rows, which a writer may be replacing.
			const page = statements.snapshot(() => {
				const rows = statements.all(PAGE, pageRow, { after });
				return rows.map((row) => ({ ...row, flaws: articleFlaws(statements, row) }));
			});
			for (const { id, flaws } of page) for (const flaw of flaws) yield { article: id, flaw };
			const last = page.at(-1);
			if (last === undefined || page.length < PAGE_SIZE) return;
			after = last.key;
			await Promise.resolve();
		}
	} catch (error) {
		// A page that cannot be read is the flaw, and what lies behind it cannot be seen.
		yield { article: null, flaw: `database: ${oneLine(error)}` };
	}
}

function articleFlaws(statements: Statements, row: z.infer<typeof pageRow>): string[] {
	if (row.text === null || row.record === null) return ['its text is missing'];
	let text: string;
	let record: ExtractionRecord;
	try {
		text = unpackText(row.text);
		record = unpackRecord(row.record);
	} catch {
		return ['its text or record cannot be read'];
	}
	const flaws = recordFlaws(text, record);
	if (record.id !== row.id) flaws.push(`its record is that of ${record.id}`);
	const corrected = correctedOf(statements, record, () => text);
	for (const table of TABLES) {
		const stored = statements.all(table.select, anyRow, { key: row.key });
		// A copy counts for nothing: its original does.
		const expected = table.counts && row.original !== null ? [] : table.expected(corrected);
		if (asSet(stored) !== asSet(expected))
			flaws.push(`the table ${table.name} does not say what its record says`);
	}
	if (statements.get(WORDS, anyRow, { key: row.key }) === null)
		flaws.push('it is missing from the full-text search');
	return flaws;
}

const WORDS = 'SELECT id FROM article_words_docsize WHERE id = :key';
const anyRow = z.record(z.string(), z.unknown());

/** Rows without regard to their order and that of their columns. */
const asSet = (rows: readonly object[]): string =>
	rows
		.map((row) => JSON.stringify(Object.entries(row).sort(([x], [y]) => (x < y ? -1 : 1))))
		.sort()
		.join('\n');

interface Table {
	readonly name: string;
	/** What is counted has no rows of copies. */
	readonly counts: boolean;
	readonly select: string;
	readonly expected: (corrected: CorrectedRecord) => readonly Values[];
}

/** Tables that are derived from records, with what each should hold for an article. */
const TABLES: readonly Table[] = [
	{
		name: 'acts',
		counts: true,
		select: `
			SELECT id, n, a, b, type, directed, status, date, first_day, last_day, period, topics, confidence,
				a_city, b_city, a_province, b_province
			FROM acts WHERE article = :key`,
		expected: ({ record, numbers }) =>
			record.links.map((link, at) => actRow(record, link, numbers[at] ?? at))
	},
	{
		name: 'act_organisations',
		counts: true,
		select: `
			SELECT acts.n, o.name, o.place, o.people FROM act_organisations AS o JOIN acts ON acts.key = o.act
			WHERE acts.article = :key`,
		expected: ({ record, numbers }) =>
			record.links.flatMap((link, at) =>
				organisationRows(link).map((row) => ({ n: numbers[at] ?? at, ...row }))
			)
	},
	{
		name: 'mentions',
		counts: false,
		select: `
			SELECT n, place, start, "end", text, confidence, chain, body FROM mentions WHERE article = :key`,
		expected: ({ record }) => mentionRows(record)
	},
	{
		name: 'article_places',
		counts: true,
		select: 'SELECT place, own FROM article_places WHERE article = :key',
		expected: ({ record }) => articlePlaceRows(record)
	},
	{
		name: 'corrections',
		counts: false,
		select: `
			SELECT id, act, mention_start, mention_end, drift FROM corrections WHERE article = (SELECT id FROM articles WHERE key = :key) AND undone_at IS NULL`,
		expected: ({ fates }) =>
			[...fates].map(([id, { act, mention, drift }]) => ({
				id,
				act,
				mention_start: mention?.start ?? null,
				mention_end: mention?.end ?? null,
				drift
			}))
	}
];
