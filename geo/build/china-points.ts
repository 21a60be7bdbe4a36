import type { GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import type { Admin1 } from './admin1.ts';
import type { RowSet } from './builder.ts';
import { latinKey, readDatedCities, readGeoNames } from './geonames.ts';
import { inPolygon } from './inner-point.ts';
import type { Point } from './points.ts';
import { prefectureExtents } from './prefecture-extent.ts';
import { kilometres } from './sphere.ts';
import { indexDated, indexTowns, readTowns, speltTown, townCluster } from './town-clusters.ts';

/** A populated place that may be where a unit is. */
interface Candidate extends Point {
	readonly han: readonly string[];
	readonly latin: ReadonlySet<string>;
	readonly seat: boolean;
	readonly population: number;
	/** First four digits of the prefecture's code, where the source tells. */
	readonly prefecture: string | undefined;
}

/** What a match needs to be believed: see `score`. */
const ENOUGH = 3;
/** A city this many times bigger than its namesakes is the one meant. */
const BIGGER = 10;
/** Kilometres. Two equally good candidates farther apart than this decide nothing. */
const SAME_TOWN = 25;
/** Kilometres from the prefecture's seat that a district or a county may lie. */
const REACH = { district: 80, county: 260, wide: 750 };
/** Kilometres around a town in which the others of its county stand. */
const RADIUS = { narrow: 35, wide: 90 };
/** Kilometres from its towns at which a namesake of the county is taken for another place. */
const DOUBT = { narrow: 60, wide: 160 };
/** Provinces whose prefectures are the size of countries. */
const WIDE = /^(15|23|51|53|54|62|63|65)/;

/** True when the point lies in the province, or within 3 km of it: harbour towns sit on a coarse coast. */
export function inProvince(shape: readonly Admin1[], { lon, lat }: Point): boolean {
	const near = 0.03;
	return [
		[0, 0],
		[near, 0],
		[-near, 0],
		[0, near],
		[0, -near]
	].some(([dx = 0, dy = 0]) =>
		shape.some(({ geometry }) =>
			(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).some((rings) =>
				inPolygon(rings, lon + dx, lat + dy)
			)
		)
	);
}

/**
 * Points for prefectures and counties from populated places of the same name inside the province and near the prefecture.
 * Namesakes that cannot be told apart give none: no point is better than a wrong one.
 */
export function chinaPoints(
	rows: RowSet,
	provinces: ReadonlyMap<string, readonly Admin1[]>,
	seats: ReadonlyMap<string, string>
): Map<string, Point> {
	const geonames = readGeoNames().filter(({ country }) => country === 'CN');
	const dated = readDatedCities('CN');
	const candidates: Candidate[] = [
		...geonames.map((place): Candidate => ({
			...place,
			seat: /^PPL(C|A[23]?)$/.test(place.feature),
			prefecture: undefined
		})),
		...dated.map(({ name, lon, lat, admin2 }): Candidate => ({
			lon,
			lat,
			han: [],
			latin: new Set([latinKey(name)]),
			seat: false,
			population: 0,
			prefecture: /^\d{4}$/.test(admin2) ? admin2 : undefined
		}))
	];
	const byName = new Map<string, Candidate[]>();
	for (const candidate of candidates)
		for (const name of [...candidate.han, ...candidate.latin]) {
			const list = byName.get(name);
			if (list) list.push(candidate);
			else byName.set(name, [candidate]);
		}

	const towns = readTowns();
	const extents = prefectureExtents(dated);
	const within = (row: GazetteerRow, point: Point): boolean => {
		const extent = extents.get(row.id.slice(0, 4));
		if (extent && kilometres(extent.centre, point) > extent.reach) return false;
		const parent = row.level === 'county' ? points.get(`${row.id.slice(0, 4)}00`) : undefined;
		return !parent || kilometres(parent, point) <= reach(row);
	};
	const datedIndex = indexDated(dated);
	const townIndex = indexTowns(geonames);
	const points = new Map<string, Point>();
	const placeByTowns = (row: GazetteerRow): void => {
		const shape = provinces.get(`${row.id.slice(0, 2)}0000`) ?? [];
		const possible = (point: Point): boolean => within(row, point) && inProvince(shape, point);
		const cluster = townCluster(
			towns.get(row.id) ?? [],
			townIndex,
			WIDE.test(row.id) ? RADIUS.wide : RADIUS.narrow,
			possible
		);
		const named = points.get(row.id);
		if (!cluster) {
			const spelt = named ?? speltTown(row.id, towns, datedIndex, possible);
			if (spelt) points.set(row.id, { lon: spelt.lon, lat: spelt.lat });
			return;
		}
		const limit = WIDE.test(row.id) ? DOUBT.wide : DOUBT.narrow;
		if (!named || kilometres(named, cluster.point) > limit) points.set(row.id, cluster.point);
	};
	const place = (row: GazetteerRow): void => {
		const names = namesOf(row);
		const shape = provinces.get(`${row.id.slice(0, 2)}0000`) ?? [];
		const found = [...new Set(names.all.flatMap((name) => byName.get(name) ?? []))]
			.map((candidate) => ({ candidate, score: score(row, names, candidate) }))
			.filter(({ score }) => score >= ENOUGH)
			.filter(({ candidate }) => within(row, candidate))
			.filter(({ candidate }) => inProvince(shape, candidate))
			.sort((a, b) => b.score - a.score || b.candidate.population - a.candidate.population);
		const best = found[0];
		if (!best) return;
		const rivals = found.filter(
			({ score, candidate }) =>
				score >= best.score - 0.25 && candidate.population * BIGGER >= best.candidate.population
		);
		if (rivals.some(({ candidate }) => kilometres(candidate, best.candidate) > SAME_TOWN)) return;
		points.set(row.id, { lon: best.candidate.lon, lat: best.candidate.lat });
	};
	const units = rows.all().filter(({ id }) => /^[1-6]\d{5}$/.test(id));
	for (const row of units) if (row.level === 'city') place(row);
	for (const row of units) if (row.level === 'county') place(row);
	for (const row of units) if (row.level === 'county') placeByTowns(row);
	// 阿坝州 sits in 马尔康, though there is a town 阿坝: where the table names the seat, it decides.
	for (const [id, seat] of seats) {
		const point = points.get(seat);
		if (point) points.set(id, point);
	}
	return points;
}

const reach = (row: GazetteerRow): number =>
	WIDE.test(row.id) ? REACH.wide : /区$/.test(row.name) ? REACH.district : REACH.county;

interface Names {
	readonly all: string[];
	readonly full: string;
	readonly stem: string;
	readonly spelt: string;
	readonly typed: string;
}

const TYPES: readonly [RegExp, string][] = [
	[/自治州$/, 'zizhizhou'],
	[/自治县$/, 'zizhixian'],
	[/地区$/, 'diqu'],
	[/盟$/, 'meng'],
	[/旗$/, 'qi'],
	[/区$/, 'qu'],
	[/县$/, 'xian'],
	[/市$/, 'shi']
];

function namesOf(row: GazetteerRow): Names {
	const stem = row.forms.find(([, kind]) => kind === 'short')?.[0] ?? row.name;
	const spelt = latinKey(row.forms.find(([, kind]) => kind === 'pinyin')?.[0] ?? row.en ?? '');
	const type = stem === row.name ? '' : (TYPES.find(([end]) => end.test(row.name))?.[1] ?? '');
	const typed = spelt + type;
	return { all: [row.name, stem, spelt, typed], full: row.name, stem, spelt, typed };
}

/** How well a populated place speaks for a unit: its name 1.5 to 3, being a seat 2, lying in the right prefecture 1.5. */
function score(row: GazetteerRow, names: Names, candidate: Candidate): number {
	if (candidate.prefecture !== undefined && candidate.prefecture !== row.id.slice(0, 4)) return 0;
	const name = candidate.han.includes(names.full)
		? 3
		: candidate.han.includes(names.stem)
			? 2
			: candidate.latin.has(names.typed) && names.typed !== names.spelt
				? 2
				: 1.5;
	const village =
		candidate.prefecture === undefined && !candidate.seat && candidate.population === 0;
	return (
		name +
		(candidate.seat ? 2 : 0) +
		(candidate.prefecture === undefined ? 0 : 1.5) -
		(village ? 0.25 : 0)
	);
}
