import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { arcsOf, type Arc } from './arcs.ts';
import { arcFeatures, arrowFeatures, nodeFeatures, tintsOf } from './features.ts';
import type { Flavour } from './flavours.ts';
import { arrowIcon, rimIcon } from './icons.ts';
import { layers } from './layers.ts';
import type { Labels } from './name-layers.ts';
import { RIM_PX } from './node-layers.ts';
import type { Camera } from './mercator.ts';
import { pick, REACH, type ArcHit, type NodeHit, type Pick } from './picking.ts';
import type { SourceName } from './style.ts';

/** Outlines, as GeoJSON; every feature has `id` (adcode, ISO 3166 alpha-2) and `name` among its properties. */
export interface Shapes {
	readonly countries: FeatureCollection;
	readonly provinces: FeatureCollection;
	readonly points: FeatureCollection;
}

/** What the reader looks at. Everything that is not named here recedes. */
export interface Highlight {
	/** The one place that was chosen, outlined. */
	readonly place: string | null;
	readonly links: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	/** Members of a chosen group, outlined. */
	readonly members: readonly string[];
}

const NONE: Highlight = { place: null, links: new Set(), places: new Set(), members: [] };
/** Members of groups may be countries or provinces; an id without an outline changes nothing. */
const OUTLINED: readonly SourceName[] = ['countries', 'provinces'];

/**
 * The drawn map: what it holds, what is lifted, what is picked. It knows MapLibre's types but never loads it;
 * hover and selection are feature-state and send no data to the workers.
 */
export class LiveMap {
	readonly #map: MapLibreMap;
	#arcs: Arc[] = [];
	#places: Readonly<Record<string, PlaceSummary>> = {};
	#links: readonly LinkSummary[] = [];
	#provinces: string[] = [];
	#outlines = new Set<string>();
	#highlight: Highlight | null = null;
	#hovered: Pick | null = null;

	/** `map` has loaded its style. */
	constructor(map: MapLibreMap) {
		this.#map = map;
		map.addImage('arrow', arrowIcon(48), { sdf: true, pixelRatio: 3 });
		map.addImage('rim', rimIcon(2 * RIM_PX), { sdf: true, pixelRatio: 2 });
	}

	get arcs(): readonly Arc[] {
		return this.#arcs;
	}

	get camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return { lon: lng, lat, zoom: this.#map.getZoom() };
	}

	setShapes(shapes: Shapes): void {
		this.#set('countries', shapes.countries);
		this.#set('provinces', shapes.provinces);
		this.#set('province-points', shapes.points);
		this.#provinces = idsOf(shapes.provinces);
		this.#outlines = new Set([...this.#provinces, ...idsOf(shapes.countries)]);
		this.#tint();
		this.highlight(this.#highlight);
	}

	setData(links: readonly LinkSummary[], places: Readonly<Record<string, PlaceSummary>>): void {
		[this.#links, this.#places, this.#arcs] = [links, places, arcsOf(links, places)];
		this.hover(null);
		this.#set('arcs', arcFeatures(this.#arcs));
		this.#set('arrows', arrowFeatures(this.#arcs));
		this.#set('nodes', nodeFeatures(places, links));
		// A province that is a place of the map has its name there.
		this.#map.setFilter('province-names', [
			'!',
			['in', ['get', 'id'], ['literal', Object.keys(places)]]
		]);
		this.#tint();
		this.highlight(this.#highlight);
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
		for (const id of Object.keys(this.#places)) {
			this.#state('nodes', id, { receded: receding && !places.has(id), selected: id === place });
		}
		const outlined = new Set(members);
		for (const source of OUTLINED) {
			for (const id of this.#outlines) {
				this.#state(source, id, { selected: id === place, member: outlined.has(id) });
			}
		}
	}

	/** Lifts an arc's pair and its ends, or a place. */
	hover(next: Pick | null): void {
		if (next?.kind === this.#hovered?.kind && next?.id === this.#hovered?.id) return;
		this.#lift(this.#hovered, false);
		this.#lift(next, true);
		this.#hovered = next;
	}

	/** What stands under the pointer: a place, the nearest arc within reach, or the province around it. */
	pickAt({ point }: MapMouseEvent): Pick | null {
		const around: [[number, number], [number, number]] = [
			[point.x - REACH, point.y - REACH],
			[point.x + REACH, point.y + REACH]
		];
		const found = this.#map.queryRenderedFeatures(around, {
			layers: ['node-targets', 'arc-targets']
		});
		const ids = new Set(found.map((feature) => String(feature.properties['id'])));
		const nodes = [...ids].flatMap((id) => this.#nodeHit(id));
		const arcs = this.#arcs.filter((arc) => ids.has(arc.id)).map((arc) => this.#arcHit(arc));
		const hit = pick([point.x, point.y], nodes, arcs);
		if (hit) return hit;
		const ground = this.#map.queryRenderedFeatures(point, { layers: ['provinces', 'countries'] });
		const id = ground
			.map((feature) => String(feature.properties['id']))
			.find((one) => one in this.#places);
		return id === undefined ? null : { kind: 'place', id };
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

	#set(source: SourceName, data: FeatureCollection): void {
		// Sources are made by `style`; they are all of GeoJSON.
		const target: GeoJSONSource | undefined = this.#map.getSource(source);
		void target?.setData(data);
	}

	#state(source: SourceName, id: string, value: Record<string, boolean | number>): void {
		this.#map.setFeatureState({ source, id }, value);
	}

	#tint(): void {
		for (const [id, tint] of tintsOf(this.#links, this.#places, this.#provinces)) {
			this.#state('provinces', id, { tint });
		}
	}

	#lift(what: Pick | null, hover: boolean): void {
		if (!what) return;
		const ends = new Set<string>();
		if (what.kind === 'place') ends.add(what.id);
		for (const arc of what.kind === 'link' ? this.#arcs : []) {
			if (arc.link !== what.id) continue;
			this.#state('arcs', arc.id, { hover });
			for (const ahead of [1, -1]) this.#state('arrows', `${arc.id}:${ahead}`, { hover });
			ends.add(arc.a).add(arc.b);
		}
		for (const id of ends) this.#state('nodes', id, { hover });
	}

	#nodeHit(id: string): NodeHit[] {
		const place = this.#places[id];
		if (!place) return [];
		const { x, y } = this.#map.project([place.lon, place.lat]);
		const [feature] = nodeFeatures({ [id]: place }, []).features;
		return [{ id, at: [x, y], radius: feature?.properties.radius ?? 0 }];
	}

	#arcHit(arc: Arc): ArcHit {
		const [feature] = arcFeatures([arc]).features;
		const path = (feature?.geometry.coordinates ?? []).map(([lon = 0, lat = 0]) => {
			const { x, y } = this.#map.project([lon, lat]);
			return [x, y] as const;
		});
		return { id: arc.id, link: arc.link, path };
	}
}

const idsOf = (shapes: FeatureCollection): string[] =>
	shapes.features.map((feature) => String(feature.properties?.['id']));
