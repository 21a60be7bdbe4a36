import { z } from 'zod';
import { actSchema } from '../../domain/api.ts';
import { placeIdSchema, placeSchema } from '../../domain/place.ts';
import type { ExportRow } from '../store/library.ts';
import { correctedMark, flatActSchema, precisionOf } from './export-row.ts';
import { NOTICE } from './notice.ts';

const { date_precision, corrected, url, extractor, gazetteer, notice } = flatActSchema.shape;

/** One line of JSONL: all that the record has of an act, its two ends (a, b) and its article. */
export const jsonlRowSchema = actSchema.and(
	z.object({
		datePrecision: date_precision,
		corrected,
		places: z.array(placeSchema.omit({ members: true }).extend({ id: placeIdSchema })).length(2),
		url,
		extractor,
		gazetteer,
		notice
	})
);
type JsonlRow = z.infer<typeof jsonlRowSchema>;

/** One act a line with all that the record has of it, its two ends and its article. */
export async function* toJsonl(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
	for await (const row of rows) {
		const { act, a, b, url, extractor, gazetteer } = row;
		const place = ({ id, name, en, level, lon, lat, parents, approximate }: typeof a) => ({
			id,
			name,
			...(en === undefined ? {} : { en }),
			level,
			lon,
			lat,
			parents,
			approximate
		});
		const line: JsonlRow = {
			...act,
			datePrecision: precisionOf(act.date),
			corrected: correctedMark(row),
			places: [place(a), place(b)],
			url,
			extractor,
			gazetteer,
			notice: NOTICE
		};
		yield `${JSON.stringify(line)}\n`;
	}
}
