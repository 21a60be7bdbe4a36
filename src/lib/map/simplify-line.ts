import type { Pixel } from './picking.ts';

/**
 * The line with as few of its points as keep it within `tolerance` of where it was (Douglas and Peucker). Ends stay. A
 * ring, whose ends are one point, keeps at least its farthest point.
 */
export function simplifyLine<P extends Pixel>(line: readonly P[], tolerance: number): P[] {
	const last = line.length - 1;
	const keep = new Uint8Array(line.length);
	[keep[0], keep[last]] = [1, 1];
	const open: [number, number][] = [[0, last]];
	for (let span = open.pop(); span; span = open.pop()) {
		const at = farthest(line, span, tolerance);
		if (at < 0) continue;
		keep[at] = 1;
		open.push([span[0], at], [at, span[1]]);
	}
	return line.filter((_, i) => keep[i] === 1);
}

/** The point between two others that lies farthest off their straight line; -1 when none is farther than `tolerance`. */
function farthest(
	line: readonly Pixel[],
	[first, last]: readonly [number, number],
	tolerance: number
): number {
	const [from, to] = [line[first], line[last]];
	if (!from || !to) return -1;
	const [x0, y0] = from;
	const [dx, dy] = [to[0] - x0, to[1] - y0];
	const square = dx * dx + dy * dy;
	let [far, at] = [tolerance * tolerance, -1];
	// Whole coast lines pass here for each view: nothing is made on the way.
	for (let i = first + 1; i < last; i += 1) {
		const point = line[i];
		if (!point) continue;
		const [px, py] = [point[0] - x0, point[1] - y0];
		const t = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
		const [ox, oy] = [px - t * dx, py - t * dy];
		const off = ox * ox + oy * oy;
		if (off > far) [far, at] = [off, i];
	}
	return at;
}
