import type { LayerSpecification } from 'maplibre-gl';

/** A layer that is not seen yet, and what shows it again. */
export interface Veiled {
	readonly layer: LayerSpecification;
	/** The paint property that hides it, and its own value; null where nothing hides it. */
	readonly lift: { readonly property: string; readonly value: unknown } | null;
}

/** Hides a background, fill or line until its veil is lifted; layers of symbols and circles come as they are. */
export function veil(layer: LayerSpecification): Veiled {
	const { type } = layer;
	if (type !== 'background' && type !== 'fill' && type !== 'line') return { layer, lift: null };
	const property = `${type}-opacity`;
	const own = (layer.paint ?? {}) as Readonly<Record<string, unknown>>;
	return {
		layer: { ...layer, paint: { ...own, [property]: 0 } } as LayerSpecification,
		lift: { property, value: own[property] ?? 1 }
	};
}
