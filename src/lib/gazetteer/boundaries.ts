import { z } from 'zod';

/** The province-level units of GB/T 2260, by code. */
export const PROVINCE_CODES: readonly string[] =
	'110000 120000 130000 140000 150000 210000 220000 230000 310000 320000 330000 340000 350000 360000 370000 410000 420000 430000 440000 450000 460000 500000 510000 520000 530000 540000 610000 620000 630000 640000 650000 710000 810000 820000'.split(
		' '
	);

const REMEDY =
	'give a TopoJSON or GeoJSON file with one shape a province, each with its six-digit "adcode"';

const position = z.array(z.number()).min(2);
const polygon = z.object({
	type: z.literal('Polygon'),
	coordinates: z.array(z.array(position).min(4)).min(1)
});
const multiPolygon = z.object({
	type: z.literal('MultiPolygon'),
	coordinates: z.array(z.array(z.array(position).min(4)).min(1)).min(1)
});
const properties = z.looseObject({
	adcode: z.union([z.string(), z.number()]).transform(String),
	name: z.string().optional()
});
const featureCollectionSchema = z.looseObject({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.looseObject({
			type: z.literal('Feature'),
			properties,
			geometry: z.discriminatedUnion('type', [polygon, multiPolygon])
		})
	)
});

const ring = z.array(z.int()).min(1);
const topologySchema = z.looseObject({
	type: z.literal('Topology'),
	transform: z
		.object({
			scale: z.tuple([z.number(), z.number()]),
			translate: z.tuple([z.number(), z.number()])
		})
		.optional(),
	arcs: z.array(z.array(position)),
	objects: z.record(
		z.string(),
		z.looseObject({
			type: z.literal('GeometryCollection'),
			geometries: z.array(
				z.discriminatedUnion('type', [
					z.looseObject({ type: z.literal('Polygon'), properties, arcs: z.array(ring).min(1) }),
					z.looseObject({
						type: z.literal('MultiPolygon'),
						properties,
						arcs: z.array(z.array(ring).min(1)).min(1)
					})
				])
			)
		})
	)
});

/** A checked boundary file: TopoJSON with the one object `provinces`, ids are adcodes, and the provinces it lacks. */
export interface Boundaries {
	readonly topology: z.infer<typeof topologySchema>;
	readonly missing: readonly string[];
}

/**
 * Checks a province boundary file, TopoJSON or GeoJSON, degrees WGS 84, and normalises it: ids are adcodes, a topology's
 * object is called `provinces`; GeoJSON becomes such a topology, wound as d3-geo has it (outer rings clockwise). Throws one line that says what is wrong, at which feature, and what to do. Provinces that
 * the file lacks are listed in `missing`, for a warning: an operator may publish a part.
 */
export function parseBoundaries(file: unknown): Boundaries {
	const type = z.looseObject({ type: z.string() }).safeParse(file).data?.type;
	if (type === 'Topology') return fromTopology(file);
	if (type === 'FeatureCollection') return fromFeatures(file);
	throw new Error(
		`boundaries: neither a TopoJSON Topology nor a GeoJSON FeatureCollection: ${REMEDY}`
	);
}

function fromFeatures(file: unknown): Boundaries {
	const collection = parse(featureCollectionSchema, file);
	const codes = checkCodes(collection.features.map((feature) => feature.properties.adcode));
	const arcs: number[][][] = [];
	const geometries = collection.features.map(({ geometry, properties }, i) => {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		for (const points of polygons.flat()) checkDegrees(points, i, codes[i]);
		const rings = polygons.map((polygon) =>
			polygon.map((points, nth) => [
				arcs.push(isClockwise(points) === (nth === 0) ? points : points.toReversed()) - 1
			])
		);
		return { type: 'MultiPolygon' as const, id: codes[i], properties, arcs: rings };
	});
	const objects = { provinces: { type: 'GeometryCollection' as const, geometries } };
	return { topology: { type: 'Topology', arcs, objects }, missing: missing(codes) };
}

function fromTopology(file: unknown): Boundaries {
	const topology = parse(topologySchema, file);
	const [object, ...others] = Object.values(topology.objects);
	if (!object || others.length > 0)
		throw new Error(
			`boundaries: the topology has ${Object.keys(topology.objects).length} objects (${Object.keys(topology.objects).join(', ')}): leave the one of the provinces`
		);
	const codes = checkCodes(object.geometries.map((geometry) => geometry.properties.adcode));
	const geometries = object.geometries.map((geometry, i) => {
		const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat();
		for (const arc of rings.flat()) {
			const points = topology.arcs[arc < 0 ? ~arc : arc];
			if (!points)
				throw new Error(
					`${where(i, codes[i])}: arc ${arc} does not exist: export the topology again`
				);
			checkDegrees(absolute(points, topology.transform), i, codes[i]);
		}
		return { ...geometry, id: codes[i] };
	});
	const objects = { provinces: { ...object, geometries } };
	return { topology: { ...topology, objects }, missing: missing(codes) };
}

function parse<S extends z.ZodType>(schema: S, file: unknown): z.infer<S> {
	const parsed = schema.safeParse(file);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	throw new Error(
		`boundaries: ${z.core.toDotPath(issue?.path ?? [])}: ${issue?.message ?? 'malformed'}: ${REMEDY}`
	);
}

const where = (index: number, code: string | undefined): string =>
	`boundaries: feature ${index} (adcode ${code ?? 'unknown'})`;

/** Known codes, each once. */
function checkCodes(codes: readonly string[]): readonly string[] {
	const first = new Map<string, number>();
	codes.forEach((code, i) => {
		if (!PROVINCE_CODES.includes(code))
			throw new Error(
				`${where(i, code)}: no province-level unit has this code: correct it (浙江省 is 330000)`
			);
		const other = first.get(code);
		if (other !== undefined)
			throw new Error(
				`${where(i, code)}: feature ${other} has this code too: merge the two or correct one`
			);
		first.set(code, i);
	});
	if (codes.length === 0) throw new Error(`boundaries: no shapes: ${REMEDY}`);
	return codes;
}

function checkDegrees(
	points: readonly (readonly number[])[],
	index: number,
	code: string | undefined
): void {
	for (const [lon = NaN, lat = NaN] of points)
		if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
			throw new Error(
				`${where(index, code)}: the point ${lon}, ${lat} is not in degrees: project the file to longitude and latitude (WGS 84)`
			);
}

function isClockwise(ring: readonly (readonly number[])[]): boolean {
	let sum = 0;
	ring.forEach(([x = 0, y = 0], i) => {
		const [x1 = 0, y1 = 0] = ring[i + 1] ?? [x, y];
		sum += (x1 - x) * (y1 + y);
	});
	return sum > 0;
}

/** Points of an arc in degrees: quantised ones are differences. */
function absolute(
	points: readonly (readonly number[])[],
	transform: z.infer<typeof topologySchema>['transform']
): readonly (readonly number[])[] {
	if (!transform) return points;
	const { scale, translate } = transform;
	let [x, y] = [0, 0];
	return points.map(([dx = 0, dy = 0]) => {
		x += dx;
		y += dy;
		return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
	});
}

const missing = (codes: readonly string[]): string[] =>
	PROVINCE_CODES.filter((code) => !codes.includes(code));
