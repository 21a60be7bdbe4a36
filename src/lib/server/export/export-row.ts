import { z } from 'zod';
import { edtfSchema, type Edtf } from '../../domain/date.ts';
import { linkTypeSchema, statusSchema } from '../../domain/link.ts';
import { levelSchema, placeIdSchema } from '../../domain/place.ts';
import type { ExportRow } from '../store/library.ts';
import { NOTICE } from './notice.ts';

const degrees = (most: number) => z.number().min(-most).max(most);
const offset = z.int().nonnegative();
const text = z.string().nullable();

export const PRECISIONS = ['day', 'month', 'year', 'yearless', 'interval'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * One act as all formats carry it, every row with its proof, its article and what found it; the columns in their order.
 * The descriptions stand in the API's description and in the dataset folder.
 */
export const flatActSchema = z.object({
	id: z.string().describe('Stable while article and library stay: article, #, number of the act'),
	a: placeIdSchema.describe(
		'Code of the first place (GB/T 2260, ISO 3166 or the atlas’s own); giver, visitor, payer or investor when directed'
	),
	a_name: z.string().describe('Official name, Simplified Chinese'),
	a_en: text.describe('English name, when known'),
	a_level: levelSchema,
	a_lon: degrees(180).describe('Degrees, WGS 84'),
	a_lat: degrees(90).describe('Degrees, WGS 84'),
	b: placeIdSchema.describe('Code of the second place'),
	b_name: z.string(),
	b_en: text,
	b_level: levelSchema,
	b_lon: degrees(180),
	b_lat: degrees(90),
	type: linkTypeSchema.describe('Kind of act'),
	directed: z.boolean().describe('Whether the act goes from a to b'),
	status: statusSchema.describe('intended: declared by one side only'),
	date: edtfSchema
		.nullable()
		.describe('EDTF, as exact as the article tells; XXXX for an unknown year'),
	date_precision: z.enum(PRECISIONS).nullable().describe('What the date tells'),
	group: text.describe('Name of a many-sided act or programme'),
	instrument: text.describe('The paper, mechanism or project by name'),
	topics: z.string().describe('Joined by semicolons'),
	organisations: z.string().describe('Through which the places act, joined by semicolons'),
	confidence: z.number().min(0).max(1),
	corrected: text.describe('What people did with it (accept, change, add …), joined by semicolons'),
	quote: z.string().describe('The sentence that proves it, as scraped'),
	quote_start: offset.describe('In UTF-16 units of the decoded article'),
	quote_end: offset.describe('Exclusive'),
	article: z.string().describe('Id of the article'),
	article_title: text,
	article_date: edtfSchema.nullable().describe('Of publication, EDTF'),
	publisher: text,
	url: text.describe('Where the article was published'),
	extractor: z.string().describe('Version of the extractor that read it'),
	gazetteer: z.string().describe('Version of the gazetteer it was read with'),
	notice: z.string().describe('What must be said of the data')
});
export type FlatAct = z.infer<typeof flatActSchema>;

export const COLUMNS = Object.keys(flatActSchema.shape) as (keyof FlatAct)[];

export function flatten(row: ExportRow): FlatAct {
	const { act, a, b, url, extractor, gazetteer } = row;
	return {
		id: act.id,
		a: act.a,
		a_name: a.name,
		a_en: a.en ?? null,
		a_level: a.level,
		a_lon: a.lon,
		a_lat: a.lat,
		b: act.b,
		b_name: b.name,
		b_en: b.en ?? null,
		b_level: b.level,
		b_lon: b.lon,
		b_lat: b.lat,
		type: act.type,
		directed: act.directed,
		status: act.status,
		date: act.date,
		date_precision: precisionOf(act.date),
		group: act.group,
		instrument: act.instrument?.name ?? null,
		topics: act.topics.join(';'),
		organisations: act.via.map((via) => via.name).join(';'),
		confidence: act.confidence,
		corrected: correctedMark(row),
		quote: act.evidence.quote,
		quote_start: act.evidence.start,
		quote_end: act.evidence.end,
		article: act.article.id,
		article_title: act.article.title,
		article_date: act.article.publishedAt,
		publisher: act.article.publisher,
		url,
		extractor,
		gazetteer,
		notice: NOTICE
	};
}

/** How exact an EDTF date is; null without one. */
export function precisionOf(date: Edtf | null): Precision | null {
	if (date === null) return null;
	if (date.includes('/')) return 'interval';
	if (date.startsWith('XXXX')) return 'yearless';
	const parts = date.split('-').length;
	return parts === 3 ? 'day' : parts === 2 ? 'month' : 'year';
}

/** The kinds of correction that hold for an act, each once, in the order of time; null for none. */
export function correctedMark({ act }: Pick<ExportRow, 'act'>): string | null {
	const kinds = new Set((act.corrections ?? []).map(({ change }) => change.kind));
	return kinds.size === 0 ? null : [...kinds].join(';');
}
