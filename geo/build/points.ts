import { z } from 'zod';
import type { GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import type { RowSet } from './builder.ts';
import { memberPoint } from './groups.ts';
import { readTable } from './override-table.ts';

const pointSchema = z.object({
	id: z.string(),
	lon: z.coerce.number().min(-180).max(180),
	lat: z.coerce.number().min(-90).max(90)
});

export interface Point {
	readonly lon: number;
	readonly lat: number;
}

/** Decimals kept: 0.001° is 100 m, finer than any symbol on the map. */
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;

export function setPoint(row: GazetteerRow, { lon, lat }: Point): void {
	row.lon = round(lon);
	row.lat = round(lat);
}

/**
 * Gives each row its point: the hand table's, else the source's, else that of the innermost parent, marked approximate.
 * Throws when neither the row nor any parent has one.
 */
export function setPoints(rows: RowSet, sourced: ReadonlyMap<string, Point>): void {
	const points = new Map<string, Point>(sourced);
	for (const { id, lon, lat, at } of readTable('points.tsv', pointSchema)) {
		rows.need(id, at);
		points.set(id, { lon, lat });
	}
	// Groups and regions last: they stand amid their members.
	const ordered = rows
		.all()
		.sort((a, b) => Number(a.members !== undefined) - Number(b.members !== undefined));
	for (const row of ordered) {
		const own = points.get(row.id) ?? memberPoint(row, rows);
		const point = own ?? row.parents.map((parent) => points.get(parent)).findLast((p) => p);
		if (!point)
			throw new Error(
				`geo: no point for ${row.id} ${row.name}: add it to geo/overrides/points.tsv`
			);
		setPoint(row, point);
		if (!own) row.approximate = true;
	}
}

const seatSchema = z.object({ id: z.string(), seat: z.string() });

/** Seats of prefectures by their code, from the hand table. */
export function seats(rows: RowSet): Map<string, string> {
	const table = readTable('seats.tsv', seatSchema);
	for (const { id, seat, at } of table) {
		rows.need(id, at);
		rows.need(seat, at);
	}
	return new Map(table.map(({ id, seat }) => [id, seat]));
}
