import { describe, expect, it } from 'vitest';
import { fitGlobe } from '../../../src/lib/map/globe.ts';
import { HOME } from '../../../src/lib/map/sheet.ts';
import { fit } from '../../../src/lib/map/mercator.ts';

const SIZE = { width: 1440, height: 900 };
const PADDING = { top: 16, right: 460, bottom: 90, left: 16 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

describe('fitGlobe', () => {
	it('shows near places as large as the sheet would, in the middle of what is free', () => {
		const bounds = [104, 29, 107, 31] as const;
		const room = { width: 1440 - 476, height: 900 - 106 };
		expect(fitGlobe(bounds, SIZE, PADDING, 8, null)).toEqual(fit(bounds, room, NONE, 8));
	});

	it('shows the whole globe at home, from farther away than its bounds would need', () => {
		const whole = fitGlobe(HOME, SIZE, PADDING, 22, 'whole');
		expect(whole.zoom).toBeLessThan(fitGlobe(HOME, SIZE, PADDING, 22, null).zoom);
		// Planet of radius R at the zoom, seen from an eye 1.5 heights off: its rim stays within the free height.
		const radius = (512 * 2 ** whole.zoom) / (2 * Math.PI * Math.cos((whole.lat * Math.PI) / 180));
		const eye = 1.5 * SIZE.height;
		const seen = (eye * radius) / Math.sqrt(eye * eye + 2 * eye * radius);
		expect(seen).toBeCloseTo((0.94 * (900 - 106)) / 2, 3);
	});

	it('turns the chosen place to the front when its partners lie all around', () => {
		const camera = fitGlobe([-70, -40, 140, 60], SIZE, PADDING, 8, [116, 38]);
		expect(camera).toMatchObject({ lon: 116, lat: 38 });
	});
});
