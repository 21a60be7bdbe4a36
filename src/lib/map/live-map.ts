import type { Map as MapLibreMap } from 'maplibre-gl';
import { tintsOf } from './features.ts';
import { FLAT_FROM, globeProjection } from './globe.ts';
import { ground } from './ground-layers.ts';
import type { Highlight } from './highlight.ts';
import type { Lifted } from './lifted.ts';
import type { LinkCanvas, Look, View } from './link-canvas.ts';
import { idsOf, type Drawn, type Shapes } from './map-data.ts';
import type { Camera, Padding } from './mercator.ts';
import type { Pick, Pixel, Pointed } from './picking.ts';
import { flatProjection } from './projection.ts';
import { source, SOURCES } from './style.ts';

/**
 * The drawn map: MapLibre's ground, which is tinted by feature-state, and the canvas above it with all that
 * stands on it. It knows MapLibre's types but never loads it.
 */
export class LiveMap {
	readonly #map: MapLibreMap;
	readonly #links: LinkCanvas;
	#drawn: Drawn | null = null;
	#provinces: readonly string[] = [];
	/** What provinces are tinted with; what is so already is not set again: each setting has its frame. */
	readonly #tints = new Map<string, number>();
	#look: Look;
	/** The view that is drawn, as text. */
	#seen = '';

	/** `map` has loaded an empty style. */
	constructor(map: MapLibreMap, links: LinkCanvas, look: Look) {
		[this.#map, this.#links, this.#look] = [map, links, look];
		// In the frame of the map, so that nothing slides over the ground.
		map.on('render', () => {
			if (this.#lookAgain(false)) this.#links.draw();
		});
		map.on('moveend', () => {
			this.#lookAgain(true);
			void this.#drawSoon();
		});
		map.on('resize', () => void this.#drawSoon());
		this.#lookAgain(true);
	}

	get camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return { lon: lng, lat, zoom: this.#map.getZoom() };
	}

	/** Resolves in the frame that shows it. */
	setDrawn(drawn: Drawn): Promise<void> {
		this.#drawn = drawn;
		this.#links.set(drawn);
		// The tint has a frame of the map to wait for; the arcs have not.
		return this.#drawSoon().then(() => this.#tint());
	}

	/** Lays the ground. Resolves in the frame that shows it. */
	async setGround(shapes: Shapes): Promise<void> {
		const map = this.#map;
		for (const name of SOURCES) map.addSource(name, source(shapes[name]));
		for (const layer of ground(this.#look.flavour)) map.addLayer(layer);
		this.#provinces = idsOf(shapes.provinces);
		this.#links.setGround(shapes);
		this.#tint();
		await new Promise<void>((done) => {
			const look = (): void => {
				if (!SOURCES.every((name) => map.isSourceLoaded(name))) return;
				map.off('render', look);
				done();
			};
			map.on('render', look);
		});
		await this.#drawSoon();
	}

	/** Lets everything else recede; null brings it all back. */
	highlight(next: Highlight | null): void {
		this.#links.highlight(next);
		void this.#drawSoon();
	}

	/** What stands under the pointer: a place, the nearest arc within reach, or the province around it. */
	pickAt(pointer: Pixel): Pick | null {
		const hit = this.#links.pickAt(pointer);
		if (hit || this.#provinces.length === 0) return hit;
		const under = this.#map.queryRenderedFeatures([pointer[0], pointer[1]], {
			layers: ['provinces', 'countries']
		});
		const id = under
			.map((feature) => String(feature.properties['id']))
			.find((one) => one in (this.#drawn?.places ?? {}));
		return id === undefined ? null : { kind: 'place', id };
	}

	/** The world as a globe, or as a flat sheet. */
	bend(globe: boolean): void {
		if (this.#isGlobe !== globe) this.#map.setProjection({ type: globe ? 'globe' : 'mercator' });
	}

	/** What hovering lifts, where it stands now. */
	lift(what: Pointed | null): Lifted {
		return this.#links.lift(what);
	}

	/** Changes colours and labels in place; sources and their tiles stay. */
	restyle(look: Look): void {
		const { flavour, labels } = this.#look;
		if (look.flavour === flavour && look.labels === labels) return;
		this.#look = look;
		this.#links.restyle(look);
		for (const layer of ground(look.flavour)) {
			if (!this.#map.getLayer(layer.id)) continue;
			for (const [name, value] of Object.entries(layer.paint ?? {})) {
				this.#map.setPaintProperty(layer.id, name as never, value as never);
			}
		}
		void this.#drawSoon();
	}

	get #isGlobe(): boolean {
		return this.#map.getProjection()?.type === 'globe';
	}

	get #padding(): Padding {
		const { top = 0, right = 0, bottom = 0, left = 0 } = this.#map.getPadding();
		return { top, right, bottom, left };
	}

	get #view(): View {
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		const { camera } = this;
		const project = this.#isGlobe && camera.zoom < FLAT_FROM ? globeProjection : flatProjection;
		const size = { width, height };
		const projection = project(camera, size, this.#padding);
		return { projection, size, zoom: camera.zoom };
	}

	/** Whether the view is another one than that which is drawn. */
	#lookAgain(isResting: boolean): boolean {
		const view = this.#view;
		const { lon, lat, zoom } = this.camera;
		const { width, height } = view.size;
		const padding = Object.values(this.#padding);
		const seen = [lon, lat, zoom, width, height, view.projection.around, padding].join();
		const isOther = seen !== this.#seen;
		this.#seen = seen;
		if (isOther || isResting) this.#links.look(view, isResting);
		return isOther;
	}

	#soon: Promise<void> | null = null;
	/** Draws in the next frame, however many ask for it; resolves when that is done. */
	#drawSoon(): Promise<void> {
		return (this.#soon ??= new Promise((done) => {
			requestAnimationFrame(() => {
				this.#soon = null;
				this.#lookAgain(false);
				this.#links.draw();
				done();
			});
		}));
	}

	#tint(): void {
		const { links = [], places = {}, provinces } = this.#drawn ?? {};
		for (const [id, tint] of tintsOf(links, places, this.#provinces, provinces)) {
			if ((this.#tints.get(id) ?? 0) === tint) continue;
			this.#tints.set(id, tint);
			this.#map.setFeatureState({ source: 'provinces', id }, { tint });
		}
	}
}
