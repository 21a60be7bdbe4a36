import type { ExportRow } from '../store/library.ts';
import { NOTICE } from './notice.ts';

/** One act as all formats carry it, every row with its proof, its article and what found it. */
export function flatten({ act, a, b, url, extractor, gazetteer }: ExportRow) {
	return {
		id: act.id,
		a: act.a,
		a_name: a.name,
		b: act.b,
		b_name: b.name,
		type: act.type,
		directed: act.directed,
		status: act.status,
		date: act.date,
		group: act.group,
		instrument: act.instrument?.name ?? null,
		topics: act.topics.join(';'),
		organisations: act.via.map((via) => via.name).join(';'),
		confidence: act.confidence,
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
export type FlatAct = ReturnType<typeof flatten>;

/** Columns in their order, for formats that name them once. */
export const COLUMNS = [
	'id',
	'a',
	'a_name',
	'b',
	'b_name',
	'type',
	'directed',
	'status',
	'date',
	'group',
	'instrument',
	'topics',
	'organisations',
	'confidence',
	'quote',
	'quote_start',
	'quote_end',
	'article',
	'article_title',
	'article_date',
	'publisher',
	'url',
	'extractor',
	'gazetteer',
	'notice'
] as const satisfies readonly (keyof FlatAct)[];
