import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/lib/map/flavours.ts';
import { arrowIcon, rimIcon } from '../../../src/lib/map/icons.ts';
import { comesFirst, layers } from '../../../src/lib/map/layers.ts';
import { EMPTY_STYLE, source, SOURCES } from '../../../src/lib/map/style.ts';

describe('style', () => {
	it.each([
		[LIGHT, 'zh'],
		[DARK, 'zh-en']
	] as const)('needs no network: no glyphs, no sprite, no address', (flavour, labels) => {
		const made = { ...EMPTY_STYLE, layers: layers(flavour, labels) };
		expect(made.glyphs).toBeUndefined();
		expect(made.sprite).toBeUndefined();
		const sources = SOURCES.map((name) => source(name));
		expect(JSON.stringify([made, sources])).not.toMatch(/https?:/);
	});

	it('draws only from sources it has, with ids of its own', () => {
		const made = layers(LIGHT, 'zh');
		const ids = made.map((layer) => layer.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const layer of made) {
			if ('source' in layer) expect(SOURCES).toContain(layer.source);
		}
	});

	it('has the same layers in every flavour, so that a theme can be changed in place', () => {
		const shape = (made: ReturnType<typeof layers>) =>
			made.map((layer) => [layer.id, Object.keys(layer.paint ?? {})]);
		expect(shape(layers(DARK, 'zh-en'))).toEqual(shape(layers(LIGHT, 'zh')));
	});

	it('needs no letter, icon or outline for what comes first', () => {
		const first = layers(LIGHT, 'zh').filter(comesFirst);
		expect(first.map((layer) => layer.id)).toEqual(expect.arrayContaining(['arcs', 'nodes']));
		for (const layer of first) expect(Object.keys(layer.layout ?? {})).not.toContain('icon-image');
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
