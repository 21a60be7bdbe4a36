import { z } from 'zod';
import type { GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import type { RowSet } from './builder.ts';
import { namesCell } from './country-names.ts';
import { readTable } from './override-table.ts';
import type { Point } from './points.ts';

const degrees = (limit: number) =>
	z.string().transform((cell, context) => {
		const value = Number(cell);
		if (cell !== '' && Number.isFinite(value) && Math.abs(value) <= limit) return value;
		context.addIssue({ code: 'custom', message: `not degrees within ±${limit}` });
		return z.NEVER;
	});

const waterSchema = z.object({
	id: z.string().regex(/^water:[a-z0-9-]+$/, 'not water:…'),
	name: z.string().min(2),
	en: z.string().min(1),
	forms: namesCell,
	lon: degrees(180),
	lat: degrees(90)
});

const zoneSchema = z.object({
	id: z.string().regex(/^zone:[a-z0-9-]+$/, 'not zone:…'),
	name: z.string().min(3),
	en: z.string().min(1),
	forms: namesCell,
	parent: z.string(),
	lon: z.union([z.literal(''), degrees(180)]),
	lat: z.union([z.literal(''), degrees(90)])
});

/** Adds rivers, lakes and seas, each at a typical point, and returns the points. */
export function addWaters(rows: RowSet): Map<string, Point> {
	const points = new Map<string, Point>();
	for (const { id, name, en, forms, lon, lat, at } of readTable('waters.tsv', waterSchema)) {
		const row: GazetteerRow = { id, name, level: 'water', lon, lat, parents: [], en, forms: [] };
		rows.add(row, at);
		for (const form of forms) rows.addForm(row, form, 'alias');
		points.set(id, { lon, lat });
	}
	return points;
}

/** Adds new areas, development zones and parks under the unit that holds them; without a point they take its point. */
export function addZones(rows: RowSet): Map<string, Point> {
	const points = new Map<string, Point>();
	for (const { id, name, en, forms, parent, lon, lat, at } of readTable('zones.tsv', zoneSchema)) {
		const holder = rows.need(parent, at);
		const parents = [...holder.parents, parent];
		const row: GazetteerRow = { id, name, level: 'zone', lon: 0, lat: 0, parents, en, forms: [] };
		rows.add(row, at);
		for (const form of [name, ...forms].flatMap(bracketed)) rows.addForm(row, form, 'alias');
		if (typeof lon === 'number' && typeof lat === 'number') points.set(id, { lon, lat });
	}
	return points;
}

/** 中韩（烟台）产业园 is written with narrow brackets too. */
function bracketed(name: string): string[] {
	const wide = name.replaceAll('(', '（').replaceAll(')', '）');
	return [...new Set([name, wide, wide.replaceAll('（', '(').replaceAll('）', ')')])];
}
