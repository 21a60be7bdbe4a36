import type { Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import drawing from '$lib/map/drawing.css?raw';
import { customProperties, LIGHT } from '$lib/map/flavours';
import type { Tier } from '$lib/map/scene-names';
import type { Address } from '$lib/state/address';
import type { MapOfPage } from '$lib/state/highlight';
import { drawMap } from './first-view.server';

const EM_PX = 16;
/** Around the first view, and around what was chosen. */
export const MARGIN = { home: 16, chosen: 64 };
const CAPTION_PX = 24;

interface Size {
	readonly width: number;
	readonly height: number;
}

/** A part of a picture, in px. */
interface Frame extends Size {
	readonly y: number;
}

export const escapeMarkup = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The map of a page within a part of a picture, as markup; beyond that part it goes on and has to be covered. */
export function mapWithin(
	map: MapOfPage,
	address: Address,
	locale: Locale,
	frame: Frame
): { readonly markup: string; readonly style: string } {
	const { body, sheet, isChosen } = drawMap(map, address, locale);
	const margin = isChosen ? MARGIN.chosen : MARGIN.home;
	const free = { width: frame.width - 2 * margin, height: frame.height - 2 * margin };
	const scale = Math.min(free.width / sheet.width, free.height / sheet.height, sheet.most);
	const [width, height] = [sheet.width * scale, sheet.height * scale];
	const [x, y] = [(frame.width - width) / 2, frame.y + margin + (free.height - height) / 2];
	const markup = strokesBy(1 / scale, body).replace(
		'<svg ',
		`<svg x="${x}" y="${y}" width="${width}" height="${height}" `
	);
	const style = `${strokesBy(1 / scale, drawing)}
svg .drawing{font-size:${EM_PX / scale}px}`;
	return { markup, style };
}

/**
 * Strokes in units of the sheet: on the page they keep their px however large the sheet is shown, but a picture that is
 * enlarged would keep them thin.
 */
const strokesBy = (factor: number, told: string): string =>
	told.replaceAll('vector-effect: non-scaling-stroke', 'vector-effect: none').replaceAll(
		/(stroke-(?:width|dasharray)(?:="|:\s*))([\d. ]+)(?=px|")/g,
		(_, name: string, lengths: string) =>
			name +
			lengths
				.split(' ')
				.map((length) => Number((Number(length) * factor).toFixed(2)))
				.join(' ')
	);

/** A picture as a file of its own: no window decides there, what drawing.css computes is known (`style` holds it). */
export function pictureFile(
	size: Size,
	style: string,
	parts: readonly string[],
	names: Tier = 'wide'
): string {
	const kinds = Object.keys(LIGHT.kinds).map((kind) => `.kind-${kind}{--kind:var(--kind-${kind})}`);
	const sheet = `:root{${customProperties(LIGHT)}}
${kinds.join('')}
${style}
.drawing .names{display:none}.drawing .${names}{display:inline}`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}"><style>${escapeMarkup(sheet)}</style><rect width="100%" height="100%" fill="${LIGHT.water}"/>${parts.join('')}</svg>`;
}

/** The map of a page as an SVG file of this size in px, with its colours, its name and its source. */
export function drawPicture(map: MapOfPage, address: Address, locale: Locale, size: Size): string {
	const frame = { y: 0, width: size.width, height: size.height - CAPTION_PX };
	const { markup, style } = mapWithin(map, address, locale, frame);
	const m = messages(locale);
	return pictureFile(size, `${style}.caption{font:12px sans-serif;fill:var(--soft)}`, [
		markup,
		`<rect y="${frame.height}" width="100%" height="${CAPTION_PX}" fill="${LIGHT.paper}"/>`,
		`<text class="caption" x="${MARGIN.home}" y="${size.height - 8}">${escapeMarkup(`${m.name} · ${m.source}`)}</text>`
	]);
}

/** About as wide in px as a sheet of paper between its margins, so that names are as large there as on the screen. */
const PAPER = { width: 720, height: 432 };

/** The map of a page for paper: name, legend and source stand around it there. */
export function drawForPaper(map: MapOfPage, address: Address, locale: Locale): string {
	const { markup, style } = mapWithin(map, address, locale, { y: 0, ...PAPER });
	return pictureFile(PAPER, style, [markup], 'middle');
}
