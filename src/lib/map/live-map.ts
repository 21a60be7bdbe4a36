import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { coverFeatures, coverIcon, type Cover } from './covers.ts';
import type { Drawables } from './drawables.ts';
import { tintsOf } from './features.ts';
import type { Flavour } from './flavours.ts';
import { globeProjection } from './globe.ts';
import type { Highlight } from './highlight.ts';
import { arrowIcon, rimIcon } from './icons.ts';
import { layers } from './layers.ts';
import { liftedBy, type Lifted } from './lifted.ts';
import { project, type Camera } from './mercator.ts';
import type { Labels } from './name-layers.ts';
import { RIM_PX } from './node-layers.ts';
import { Picker, type PickableArc, type PickableNode, type Projection } from './picker.ts';
import type { Pick, Pixel } from './picking.ts';
import type { ProvincePoint } from './scene-names.ts';
import type { SourceData, SourceName } from './style.ts';

/** Outlines, as GeoJSON; every feature has `id` (adcode, ISO 3166 alpha-2) and `name` among its properties. */
export interface Shapes {
	readonly countries: FeatureCollection;
	readonly provinces: FeatureCollection;
	readonly points: readonly ProvincePoint[];
}

/** What is drawn, with what it was made from. */
export interface Drawn {
	readonly links: readonly LinkSummary[];
	readonly places: Readonly<Record<string, PlaceSummary>>;
	readonly drawables: Drawables;
}

const NONE: Highlight = { place: null, links: new Set(), places: new Set(), members: [] };
/** Members of groups may be countries or provinces; an id without an outline changes nothing. */
const OUTLINED: readonly SourceName[] = ['countries', 'provinces'];

/** What the sources of the style hold at the start, so that nothing is drawn twice. */
export const sourcesOf = (drawn: Drawn | null, shapes: Shapes | null): SourceData => ({
	...(shapes && {
		countries: shapes.countries,
		provinces: shapes.provinces,
		'province-points': pointFeatures(shapes.points)
	}),
	...(drawn && {
		arcs: drawn.drawables.arcs,
		arrows: drawn.drawables.arrows,
		nodes: drawn.drawables.nodes
	})
});

/**
 * The drawn map: what it holds, what recedes, what stands under the pointer. It knows MapLibre's types but never loads it.
 * Choosing is feature-state; hovering is picked and drawn without the map. Neither sends data to the workers.
 */
export class LiveMap {
	readonly #map: MapLibreMap;
	readonly #picker = new Picker();
	#drawn: Drawn | null = null;
	#arcs: readonly PickableArc[] = [];
	#nodes: readonly PickableNode[] = [];
	#provinces: string[] = [];
	#outlines = new Set<string>();
	#highlight: Highlight | null = null;

