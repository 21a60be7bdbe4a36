import { z } from 'zod';
import type { PlaceId } from '../domain/place.ts';
import type { GazetteerRow } from '../gazetteer/format.ts';
import { placeOf } from '../gazetteer/load-gazetteer.ts';
import { packRow, parseRow } from '../gazetteer/row-line.ts';
import { spell, type PlaceNames } from './place-names.ts';

/** A row with the pinyin of its name, a syllable for each character; none when it is not Chinese. */
export interface ReadRow {
	readonly row: GazetteerRow;
	readonly syllables: readonly string[];
}

/** Rows as lines (gazetteer/row-line.ts), and beside each the syllables of its name. */
const placeFileSchema = z.object({ places: z.array(z.string()), syllables: z.array(z.string()) });

/** The names of rows, ready to be searched. */
export function namesOf(read: readonly ReadRow[]): PlaceNames {
	const rows = new Map<PlaceId, GazetteerRow>(read.map(({ row }) => [row.id, row]));
	return {
		spelled: read.map(({ row, syllables }) => spell(row, syllables)),
		place(id) {
			const row = rows.get(id);
			return row === undefined ? undefined : placeOf(row);
		}
	};
}

/** The names of a gazetteer as one file of JSON, for a copy of the atlas that knows no pinyin. */
export const toPlaceFile = (read: readonly ReadRow[]): string =>
	JSON.stringify({
		places: read.map(({ row }) => packRow(row)),
		syllables: read.map(({ syllables }) => syllables.join(' '))
	});

/** Reads what toPlaceFile wrote. Throws when it is something else. */
export function readPlaceFile(file: unknown): PlaceNames {
	const { places, syllables } = placeFileSchema.parse(file);
	return namesOf(
		places.map((line, at) => ({
			row: parseRow(line),
			syllables: (syllables[at] ?? '').split(' ').filter(Boolean)
		}))
	);
}
