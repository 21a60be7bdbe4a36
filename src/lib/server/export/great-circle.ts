import { geoDistance, geoInterpolate } from 'd3-geo';

type Position = [lon: number, lat: number];

/** Between two vertices: the line then leaves the true circle by less than 100 m. */
const STEP_DEGREES = 0.5;
const RADIANS = Math.PI / 180;
/** About 11 m; the points of places are no more exact. */
const DECIMALS = 4;

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/**
 * The shortest way over the globe, degrees WGS 84, both ends exact: a line, or two that meet at the antimeridian when it
 * crosses that (RFC 7946, 3.1.9).
 */
export function greatCircle(
	from: Position,
	to: Position
):
	| { readonly type: 'LineString'; readonly coordinates: Position[] }
	| { readonly type: 'MultiLineString'; readonly coordinates: Position[][] } {
	const along = geoInterpolate(from, to);
	const steps = Math.max(1, Math.ceil(geoDistance(from, to) / RADIANS / STEP_DEGREES));
	let line: Position[] = [from];
	const lines = [line];
	for (let i = 1; i <= steps; i += 1) {
		const next = i === steps ? to : (along(i / steps).map(rounded) as Position);
		const before = line.at(-1) ?? from;
		if (Math.abs(next[0] - before[0]) > 180) {
			const [side, lat] = crossing(before, next);
			line.push([side, lat]);
			line = [[-side, lat]];
			lines.push(line);
		}
		line.push(next);
	}
	return lines.length === 1
		? { type: 'LineString', coordinates: line }
		: { type: 'MultiLineString', coordinates: lines };
}

/** Where a short step leaves its side of the antimeridian: that side's longitude, and the latitude. */
function crossing([lon, lat]: Position, [toLon, toLat]: Position): [side: 180 | -180, lat: number] {
	const side = lon > 0 ? 180 : -180;
	const whole = toLon + 2 * side - lon;
	const share = whole === 0 ? 0 : (side - lon) / whole;
	return [side, rounded(lat + share * (toLat - lat))];
}
