import type { ExportRow } from '../store/library.ts';
import { NOTICE } from './notice.ts';

/** One act a line with all that the record has of it, its two ends and its article. */
export async function* toJsonl(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
	for await (const { act, a, b, url, extractor, gazetteer } of rows) {
		const place = ({ id, name, en, level, lon, lat, parents, approximate }: typeof a) => ({
			id,
			name,
			en,
			level,
			lon,
			lat,
			parents,
			approximate
		});
		const places = [place(a), place(b)];
		yield `${JSON.stringify({ ...act, places, url, extractor, gazetteer, notice: NOTICE })}\n`;
	}
}
