import type { ArcProperties, NodeProperties } from './features.ts';
import { pick, REACH, type ArcHit, type NodeHit, type Pick, type Pixel } from './picking.ts';

/** An arc or a place with its points in degrees, as it is drawn. */
export interface PickableArc extends ArcProperties {
	readonly line: readonly (readonly [lon: number, lat: number])[];
}
export interface PickableNode extends NodeProperties {
	readonly at: readonly [lon: number, lat: number];
}

/** Degrees to pixels of the canvas. */
export interface Projection {
	/** Longitude of the middle of the view: of all turns of the world the nearest is meant. */
	readonly middle: number;
	/** Null for what lies behind the globe. */
	readonly at: (lon: number, lat: number) => Pixel | null;
}

interface ArcOnScreen extends ArcHit {
	readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

interface OnScreen {
	readonly arcs: readonly ArcOnScreen[];
	readonly nodes: readonly NodeHit[];
}

/**
 * Finds what stands under the pointer without asking the map, which would have to draw first. Pixels are computed once a
 * view: the projection is asked for again after `moved`.
 */
export class Picker {
	#arcs: readonly PickableArc[] = [];
	#nodes: readonly PickableNode[] = [];
	#onScreen: OnScreen | null = null;

	set(arcs: readonly PickableArc[], nodes: readonly PickableNode[]): void {
		[this.#arcs, this.#nodes, this.#onScreen] = [arcs, nodes, null];
	}

	/** The camera has changed: pixels are no longer where they were. */
	moved(): void {
		this.#onScreen = null;
	}

	pick(pointer: Pixel, project: Projection): Pick | null {
		const { arcs, nodes } = (this.#onScreen ??= this.#projected(project));
		const [x, y] = pointer;
		const near = arcs.filter(
			({ box: [left, top, right, bottom] }) =>
				x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH
		);
		return pick(pointer, nodes, near);
	}

	#projected(project: Projection): OnScreen {
		return {
			arcs: this.#arcs.map(({ id, link, line }) => {
				const path = pathOf(line, project);
				const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
				const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
				return { id, link, path, box };
			}),
			nodes: this.#nodes.flatMap(({ id, at: [lon, lat], radius }) => {
				const at = spotOf([lon, lat], project);
				return at ? [{ id, at, radius }] : [];
			})
		};
	}
}

const turnTo = (lon: number, middle: number): number => 360 * Math.round((middle - lon) / 360);

/** The part of a line that can be seen, in pixels. */
export function pathOf(line: PickableArc['line'], { middle, at }: Projection): Pixel[] {
	const turn = turnTo(line[line.length >> 1]?.[0] ?? 0, middle);
	return line.flatMap(([lon, lat]) => {
		const seen = at(lon + turn, lat);
		return seen ? [seen] : [];
	});
}

/** A place in pixels; null where it cannot be seen. */
export const spotOf = ([lon, lat]: PickableNode['at'], { middle, at }: Projection): Pixel | null =>
	at(lon + turnTo(lon, middle), lat);
