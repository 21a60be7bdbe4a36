import { z } from 'zod';
import { LEVELS } from '../domain/place.ts';
import { FORM_KINDS, gazetteerFileSchema, gazetteerRowSchema } from './format.ts';
import type { GazetteerFile, GazetteerRow } from './format.ts';

const shellSchema = gazetteerFileSchema.extend({ places: z.array(z.unknown()) });

/**
 * Parses geo/gazetteer.json. Ten thousand rows cost the schema 30 ms and more on a cold start, so a hand-written test passes
 * the sound ones, and only a row that fails it meets the schema, which then says why. A test holds the two together.
 * Throws one line with the row and the remedy.
 */
export function parseGazetteerFile(file: unknown): GazetteerFile {
	const shell = shellSchema.safeParse(file);
	if (!shell.success) throw fault(shell.error, '');
	const { version, places, organisations } = shell.data;
	const rows = places.map((row, i): GazetteerRow => {
		if (isRow(row)) return row;
		const parsed = gazetteerRowSchema.safeParse(row);
		if (!parsed.success) throw fault(parsed.error, `places[${i}]${nameOf(row)}`);
		return parsed.data;
	});
	return { version, places: rows, organisations };
}

function fault(error: z.ZodError, row: string): Error {
	const issue = error.issues[0];
	const where =
		[row, z.core.toDotPath(issue?.path ?? [])].filter((part) => part !== '').join(' ') || 'file';
	return new Error(
		`gazetteer: ${where}: ${issue?.message ?? 'malformed'}: run npm run geo to rebuild it`
	);
}

function nameOf(row: unknown): string {
	const named = z.looseObject({ id: z.string(), name: z.string() }).safeParse(row).data;
	return named ? ` (${named.id} ${named.name})` : '';
}

const LEVEL_SET: ReadonlySet<unknown> = new Set(LEVELS);
const KIND_SET: ReadonlySet<unknown> = new Set(FORM_KINDS);
/** As `placeIdSchema`. */
const ID = /^(\d{6}|[A-Z]{2}(-[A-Za-z0-9-]+)?|(group|region|zone|water):[a-z0-9-]+)$/;

const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);
const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isOptional = (value: unknown, type: 'string' | 'boolean'): boolean =>
	value === undefined || typeof value === type;

function areIds(value: unknown): boolean {
	if (!Array.isArray(value)) return false;
	for (const id of value) if (!isId(id)) return false;
	return true;
}

function areForms(value: unknown): boolean {
	if (!Array.isArray(value)) return false;
	for (const form of value)
		if (!Array.isArray(form) || form.length !== 2 || !isName(form[0]) || !KIND_SET.has(form[1]))
			return false;
	return true;
}

/** The same as `gazetteerRowSchema`, a tenth of its cost on a cold start. */
export function isRow(value: unknown): value is GazetteerRow {
	if (typeof value !== 'object' || value === null) return false;
	const row: { readonly [column in keyof GazetteerRow]?: unknown } = value;
	return (
		isId(row.id) &&
		isName(row.name) &&
		LEVEL_SET.has(row.level) &&
		isNumber(row.lon) &&
		isNumber(row.lat) &&
		isOptional(row.approximate, 'boolean') &&
		areIds(row.parents) &&
		isOptional(row.en, 'string') &&
		areForms(row.forms) &&
		(row.members === undefined || areIds(row.members)) &&
		isOptional(row.spells, 'boolean') &&
		(row.population === undefined || isNumber(row.population))
	);
}
