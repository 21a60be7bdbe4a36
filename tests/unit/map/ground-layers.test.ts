import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/lib/map/flavours.ts';
import { ground } from '../../../src/lib/map/ground-layers.ts';
import { EMPTY_STYLE, source, SOURCES } from '../../../src/lib/map/style.ts';

const NOTHING = { type: 'FeatureCollection', features: [] } as const;

describe('the layers of the ground', () => {
	it.each([LIGHT, DARK])('need no network: no glyphs, no sprite, no address', (flavour) => {
		const made = { ...EMPTY_STYLE, layers: ground(flavour) };
		expect(made.glyphs).toBeUndefined();
		expect(made.sprite).toBeUndefined();
		const all = JSON.stringify([made, source({ ...NOTHING, features: [] })]);
		expect(all).not.toMatch(/https?:/);
		// Letters and icons are what MapLibre takes longest for.
		expect(made.layers.filter(({ type }) => type === 'symbol')).toEqual([]);
	});

	it('are drawn only from sources there are, with ids of their own', () => {
		const made = ground(LIGHT);
		const ids = made.map((layer) => layer.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const layer of made) if ('source' in layer) expect(SOURCES).toContain(layer.source);
	});

	it('are the same in every flavour, so that a theme can be changed in place', () => {
		const shape = (made: ReturnType<typeof ground>) =>
			made.map((layer) => [layer.id, Object.keys(layer.paint ?? {})]);
		expect(shape(ground(DARK))).toEqual(shape(ground(LIGHT)));
	});
});
