import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../src/lib/map/flavours.ts';
import { layers } from '../../../src/lib/map/layers.ts';
import { veil } from '../../../src/lib/map/veil.ts';

describe('a veil', () => {
	const all = layers(LIGHT, 'zh-en');

	it('gives each layer back the strength it has of its own', () => {
		for (const layer of all) {
			const { layer: hidden, lift } = veil(layer);
			if (lift === null) {
				expect(hidden).toBe(layer);
				continue;
			}
			const own = (layer.paint ?? {}) as Record<string, unknown>;
			expect((hidden.paint as Record<string, unknown>)[lift.property]).toBe(0);
			expect(lift.value).toEqual(own[lift.property] ?? 1);
		}
	});

	it.each(['countries', 'arcs', 'node-names', 'mention-names', 'province-names'])(
		'hides %s',
		(id) => {
			const layer = all.find((one) => one.id === id);
			if (!layer) throw new Error(`no ${id}`);
			expect(veil(layer).lift).not.toBeNull();
		}
	);

	it('lets arcs recede after it is lifted', () => {
		const arcs = all.find(({ id }) => id === 'arcs');
		if (!arcs) throw new Error('no arcs');
		expect(JSON.stringify(veil(arcs).lift?.value)).toContain('receded');
	});
});
