import { z } from 'zod';
import type { Place, PlaceId } from '../domain/place.ts';
import { gazetteerFileSchema } from './format.ts';
import type { GazetteerFile, GazetteerRow } from './format.ts';
import type { Gazetteer, NameMatch, NameReading } from './gazetteer.ts';
import { indexNames } from './name-index.ts';

/** Names in other scripts are looked up in any case but not scanned for: in a Chinese text they are mostly no places. */
const HAS_HAN = /\p{Script=Han}/u;

/**
 * Parses geo/gazetteer.json and indexes it. Throws one line that names the faulty row when the file is malformed.
 */
export function loadGazetteer(file: unknown): Gazetteer {
	const data = parseFile(file);
	const rows = new Map<PlaceId, GazetteerRow>();
	for (const row of data.places) {
		if (rows.has(row.id))
			throw new Error(`gazetteer: the id ${row.id} stands twice: run npm run geo`);
		rows.set(row.id, row);
	}
	for (const row of data.places)
		for (const other of [...row.parents, ...(row.members ?? [])])
			if (!rows.has(other))
				throw new Error(
					`gazetteer: ${row.id} ${row.name} refers to ${other}, which it lacks: run npm run geo`
				);

	const readings = collectReadings(data);
	const names = [...readings.keys()];
	const lists = [...readings.values()];
	const scanned = names.filter((name) => HAS_HAN.test(name));
	const scannedLists = scanned.map((name) => readings.get(name) ?? []);
	const index = indexNames(scanned);
	const known = new Map(names.map((name, i) => [name, lists[i] ?? []]));

	const row = (id: PlaceId): GazetteerRow | undefined => rows.get(id);
	return {
		version: data.version,
		row,
		place(id): Place {
			const found = rows.get(id);
			if (!found) throw new Error(`no place has the id "${id}"`);
			return placeOf(found);
		},
		lookup: (name) => known.get(keyOf(name)) ?? [],
		scan(text) {
			const matches: NameMatch[] = [];
			index.scan(text, (start, end, name) => {
				matches.push({ start, end, readings: scannedLists[name] ?? [] });
			});
			return matches;
		},
		within: (inner, outer) =>
			inner === outer || (rows.get(inner)?.parents.includes(outer) ?? false),
		rows: () => rows.values()
	};
}

function parseFile(file: unknown): GazetteerFile {
	const parsed = gazetteerFileSchema.safeParse(file);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const where = issue ? z.core.toDotPath(issue.path) : 'file';
	throw new Error(
		`gazetteer: ${where || 'file'}: ${issue?.message ?? 'malformed'}: run npm run geo to rebuild it`
	);
}

const keyOf = (name: string): string => (HAS_HAN.test(name) ? name : name.toLowerCase());

/** All readings of each name, in the order of the file. */
function collectReadings(data: GazetteerFile): Map<string, NameReading[]> {
	const readings = new Map<string, NameReading[]>();
	const add = (name: string, reading: NameReading): void => {
		const key = keyOf(name);
		const list = readings.get(key);
		if (list) list.push(reading);
		else readings.set(key, [reading]);
	};
	for (const row of data.places) {
		add(row.name, { place: row.id, kind: 'official' });
		if (row.en !== undefined) add(row.en, { place: row.id, kind: 'english' });
		for (const [form, kind] of row.forms) add(form, { place: row.id, kind });
	}
	for (const organisation of data.organisations)
		for (const name of new Set([organisation.name, ...organisation.forms]))
			add(name, { place: organisation.place, kind: 'organisation', organisation });
	return readings;
}

function placeOf(row: GazetteerRow): Place {
	return {
		name: row.name,
		...(row.en === undefined ? {} : { en: row.en }),
		level: row.level,
		lon: row.lon,
		lat: row.lat,
		parents: row.parents,
		approximate: row.approximate ?? false,
		...(row.members === undefined ? {} : { members: row.members })
	};
}
