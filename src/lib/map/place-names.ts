import type { Pixel } from './picking.ts';

/** On which side of its point a name stands. `above`: the name's lower edge is nearest to the point. */
export type Side = 'above' | 'below' | 'left' | 'right' | 'upper-left' | 'lower-right' | 'on';

/** A name that wants to be written, sizes in px. */
export interface Wish {
	readonly id: string;
	readonly at: Pixel;
	readonly width: number;
	readonly height: number;
	/** Between the point and the name. */
	readonly gap: number;
	/** The first that is free is taken. */
	readonly sides: readonly Side[];
	/** Without it nobody would know what the map is about. */
	readonly isNeeded: boolean;
}

/** In px. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where names may be written. */
export interface Room {
	readonly within: Box;
	/** What lies over the map. */
	readonly covered: readonly Box[];
}

/** Room kept around a name. */
const PADDING = 3;
/** Side of a cell of the grid by which neighbours are found. */
const CELL = 64;
const SLANT = Math.SQRT1_2;

/** Where the middle of a name stands, off its point, in px. */
export function offsetOf(
	side: Side,
	{ width, height, gap }: Pick<Wish, 'width' | 'height' | 'gap'>
): Pixel {
	switch (side) {
		case 'above':
			return [0, -gap - height / 2];
		case 'below':
			return [0, gap + height / 2];
		case 'left':
			return [-gap - width / 2, 0];
		case 'right':
			return [gap + width / 2, 0];
		case 'upper-left':
			return [-gap * SLANT - width / 2, -gap * SLANT - height / 2];
		case 'lower-right':
			return [gap * SLANT + width / 2, gap * SLANT + height / 2];
		case 'on':
			return [0, 0];
	}
}

/**
 * For each name the first of its sides that is free, in order of their claim, so that no two overlap and none lies on one
 * of the `marks`, but for a name that has to be written; null: there is no room.
 */
export function placeNames(
	wishes: readonly Wish[],
	room?: Room,
	marks: readonly Box[] = []
): (Side | null)[] {
	const [names, marked] = [new Boxes(), new Boxes()];
	for (const mark of marks) marked.add(mark);
	return wishes.map((wish) => {
		const boxes = wish.sides.map((side): [Side, Box] => [side, boxAt(side, wish)]);
		const free = boxes.filter(([, box]) => (!room || lies(box, room)) && !names.touch(box));
		const clear = free.find(([, box]) => !marked.touch(box));
		const [side, box] = clear ?? (wish.isNeeded ? free[0] : undefined) ?? [];
		if (!side || !box) return null;
		names.add(box);
		return side;
	});
}

function boxAt(side: Side, wish: Wish): Box {
	const [dx, dy] = offsetOf(side, wish);
	const [x, y] = [wish.at[0] + dx, wish.at[1] + dy];
	const [w, h] = [wish.width / 2 + PADDING, wish.height / 2 + PADDING];
	return [x - w, y - h, x + w, y + h];
}

/** Boxes by the cells of a grid that they touch. */
class Boxes {
	readonly #grid = new Map<string, Box[]>();

	add(box: Box): void {
		for (const cell of cellsOf(box)) {
			const there = this.#grid.get(cell);
			if (there) there.push(box);
			else this.#grid.set(cell, [box]);
		}
	}

	touch(box: Box): boolean {
		return cellsOf(box).some((cell) =>
			(this.#grid.get(cell) ?? []).some((other) => overlap(box, other))
		);
	}
}

function cellsOf([left, top, right, bottom]: Box): string[] {
	const found: string[] = [];
	for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
		for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1)
			found.push(`${x}/${y}`);
	return found;
}

const lies = (box: Box, { within, covered }: Room): boolean =>
	box[0] >= within[0] &&
	box[1] >= within[1] &&
	box[2] <= within[2] &&
	box[3] <= within[3] &&
	covered.every((cover) => !overlap(box, cover));

const overlap = (one: Box, other: Box): boolean =>
	one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** Width of a text as a share of its size, without measuring: Chinese characters are square, Latin letters half as wide. */
export const widthOf = (text: string): number =>
	[...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.56), 0);
