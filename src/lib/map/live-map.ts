import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { coverFeatures, coverIcon, type Cover } from './covers.ts';
import { tintsOf } from './features.ts';
import type { Flavour } from './flavours.ts';
import { globeProjection } from './globe.ts';
import type { Highlight } from './highlight.ts';
import { arrowIcon, rimIcon } from './icons.ts';
import { comesFirst, layers } from './layers.ts';
import { liftedBy, type Lifted } from './lifted.ts';
import { arcData, groundData, idsOf, nameData, type Drawn, type Shapes } from './map-data.ts';
import { project, type Camera } from './mercator.ts';
import type { Labels } from './names.ts';
import { RIM_PX } from './node-layers.ts';
import { Picker, type PickableArc, type PickableNode, type Projection } from './picker.ts';
import type { Pick, Pixel, Pointed } from './picking.ts';
import { NOTHING, source, SOURCES, type SourceData, type SourceName } from './style.ts';
import { veil } from './veil.ts';

/** Colours and labels. */
export interface Look {
	readonly flavour: Flavour;
	readonly labels: Labels;
}

const NONE: Highlight = { place: null, links: new Set(), places: new Set(), members: [] };
/** Members of groups may be countries or provinces; an id without an outline changes nothing. */
const OUTLINED: readonly SourceName[] = ['countries', 'provinces'];

/**
 * The drawn map: what it holds, what recedes, what stands under the pointer. It knows MapLibre's types but never loads it.
 * Choosing is feature-state; hovering is picked and drawn without the map. Neither sends data to the workers.
 *
 * Arcs and nodes come first, on a clear ground. Arrowheads, names and the ground itself join later, all at once.
 */
export class LiveMap {
	readonly #map: MapLibreMap;
	readonly #picker = new Picker();
	#drawn: Drawn | null = null;
	#arcs: readonly PickableArc[] = [];
	#nodes: readonly PickableNode[] = [];
	#provinces: string[] = [];
	#outlines = new Set<string>();
	/** What has been set of features, by source, id and name; what has not is 0 or false. */
	readonly #states = new Map<string, number>();
	/** The provinces whose own names are left out. */
	#named: string | null = null;
	#highlight: Highlight | null = null;
	#look: Look;
	/** Whether ground, arrowheads and names have joined. */
	#isWhole = false;

