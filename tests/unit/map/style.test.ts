import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/lib/map/flavours.ts';
import { arrowIcon, rimIcon } from '../../../src/lib/map/icons.ts';
import { style } from '../../../src/lib/map/style.ts';

describe('style', () => {
	it.each([
		[LIGHT, 'zh'],
		[DARK, 'zh-en']
	] as const)('needs no network: no glyphs, no sprite, no address', (flavour, labels) => {
		const made = style(flavour, labels);
		expect(made.glyphs).toBeUndefined();
		expect(made.sprite).toBeUndefined();
		expect(JSON.stringify(made)).not.toMatch(/https?:/);
	});

	it('draws only from sources it has, with ids of its own', () => {
		const { layers, sources } = style(LIGHT, 'zh');
		const ids = layers.map((layer) => layer.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const layer of layers) {
			if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source);
		}
	});

	it('has the same layers in every flavour, so that a theme can be changed in place', () => {
		const shape = (made: ReturnType<typeof style>) =>
			made.layers.map((layer) => [layer.id, Object.keys(layer.paint ?? {})]);
		expect(shape(style(DARK, 'zh-en'))).toEqual(shape(style(LIGHT, 'zh')));
	});
});

describe('icons', () => {
	const alpha = (icon: ReturnType<typeof arrowIcon>, x: number, y: number): number =>
		icon.data[(y * icon.width + x) * 4 + 3] ?? -1;

	it('draws an arrowhead that points north', () => {
		const icon = arrowIcon(48);
		expect(alpha(icon, 24, 20)).toBeGreaterThan(191);
		expect(alpha(icon, 12, 12)).toBeLessThan(191);
		expect(alpha(icon, 24, 44)).toBeLessThan(191);
	});

	it('leaves gaps in the rim of a group, and its middle empty', () => {
		const icon = rimIcon(64);
		const around = Array.from({ length: 360 }, (_, degree) => {
			const turn = (degree * Math.PI) / 180;
			return alpha(
				icon,
				Math.round(31.5 + 24.3 * Math.cos(turn)),
				Math.round(31.5 + 24.3 * Math.sin(turn))
			);
		});
		expect(around.some((value) => value > 191)).toBe(true);
		expect(around.some((value) => value < 191)).toBe(true);
		expect(alpha(icon, 32, 32)).toBe(0);
	});
});
