import { z } from 'zod';
import type { PlaceId } from '../domain/place.ts';
import { gazetteerFileSchema, gazetteerRowsSchema } from './format.ts';
import type { GazetteerFile } from './format.ts';
import { FIELD, fieldOf, isRowLine, packRow, parseRow } from './row-line.ts';

const REMEDY = 'run npm run geo to rebuild it';

const fault = (what: string): Error => new Error(`gazetteer: ${what}: ${REMEDY}`);

/**
 * Parses geo/gazetteer.json, or the same with rows spelt out as objects, and checks that ids are unique and that every parent,
 * member and organisation's place exists. Returns the lines and their numbers by id. Throws one line with the row and the
 * remedy.
 */
export function readGazetteerFile(
	file: unknown
): GazetteerFile & { readonly byId: ReadonlyMap<PlaceId, number> } {
	const data = parse(file);
	const byId = new Map<PlaceId, number>();
	// Ten thousand rows name a few hundred different parents: each list is checked once.
	const referred = new Map<string, number>();
	data.places.forEach((line, number) => {
		if (!isRowLine(line)) throw fault(`places[${number}] ${whyNot(line)}`);
		const id = fieldOf(line, FIELD.id);
		if (byId.has(id)) throw fault(`the id ${id} stands twice`);
		byId.set(id, number);
		const parents = fieldOf(line, FIELD.parents);
		if (!referred.has(parents)) referred.set(parents, number);
		const members = fieldOf(line, FIELD.members);
		if (members !== '') referred.set(members, number);
	});
	for (const [list, number] of referred)
		for (const id of list.split(' '))
			if (id !== '' && !byId.has(id)) {
				const line = data.places[number] ?? '';
				throw fault(
					`${fieldOf(line, FIELD.id)} ${fieldOf(line, FIELD.name)} refers to ${id}, which is missing`
				);
			}
	for (const { name, place } of data.organisations)
		if (!byId.has(place)) throw fault(`${name} refers to ${place}, which is missing`);
	return { ...data, byId };
}

function parse(file: unknown): GazetteerFile {
	const lines = gazetteerFileSchema.safeParse(file);
	if (lines.success) return lines.data;
	const spelt = gazetteerRowsSchema.safeParse(file);
	if (spelt.success) return { ...spelt.data, places: spelt.data.places.map(packRow) };
	const issue = (speltOut(file) ? spelt : lines).error?.issues[0];
	throw fault(`${z.core.toDotPath(issue?.path ?? []) || 'file'}: ${issue?.message ?? 'malformed'}`);
}

/** Says which of the two layouts a malformed file was meant to have. */
function speltOut(file: unknown): boolean {
	const places = z.looseObject({ places: z.array(z.unknown()) }).safeParse(file).data?.places;
	return typeof places?.[0] === 'object';
}

function whyNot(line: string): string {
	try {
		parseRow(line);
	} catch (error) {
		if (error instanceof Error) return error.message;
	}
	return line;
}
