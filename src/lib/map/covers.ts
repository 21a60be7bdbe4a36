import type { FeatureCollection, Point } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { Icon } from './icons.ts';
import type { LonLat, Size } from './mercator.ts';

/** A rectangle of the canvas in px. */
export interface Cover {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** What keeps names away: an unseen icon of that size, which the placing of names treats as one more name. */
export interface CoverProperties {
	id: string;
	icon: string;
	/** Of the icon, the side that stands at its point. */
	anchor: 'center' | 'left' | 'right' | 'top' | 'bottom';
}

/** One pixel of the unseen icons is so many of the canvas. */
const CELL = 16;
/** Around the canvas: a name that is cut by its edge is none. */
const STRIP = 4 * CELL;
const ID = /^cover-(\d+)x(\d+)$/;

const iconFor = (width: number, height: number): string =>
	`cover-${Math.max(1, Math.round(width / CELL))}x${Math.max(1, Math.round(height / CELL))}`;

/** The unseen icon of that name, and how many of its pixels are one of the canvas. */
export function coverIcon(name: string): { icon: Icon; pixelRatio: number } | null {
	const [, columns = '', rows = ''] = ID.exec(name) ?? [];
	const [width, height] = [Number(columns), Number(rows)];
	if (width === 0 || height === 0) return null;
	const data = new Uint8ClampedArray(width * height * 4);
	return { icon: { width, height, data }, pixelRatio: 1 / CELL };
}

/** Covers and the four edges of the canvas as points of the map; `unproject` gives null for pixels beside the globe. */
export function coverFeatures(
	covers: readonly Cover[],
	{ width, height }: Size,
	unproject: (x: number, y: number) => LonLat | null
): FeatureCollection<Point, CoverProperties> {
	const within = (value: number, most: number): number => Math.min(most - 1, Math.max(1, value));
	const edges = [
		{ x: 0, y: height / 2, icon: iconFor(STRIP, height), anchor: 'right' },
		{ x: width, y: height / 2, icon: iconFor(STRIP, height), anchor: 'left' },
		{ x: width / 2, y: 0, icon: iconFor(width, STRIP), anchor: 'bottom' },
		{ x: width / 2, y: height, icon: iconFor(width, STRIP), anchor: 'top' }
	] as const;
	const over = covers.map(({ left, top, right, bottom }) => ({
		x: (left + right) / 2,
		y: (top + bottom) / 2,
		icon: iconFor(right - left, bottom - top),
		anchor: 'center' as const
	}));
	const features = [...edges, ...over].flatMap(({ x, y, icon, anchor }, i) => {
		const at = unproject(within(x, width), within(y, height));
		if (at === null) return [];
		return [
			{
				type: 'Feature' as const,
				properties: { id: `cover-${i}`, icon, anchor },
				geometry: { type: 'Point' as const, coordinates: [...at] }
			}
		];
	});
	return { type: 'FeatureCollection', features };
}

/** On top of all names, so that it is placed before them. */
export const coverLayer: SymbolLayerSpecification = {
	id: 'covers',
	type: 'symbol',
	source: 'covers',
	layout: {
		'icon-image': ['get', 'icon'],
		'icon-anchor': ['get', 'anchor'],
		'icon-allow-overlap': true,
		'icon-padding': 0
	}
};