	/** `map` has loaded its style, whose sources hold `drawn` and `shapes` already. */
	constructor(map: MapLibreMap, drawn: Drawn | null, shapes: Shapes | null) {
		this.#map = map;
		map.addImage('arrow', arrowIcon(48), { sdf: true, pixelRatio: 3 });
		map.addImage('rim', rimIcon(2 * RIM_PX), { sdf: true, pixelRatio: 2 });
		map.on('move', () => this.#picker.moved());
		map.on('resize', () => this.#picker.moved());
		if (drawn) this.#take(drawn);
		if (shapes) this.#outline(shapes);
	}

	get camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return { lon: lng, lat, zoom: this.#map.getZoom() };
	}

	setShapes(shapes: Shapes): void {
		this.#fill(sourcesOf(null, shapes));
		this.#outline(shapes);
	}

	setDrawn(drawn: Drawn): void {
		if (drawn === this.#drawn) return;
		this.#fill(sourcesOf(drawn, null));
		this.#take(drawn);
	}

	/** Lets everything else recede; null brings it all back. */
	highlight(next: Highlight | null): void {
		this.#highlight = next;
		const receding = next !== null;
		const { place, links, places, members } = next ?? NONE;
		for (const arc of this.#arcs) {
			const receded = receding && !links.has(arc.link);
			this.#state('arcs', arc.id, { receded });
			for (const ahead of [1, -1]) this.#state('arrows', `${arc.id}:${ahead}`, { receded });
		}
		for (const { id } of this.#nodes) {
			this.#state('nodes', id, { receded: receding && !places.has(id), selected: id === place });
		}
		const outlined = new Set(members);
		for (const source of OUTLINED) {
			for (const id of this.#outlines) {
				this.#state(source, id, { selected: id === place, member: outlined.has(id) });
			}
		}
	}

	/** What stands under the pointer: a place, the nearest arc within reach, or the province around it. */
	pickAt(pointer: Pixel): Pick | null {
		const hit = this.#picker.pick(pointer, this.#projection());
		if (hit) return hit;
		const ground = this.#map.queryRenderedFeatures([pointer[0], pointer[1]], {
			layers: ['provinces', 'countries']
		});
		const id = ground
			.map((feature) => String(feature.properties['id']))
			.find((one) => one in (this.#drawn?.places ?? {}));
		return id === undefined ? null : { kind: 'place', id };
	}

	/** Keeps names away from what lies over the map, and from its edges. */
	cover(covers: readonly Cover[]): void {
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		const found = coverFeatures(covers, { width, height }, (x, y) => {
			const { lng, lat } = this.#map.unproject([x, y]);
			const back = this.#map.project([lng, lat]);
			return Math.hypot(back.x - x, back.y - y) > 1 ? null : [lng, lat];
		});
		for (const { properties } of found.features) {
			const made = this.#map.hasImage(properties.icon) ? null : coverIcon(properties.icon);
			if (made) this.#map.addImage(properties.icon, made.icon, { pixelRatio: made.pixelRatio });
		}
		this.#fill({ covers: found });
	}

	/** The world as a globe, or as a flat sheet. */
	bend(globe: boolean): void {
		const type = globe ? 'globe' : 'mercator';
		if (this.#map.getProjection()?.type === type) return;
		this.#map.setProjection({ type });
		this.#picker.moved();
	}

	/** What hovering lifts, where it stands now. */
	lift(what: Pick | null): Lifted {
		return liftedBy(what, this.#arcs, this.#nodes, this.#projection());
	}

	/** Changes colours and labels in place; sources and their tiles stay. */
	restyle(flavour: Flavour, labels: Labels): void {
		for (const layer of layers(flavour, labels)) {
			for (const [name, value] of Object.entries(layer.paint ?? {})) {
				this.#map.setPaintProperty(layer.id, name as never, value as never);
			}
			const layout: Readonly<Record<string, unknown>> = layer.layout ?? {};
			if ('text-field' in layout) {
				this.#map.setLayoutProperty(layer.id, 'text-field', layout['text-field'] as never);
			}
		}
	}

	/** Degrees to pixels as the camera stands: computed, where the map is flat; the map's own answer allocates for each point. */
	#projection(): Projection {
		if (this.#map.getProjection()?.type === 'globe') return globeProjection(this.#map);
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		const camera = this.camera;
		return {
			middle: camera.lon,
			at: (lon, lat) => project([lon, lat], camera, { width, height })
		};
	}

	#take(drawn: Drawn): void {
		this.#drawn = drawn;
		this.#arcs = drawn.drawables.arcs.features.map(({ properties, geometry }) => ({
			...properties,
			line: geometry.coordinates.map(([lon = 0, lat = 0]) => [lon, lat] as const)
		}));
		this.#nodes = drawn.drawables.nodes.features.map(({ properties, geometry }) => {
			const [lon = 0, lat = 0] = geometry.coordinates;
			return { ...properties, at: [lon, lat] as const };
		});
		this.#picker.set(this.#arcs, this.#nodes);
		// A province that is a place of the map has its name there.
		this.#map.setFilter('province-names', [
			'!',
			['in', ['get', 'id'], ['literal', Object.keys(drawn.places)]]
		]);
		this.#tint();
		this.highlight(this.#highlight);
	}

	#outline(shapes: Shapes): void {
		this.#provinces = idsOf(shapes.provinces);
		this.#outlines = new Set([...this.#provinces, ...idsOf(shapes.countries)]);
		this.#tint();
		this.highlight(this.#highlight);
	}

	#fill(data: SourceData): void {
		for (const [name, features] of Object.entries(data)) {
			// Sources are made by `style`; they are all of GeoJSON.
			const target: GeoJSONSource | undefined = this.#map.getSource(name);
			void target?.setData(features);
		}
	}

	#state(source: SourceName, id: string, value: Record<string, boolean | number>): void {
		this.#map.setFeatureState({ source, id }, value);
	}

	#tint(): void {
		const { links = [], places = {} } = this.#drawn ?? {};
		for (const [id, tint] of tintsOf(links, places, this.#provinces)) {
			this.#state('provinces', id, { tint });
		}
	}
}

const idsOf = (shapes: FeatureCollection): string[] =>
	shapes.features.map((feature) => String(feature.properties?.['id']));

const pointFeatures = (points: readonly ProvincePoint[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: points.map(({ lon, lat, ...properties }) => ({
		type: 'Feature',
		properties,
		geometry: { type: 'Point', coordinates: [lon, lat] }
	}))
});
