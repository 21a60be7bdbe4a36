import engine from 'maplibre-gl?url';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type * as MapLibre from 'maplibre-gl';
import { EMPTY_STYLE } from './style.ts';

/** Where MapLibre lies: a page that will show the map names it in its head, so that it travels beside the rest. */
export const ENGINE = engine;

let prepared: Promise<MapLibre.Map> | null = null;

/**
 * Starts MapLibre, its worker and its graphics, before anything is known that it could draw. The only run-time import of
 * MapLibre; rejects where there is no WebGL.
 */
export const prepareMap = (): Promise<MapLibre.Map> => (prepared ??= makeMap());

/** The prepared map, put where it is to be seen; the next one to ask gets another. */
export async function takeMap(place: HTMLElement): Promise<MapLibre.Map> {
	const made = await prepareMap();
	prepared = null;
	const container = made.getContainer();
	const [width, height] = [container.clientWidth, container.clientHeight];
	place.append(container);
	if (container.clientWidth !== width || container.clientHeight !== height) made.resize();
	return made;
}

const PAINTERS = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether the graphics of this machine are painted by its processor. */
export function isPainted(map: MapLibre.Map): boolean {
	const gl = map.getCanvas().getContext('webgl2');
	if (!gl) return false;
	const told = gl.getExtension('WEBGL_debug_renderer_info');
	return PAINTERS.test(String(gl.getParameter(told?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)));
}

async function makeMap(): Promise<MapLibre.Map> {
	const maplibre = (await import(/* @vite-ignore */ engine)) as typeof MapLibre;
	maplibre.setWorkerUrl(worker);
	const container = document.createElement('div');
	container.className = 'live-map';
	// As large as it will be, and under everything.
	document.body.prepend(container);
	try {
		const made = new maplibre.Map({
			container,
			style: EMPTY_STYLE,
			minZoom: 0.5,
			maxZoom: 12,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			attributionControl: false,
			fadeDuration: 0
		});
		made.touchZoomRotate.disableRotation();
		made.keyboard.disableRotation();
		await made.once('style.load');
		return made;
	} catch (error) {
		container.remove();
		throw error;
	}
}
