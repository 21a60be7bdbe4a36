import { describe, expect, it } from 'vitest';
import { coverFeatures, coverIcon } from '../../../src/lib/map/covers.ts';

const SIZE = { width: 800, height: 600 };
const flat = (x: number, y: number) => [x / 10, -y / 10] as const;

describe('coverFeatures', () => {
	it('stand in the middle of what covers the map, as large as it is', () => {
		const cover = { left: 16, top: 300, right: 176, bottom: 540 };
		const { features } = coverFeatures([cover], SIZE, flat);
		const own = features.at(-1);
		expect(own?.geometry.coordinates).toEqual([9.6, -42]);
		const made = coverIcon(own?.properties.icon ?? '');
		expect(made && made.icon.width / made.pixelRatio).toBe(160);
		expect(made && made.icon.height / made.pixelRatio).toBe(240);
		expect(made && new Set(made.icon.data)).toEqual(new Set([0]));
	});

	it('stand around the canvas, each beyond its edge but at a point that is on it', () => {
		const { features } = coverFeatures([], SIZE, (x, y) => [x, y]);
		expect(features.map(({ properties }) => properties.anchor).sort()).toEqual([
			'bottom',
			'left',
			'right',
			'top'
		]);
		for (const { geometry } of features) {
			const [x = -1, y = -1] = geometry.coordinates;
			expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true);
		}
	});

	it('leave out what lies beside the globe', () => {
		expect(coverFeatures([], SIZE, () => null).features).toEqual([]);
	});

	it('know no icon of another name', () => {
		expect(coverIcon('arrow')).toBeNull();
	});
});
