/** Pixels of an icon as MapLibre takes them: white, with the shape in the alpha channel. */
export interface Icon {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}

/** Samples a side of each pixel, for smooth edges. */
const SAMPLES = 4;

/** Paints a shape given as «is this point inside?», in a square from -1 to 1, y to the south. */
function paint(size: number, inside: (x: number, y: number) => boolean): Icon {
	const data = new Uint8ClampedArray(size * size * 4);
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			let hits = 0;
			for (let s = 0; s < SAMPLES * SAMPLES; s += 1) {
				const x = (2 * (column + ((s % SAMPLES) + 0.5) / SAMPLES)) / size - 1;
				const y = (2 * (row + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES)) / size - 1;
				if (inside(x, y)) hits += 1;
			}
			const at = (row * size + column) * 4;
			data.fill(255, at, at + 3);
			data[at + 3] = Math.round((255 * hits) / SAMPLES ** 2);
		}
	}
	return { width: size, height: size, data };
}

/** An arrowhead that points north, notched at its base. */
export const arrowIcon = (size: number): Icon =>
	paint(size, (x, y) => {
		const down = (y + 0.8) / 1.5;
		const notch = 0.7 - (1 - Math.abs(x) / 0.62) * 0.3;
		return down >= 0 && y <= notch && Math.abs(x) <= 0.62 * down;
	});

const DASHES = 14;

/** The dashed rim of a group, thick `thickness` of its radius. */
export const rimIcon = (size: number, thickness = 0.12): Icon =>
	paint(size, (x, y) => {
		const radius = Math.hypot(x, y);
		const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1) * DASHES;
		return radius <= 0.95 && radius >= 0.95 - thickness && turn % 1 < 0.58;
	});
