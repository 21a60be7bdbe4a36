import { createHash } from 'node:crypto';
import { resolve } from '$app/paths';
import { render } from 'svelte/server';
import type { Topology } from 'topojson-specification';
import { nameOf } from '$lib/components/atlas-context';
import { endsOf } from '$lib/domain/link-id';
import { linkTypeSchema } from '$lib/domain/link';
import type { Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { framedPoints } from '$lib/map/framed-points';
import MapDrawing from '$lib/map/MapDrawing.svelte';
import { boundsOf } from '$lib/map/mercator';
import { flatShapes, type FlatShapes } from '$lib/map/ground';
import { groundOn, sceneOf, type Ground } from '$lib/map/scene';
import type { ProvincePoint } from '$lib/map/names';
import { HOME, maxZoomOf, sheetOf, type Sheet } from '$lib/map/sheet';
import { openBoundaries } from '$lib/server/boundary-files';
import { isPublishing } from '$lib/server/publishing';
import { hrefOf, toLink, toPlace, type Address, type Href } from '$lib/state/address';
import { themeSheet } from '$lib/map/theme-sheet';
import { provincePoints, shapesOf } from '$lib/state/boundaries';
import { drawnOn, focusOf, tintCounts, type MapOfPage } from '$lib/state/highlight';

/** The drawing of a page as markup, and the style that says its colours and how large it is. */
export interface FirstView {
	readonly markup: string;
	readonly style: string;
	/** Of the style, for the policy of the page. */
	readonly hash: string;
}

/** A map as markup, on its sheet. */
export interface DrawnMap {
	readonly body: string;
	readonly sheet: Sheet;
	/** Whether it shows what was chosen, and not the first view. */
	readonly isChosen: boolean;
}

/** Grounds of as many views are kept; the first view of all is asked for most. */
const KEPT = 24;
const grounds = new Map<string, Ground>();

function groundFor(sheet: Sheet): Ground {
	const key = [sheet.world, ...sheet.corner].join();
	const kept = grounds.get(key);
	grounds.delete(key);
	const ground = kept ?? drawGround(sheet);
	grounds.set(key, ground);
	const oldest = grounds.keys().next().value;
	if (grounds.size > KEPT && oldest !== undefined) grounds.delete(oldest);
	return ground;
}

/** What all sheets are drawn from: the two files as they were when the server started. */
interface Shapes {
	readonly countries: FlatShapes;
	readonly provinces: FlatShapes;
	readonly points: readonly ProvincePoint[];
}
let shapes: Shapes | null = null;

function openShapes(): Shapes {
	const files = openBoundaries();
	// Both files were checked when the server started.
	const [countries, provinces] = [files.countries, files.provinces].map(
		(text) => JSON.parse(text) as Topology
	) as [Topology, Topology];
	return {
		countries: flatShapes(countries),
		provinces: flatShapes(provinces),
		points: provincePoints(shapesOf(provinces))
	};
}

function drawGround(sheet: Sheet): Ground {
	shapes ??= openShapes();
	return groundOn(sheet, shapes, shapes.points);
}

/** Draws what the reader sees at once at home, before the first one asks. */
export const prepareFirstView = (): void => void groundFor(sheetOf(HOME, maxZoomOf(null)));

/** A copy may stand at any path, and has this one page. */
const leadTo = (href: Href): string => (isPublishing() ? `.${href}` : resolve(href));

/** A map as markup: what is drawn, what is chosen, and where each shape leads. */
export function drawMap(page: MapOfPage, address: Address, locale: Locale): DrawnMap {
	const drawn = drawnOn(page, address.intended);
	const { links, places } = drawn;
	const provinces = tintCounts(drawn, address.tint);
	const highlight = focusOf(address, links, places, page.article ?? null);
	const chosen = highlight && boundsOf(framedPoints(highlight, links, places));
	const sheet = sheetOf(chosen ?? HOME, maxZoomOf(chosen));
	const ground = groundFor(sheet);
	const scene = sceneOf(
		{ links, places, provinces, highlight },
		ground,
		sheet,
		locale === 'en' ? 'zh-en' : 'zh'
	);
	const m = messages(locale);
	// From a frame of another page shapes lead to the whole atlas, in a page of its own.
	const whole = { ...address, embed: false };
	const names = new Map(ground.points.map((point) => [point.id, point]));
	const name = (id: string): string => nameOf(places[id] ?? names.get(id), id, locale).text;
	const { body } = render(MapDrawing, {
		props: {
			scene,
			title: m.map,
			target: address.embed ? '_blank' : undefined,
			toPlace: (id: string) =>
				Object.hasOwn(places, id) ? leadTo(hrefOf(toPlace(whole, id))) : null,
			toLink: (id: string) => leadTo(hrefOf(toLink(whole, id, endsOf(id) ?? []))),
			nameOf: name,
			nameOfArc: (link: string, type: string) =>
				`${(endsOf(link) ?? []).map(name).join(' – ')} · ${m.kind[linkTypeSchema.parse(type)]}`
		}
	});
	return { body, sheet, isChosen: chosen !== null };
}

/** What a script would bring the drawing to life by; none does. */
const MARKERS = /<!--.*?-->/g;

/** The map of a page as it is before any script. */
export function firstView(page: MapOfPage, address: Address, locale: Locale): FirstView {
	const { body, sheet, isChosen } = drawMap(page, address, locale);
	const style = `${themeSheet()}
:root{--sheet-width:${sheet.width};--sheet-height:${sheet.height};--sheet-most:${sheet.most}}`;
	return {
		markup: `<div class="frame${isChosen ? ' chosen' : ''}">${body.replaceAll(MARKERS, '')}</div>`,
		style,
		hash: `sha256-${createHash('sha256').update(style).digest('base64')}`
	};
}
