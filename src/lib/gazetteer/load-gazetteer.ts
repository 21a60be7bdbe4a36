import type { Place, PlaceId } from '../domain/place.ts';
import { parseGazetteerFile } from './check-file.ts';
import type { GazetteerFile, GazetteerRow } from './format.ts';
import type { Gazetteer, NameMatch, NameReading } from './gazetteer.ts';
import { buildNameIndex } from './name-index.ts';

/**
 * True when a name has a Han character (the unified ideographs, or a surrogate of their extensions). Names without are looked
 * up in any case but not scanned for: in a Chinese text they are mostly no places.
 */
function hasHan(name: string): boolean {
	for (let i = 0; i < name.length; i++) {
		const unit = name.charCodeAt(i);
		if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xd888)) return true;
	}
	return false;
}

/**
 * Parses geo/gazetteer.json and indexes it. Throws one line that names the faulty row when the file is malformed.
 */
export function loadGazetteer(file: unknown): Gazetteer {
	const data = parseGazetteerFile(file);
	const rows = indexRows(data);
	const { index, readings } = indexHan(data);
	// Search boxes ask for Latin names, the pipeline hardly ever: indexed when first asked for.
	let latin: ReadonlyMap<string, readonly NameReading[]> | undefined;

	return {
		version: data.version,
		row: (id) => rows.get(id),
		place(id): Place {
			const row = rows.get(id);
			if (!row) throw new Error(`no place has the id "${id}"`);
			return placeOf(row);
		},
		lookup(name) {
			if (hasHan(name)) return readings[index.find(name)] ?? [];
			latin ??= indexLatin(data);
			return latin.get(name.toLowerCase()) ?? [];
		},
		scan(text) {
			const matches: NameMatch[] = [];
			index.scan(text, (start, end, name) => {
				matches.push({ start, end, readings: readings[name] ?? [] });
			});
			return matches;
		},
		within: (inner, outer) =>
			inner === outer || (rows.get(inner)?.parents.includes(outer) ?? false),
		rows: () => rows.values()
	};
}

/** Rows by id. Every id is unique, every parent and member exists. */
function indexRows(data: GazetteerFile): ReadonlyMap<PlaceId, GazetteerRow> {
	const rows = new Map<PlaceId, GazetteerRow>();
	for (const row of data.places) {
		if (rows.has(row.id))
			throw new Error(`gazetteer: the id ${row.id} stands twice: run npm run geo to rebuild it`);
		rows.set(row.id, row);
	}
	const need = (id: PlaceId, of: string): void => {
		if (!rows.has(id))
			throw new Error(
				`gazetteer: ${of} refers to ${id}, which is missing: run npm run geo to rebuild it`
			);
	};
	for (const row of data.places) {
		for (const parent of row.parents) need(parent, `${row.id} ${row.name}`);
		for (const member of row.members ?? []) need(member, `${row.id} ${row.name}`);
	}
	for (const { name, place } of data.organisations) need(place, name);
	return rows;
}

/** Each name of the file with what it may mean, in the order of the file. English names stand apart in `en`. */
function eachName(data: GazetteerFile, found: (name: string, reading: NameReading) => void): void {
	for (const row of data.places) {
		found(row.name, { place: row.id, kind: 'official' });
		if (row.en !== undefined) found(row.en, { place: row.id, kind: 'english' });
		for (const [form, kind] of row.forms) found(form, { place: row.id, kind });
	}
	for (const organisation of data.organisations)
		for (const name of new Set([organisation.name, ...organisation.forms]))
			found(name, { place: organisation.place, kind: 'organisation', organisation });
}

function indexHan(data: GazetteerFile) {
	let units = 0;
	eachName(data, (name) => {
		if (hasHan(name)) units += name.length;
	});
	const { insert, index } = buildNameIndex(units);
	const readings: NameReading[][] = [];
	eachName(data, (name, reading) => {
		if (!hasHan(name)) return;
		(readings[insert(name)] ??= []).push(reading);
	});
	return { index, readings };
}

function indexLatin(data: GazetteerFile): ReadonlyMap<string, readonly NameReading[]> {
	const readings = new Map<string, NameReading[]>();
	eachName(data, (name, reading) => {
		if (hasHan(name)) return;
		const key = name.toLowerCase();
		const list = readings.get(key);
		if (list) list.push(reading);
		else readings.set(key, [reading]);
	});
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
