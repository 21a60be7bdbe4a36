import { distanceToLine, type Pixel } from './picking.ts';

/**
 * The line with as few of its points as keep it within `tolerance` of where it was (Douglas and Peucker). Ends stay. A
 * ring, whose ends are one point, keeps at least its farthest point.
 */
export function simplifyLine<P extends Pixel>(line: readonly P[], tolerance: number): P[] {
	const keep = new Set([0, line.length - 1]);
	const open: [number, number][] = [[0, line.length - 1]];
	for (let span = open.pop(); span; span = open.pop()) {
		const [first, last] = span;
		const [from, to] = [line[first], line[last]];
		if (!from || !to) continue;
		let [far, at] = [tolerance, -1];
		for (let i = first + 1; i < last; i += 1) {
			const point = line[i];
			const off = point ? distanceToLine(point, [from, to]) : 0;
			if (off > far) [far, at] = [off, i];
		}
		if (at < 0) continue;
		keep.add(at);
		open.push([first, at], [at, last]);
	}
	return line.filter((_, i) => keep.has(i));
}