	/** `map` has loaded an empty style. */
	constructor(map: MapLibreMap, drawn: Drawn, look: Look) {
		this.#map = map;
		this.#look = look;
		map.on('move', () => this.#picker.moved());
		map.on('resize', () => this.#picker.moved());
		this.#addSources(arcData(drawn));
		for (const layer of layers(look.flavour, look.labels).filter(comesFirst)) map.addLayer(layer);
		this.#take(drawn);
	}

	get camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return { lon: lng, lat, zoom: this.#map.getZoom() };
	}

	/** Resolves in the frame that shows it. */
	setDrawn(drawn: Drawn): Promise<void> {
		if (drawn !== this.#drawn) {
			this.#fill({ ...arcData(drawn), ...nameData(drawn) });
			this.#take(drawn);
		}
		return this.#painted(['arcs', 'nodes']);
	}

	/** Adds what was left out at first. Resolves in the frame that shows it; nothing of the ground is seen before. */
	async complete(shapes: Shapes, covers: readonly Cover[]): Promise<void> {
		const map = this.#map;
		map.addImage('arrow', arrowIcon(48), { sdf: true, pixelRatio: 3 });
		map.addImage('rim', rimIcon(2 * RIM_PX), { sdf: true, pixelRatio: 2 });
		const names = this.#drawn ? nameData(this.#drawn) : { names: NOTHING };
		this.#addSources({ ...groundData(shapes), ...names, covers: NOTHING });
		this.cover(covers);
		const all = layers(this.#look.flavour, this.#look.labels);
		const later = [...all.entries()].flatMap(([i, layer]) =>
			comesFirst(layer) ? [] : [{ ...veil(layer), before: all[i + 1]?.id }]
		);
		for (const { layer, before } of later.toReversed()) map.addLayer(layer, before);
		this.#isWhole = true;
		this.#outline(shapes);
		await map.once('idle');
		for (const { layer, lift } of later)
			if (lift) map.setPaintProperty(layer.id, lift.property as never, lift.value as never);
		await this.#painted(['countries', 'provinces']);
	}

	/** Lets everything else recede; null brings it all back. */
	highlight(next: Highlight | null): void {
		this.#highlight = next;
		const receding = next !== null;
		const { place, links, places, members } = next ?? NONE;
		for (const arc of this.#arcs) {
			const chosen = links.has(arc.link);
			const states = { receded: receding && !chosen, chosen };
			this.#state('arcs', arc.id, states);
			for (const ahead of [1, -1]) this.#state('arrows', `${arc.id}:${ahead}`, states);
		}
		for (const { id } of this.#nodes) {
			const receded = receding && !places.has(id);
			this.#state('nodes', id, { receded, selected: id === place });
			this.#state('names', id, { receded });
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
		if (!this.#isWhole) return null;
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
	lift(what: Pointed | null): Lifted {
		return liftedBy(what, this.#arcs, this.#nodes, this.#projection());
	}

	/** Changes colours and labels in place; sources and their tiles stay. */
	restyle(look: Look): void {
		const { flavour, labels } = this.#look;
		if (look.flavour === flavour && look.labels === labels) return;
		this.#look = look;
		for (const layer of layers(look.flavour, look.labels)) {
			if (!this.#map.getLayer(layer.id)) continue;
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
		this.#nameProvinces();
		this.#tint();
		this.highlight(this.#highlight);
	}

	#outline(shapes: Shapes): void {
		this.#provinces = idsOf(shapes.provinces);
		this.#outlines = new Set([...this.#provinces, ...idsOf(shapes.countries)]);
		this.#nameProvinces();
		this.#tint();
		this.highlight(this.#highlight);
	}

	/** A province that is a place of the map has its name there. */
	#nameProvinces(): void {
		if (!this.#isWhole) return;
		const places = this.#drawn?.places ?? {};
		const own = this.#provinces.filter((id) => Object.hasOwn(places, id));
		if (this.#named === own.join()) return;
		this.#named = own.join();
		const isOwn = ['in', ['get', 'id'], ['literal', own]];
		this.#map.setFilter('province-names', ['!', isOwn] as ExpressionSpecification);
	}

	#fill(data: SourceData): void {
		for (const [name, features] of Object.entries(data)) {
			// Sources are made here; they are all of GeoJSON.
			const target: GeoJSONSource | undefined = this.#map.getSource(name);
			void target?.setData(features);
		}
	}

	#addSources(data: SourceData): void {
		for (const name of SOURCES) {
			if (data[name]) this.#map.addSource(name, source(name, data[name]));
		}
	}

	/** Resolves in the first frame that shows all that these sources hold; what is done then is on screen with it. */
	#painted(sources: readonly SourceName[]): Promise<void> {
		return new Promise((done) => {
			const look = (): void => {
				if (!sources.every((name) => this.#map.isSourceLoaded(name))) return;
				this.#map.off('render', look);
				done();
			};
			this.#map.on('render', look);
			this.#map.triggerRepaint();
		});
	}

	/** What is so already is not set again: each setting has its frame. */
	#state(source: SourceName, id: string, value: Record<string, boolean | number>): void {
		if (!this.#isWhole && source !== 'arcs' && source !== 'nodes') return;
		for (const [name, next] of Object.entries(value)) {
			const key = `${source} ${id} ${name}`;
			if ((this.#states.get(key) ?? 0) === Number(next)) continue;
			this.#states.set(key, Number(next));
			this.#map.setFeatureState({ source, id }, { [name]: next });
		}
	}

	#tint(): void {
		const { links = [], places = {}, provinces } = this.#drawn ?? {};
		for (const [id, tint] of tintsOf(links, places, this.#provinces, provinces)) {
			this.#state('provinces', id, { tint });
		}
	}
}
