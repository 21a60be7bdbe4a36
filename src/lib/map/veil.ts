import type { LayerSpecification } from 'maplibre-gl';

/** A layer that is not seen yet, and what shows it again. */
export interface Veiled {
	readonly layer: LayerSpecification;
	/** The paint property that hides it, and its own value; null where nothing hides it. */
	readonly lift: { readonly property: string; readonly value: unknown } | null;
}

/**
 * Hides a background, fill, line or names until the veil is lifted: the drawing of the server shows the same under them, and
 * names may stand elsewhere there. Circles and icons cover their like and come as they are.
 */
export function veil(layer: LayerSpecification): Veiled {
	const property = strengthOf(layer);
	if (property === null) return { layer, lift: null };
	const own = (layer.paint ?? {}) as Readonly<Record<string, unknown>>;
	return {
		layer: { ...layer, paint: { ...own, [property]: 0 } } as LayerSpecification,
		lift: { property, value: own[property] ?? 1 }
	};
}

/** The paint property that says how strongly a layer is seen; null where nothing has to hide it. */
function strengthOf(layer: LayerSpecification): string | null {
	const { type } = layer;
	if (type === 'background' || type === 'fill' || type === 'line') return `${type}-opacity`;
	return type === 'symbol' && layer.layout?.['text-field'] !== undefined ? 'text-opacity' : null;
}
