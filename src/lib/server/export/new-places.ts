import type { PlaceSummary } from '../../domain/api.ts';
import type { ExportRow } from '../store/library.ts';

/** Tells of each row which of its ends no row before it had. */
export function newPlaces(): (row: Pick<ExportRow, 'a' | 'b'>) => PlaceSummary[] {
	const known = new Set<string>();
	return ({ a, b }) =>
		[a, b].filter(({ id }) => {
			const isNew = !known.has(id);
			known.add(id);
			return isNew;
		});
}
