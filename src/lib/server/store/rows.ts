import type { ExtractionRecord } from '../../domain/article.ts';
import { monthOf } from '../../domain/date.ts';
import { dayRange } from '../../domain/date-range.ts';
import type { Link } from '../../domain/link.ts';
import { contains, type Span } from '../../domain/span.ts';
import type { PlaceId } from '../../domain/place.ts';
import { rollUp, type RollUp } from './roll-up.ts';

/** What a record becomes in the tables of schema.ts: pure, so that any store can use it. */

export const inBody = (record: ExtractionRecord, span: Span): boolean =>
	record.body.some(([start, end]) => contains({ start, end }, span));

/** True for acts that count everywhere unless asked otherwise. */
export const isLiving = (link: Link): boolean => link.status !== 'intended';

/** Places that the record uses without describing them: a record that no store keeps. */
export function undescribed(record: ExtractionRecord): PlaceId[] {
	const used = new Set([
		...record.mentions.flatMap((mention) => mention.places),
		...record.links.flatMap((link) => [link.a, link.b, ...link.via.map((via) => via.place)]),
		...Object.values(record.places).flatMap((place) => place.parents)
	]);
	return [...used].filter((id) => record.places[id] === undefined);
}

/** The units that stand for a place of the record when arcs are rolled up; of one not described, itself. */
function unitsOf(record: ExtractionRecord, id: PlaceId): RollUp {
	const place = record.places[id];
	return place === undefined
		? { city: id, province: id }
		: rollUp(id, place, (other) => record.places[other]?.level);
}

export function placeRows(record: ExtractionRecord) {
	return Object.entries(record.places).map(([id, place]) => ({
		id,
		name: place.name,
		en: place.en ?? null,
		level: place.level,
		lon: place.lon,
		lat: place.lat,
		approximate: Number(place.approximate),
		parents: JSON.stringify(place.parents),
		members: place.members === undefined ? null : JSON.stringify(place.members),
		...unitsOf(record, id)
	}));
}

export function mentionRows(record: ExtractionRecord) {
	return record.mentions.flatMap((mention, n) =>
		[...new Set(mention.places)].map((place) => ({
			n,
			place,
			start: mention.start,
			end: mention.end,
			text: mention.text,
			confidence: mention.confidence,
			chain: Number(mention.chain ?? false),
			body: Number(inBody(record, mention))
		}))
	);
}

/** Places named in the body, each with whether it was named itself and not only to qualify or to hold another. */
export function articlePlaces(record: ExtractionRecord): Map<PlaceId, boolean> {
	const found = new Map<PlaceId, boolean>();
	const add = (id: PlaceId, own: boolean): void => {
		found.set(id, own || (found.get(id) ?? false));
	};
	for (const mention of record.mentions) {
		if (!inBody(record, mention)) continue;
		for (const id of mention.places) {
			add(id, mention.chain !== true);
			for (const parent of record.places[id]?.parents ?? []) add(parent, false);
		}
	}
	// An act counts for its article even where the end is only told by an organisation's name.
	for (const link of record.links) {
		for (const id of [link.a, link.b]) {
			add(id, true);
			for (const parent of record.places[id]?.parents ?? []) add(parent, false);
		}
	}
	return found;
}

/** The same as rows. */
export const articlePlaceRows = (record: ExtractionRecord) =>
	[...articlePlaces(record)].map(([place, own]) => ({
		place,
		own: Number(own)
	}));

export const actId = (article: string, n: number): string => `${article}#${n}`;

export function actRow(record: ExtractionRecord, link: Link, n: number) {
	const days = dayRange(link.date);
	const [a, b] = [unitsOf(record, link.a), unitsOf(record, link.b)];
	return {
		id: actId(record.id, n),
		n,
		a: link.a,
		b: link.b,
		a_city: a.city,
		b_city: b.city,
		a_province: a.province,
		b_province: b.province,
		type: link.type,
		directed: Number(link.directed),
		status: link.status,
		date: link.date,
		first_day: days?.first ?? null,
		last_day: days?.last ?? null,
		period: monthOf(link.date),
		topics: JSON.stringify(link.topics),
		confidence: link.confidence
	};
}

/** One row for an organisation and its place, with all its people, however often the act names it. */
export function organisationRows(link: Link) {
	const rows = new Map<string, { name: string; place: PlaceId; people: Set<string> }>();
	for (const via of link.via) {
		const key = JSON.stringify([via.name, via.place]);
		const row = rows.get(key) ?? { name: via.name, place: via.place, people: new Set<string>() };
		for (const person of via.people) row.people.add(person);
		rows.set(key, row);
	}
	return [...rows.values()].map((row) => ({ ...row, people: JSON.stringify([...row.people]) }));
}
