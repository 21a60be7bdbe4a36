import type { GeoContext } from 'd3-geo';

/**
 * What d3-geo draws, as the `d` of an SVG path: whole numbers, each step relative to the one before, which packs to a third
 * of absolute coordinates.
 */
export class PathText implements GeoContext {
	#said = '';
	#x = 0;
	#y = 0;
	#letter = '';

	beginPath(): void {
		[this.#said, this.#x, this.#y, this.#letter] = ['', 0, 0, ''];
	}

	moveTo(x: number, y: number): void {
		this.#letter = '';
		this.#go('M', x, y, Math.round(x), Math.round(y));
		// Points that follow a move are lines.
		this.#letter = '';
	}

	lineTo(x: number, y: number): void {
		const [dx, dy] = [Math.round(x) - this.#x, Math.round(y) - this.#y];
		if (dx !== 0 || dy !== 0) this.#go('l', x, y, dx, dy);
	}

	closePath(): void {
		this.#said += 'z';
		this.#letter = '';
	}

	/** Points have no place in outlines. */
	arc(): void {}

	get text(): string {
		return this.#said;
	}

	#go(letter: string, x: number, y: number, a: number, b: number): void {
		const lead = letter === this.#letter ? (a < 0 ? '' : ' ') : letter;
		this.#said += `${lead}${a}${b < 0 ? '' : ' '}${b}`;
		[this.#x, this.#y, this.#letter] = [Math.round(x), Math.round(y), letter];
	}
}

/** A line of points as the `d` of an SVG path, in whole numbers. */
export function lineText(points: readonly (readonly [number, number])[]): string {
	const path = new PathText();
	for (const [i, [x, y]] of points.entries()) {
		if (i === 0) path.moveTo(x, y);
		else path.lineTo(x, y);
	}
	return path.text;
}
