import type { ExportRow } from '../store/library.ts';
import { toCsv } from './csv.ts';
import { toGeojson } from './geojson.ts';
import { toGraphml } from './graphml.ts';
import { toJsonl } from './jsonl.ts';

export const EXPORT_FORMATS = ['geojson', 'csv', 'graphml', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface FormatOptions {
	/** Of CSV: begin with a byte order mark, without which spreadsheets misread Chinese. */
	readonly bom?: boolean;
}

interface Format {
	readonly contentType: string;
	readonly write: (
		rows: AsyncIterable<ExportRow>,
		options?: FormatOptions
	) => AsyncGenerator<string>;
}

/** How acts are written in each format, piece by piece. */
export const FORMATS: Record<ExportFormat, Format> = {
	geojson: { contentType: 'application/geo+json', write: toGeojson },
	csv: { contentType: 'text/csv; charset=utf-8', write: toCsv },
	graphml: { contentType: 'application/graphml+xml; charset=utf-8', write: toGraphml },
	jsonl: { contentType: 'application/jsonl; charset=utf-8', write: toJsonl }
};

export const isExportFormat = (name: string): name is ExportFormat =>
	EXPORT_FORMATS.some((format) => format === name);
