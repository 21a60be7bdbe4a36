import { messages, type Locale } from '$lib/i18n/locale';
import drawing from '$lib/map/drawing.css?raw';
import { customProperties, LIGHT } from '$lib/map/flavours';
import type { Address } from '$lib/state/address';
import { drawMap, type MapOfPage } from './first-view.server';

const EM_PX = 16;
/** Around the first view, and around what was chosen. */
const MARGIN = { home: 16, chosen: 64 };
const CAPTION_PX = 24;

interface Size {
	readonly width: number;
	readonly height: number;
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The map of a page as an SVG file of this size in px, with its colours, its name and its source. */
export function drawPicture(map: MapOfPage, address: Address, locale: Locale, size: Size): string {
	const { body, sheet, isChosen } = drawMap(map, address, locale);
	const margin = isChosen ? MARGIN.chosen : MARGIN.home;
	const m = messages(locale);
	const free = { width: size.width - 2 * margin, height: size.height - 2 * margin - CAPTION_PX };
	const scale = Math.min(free.width / sheet.width, free.height / sheet.height, sheet.most);
	const [width, height] = [sheet.width * scale, sheet.height * scale];
	const [x, y] = [(size.width - width) / 2, margin + (free.height - height) / 2];
	// In a file of its own no window decides: what drawing.css computes is known here.
	const style = `:root{${customProperties(LIGHT)}}
${drawing}
${Object.keys(LIGHT.kinds)
	.map((kind) => `.kind-${kind}{--kind:var(--kind-${kind})}`)
	.join('')}
svg .drawing{font-size:${EM_PX / scale}px}
.drawing .names{display:none}.drawing .wide{display:inline}
.caption{font:12px sans-serif;fill:var(--soft)}`;
	const placed = body.replace(
		'<svg ',
		`<svg x="${x}" y="${y}" width="${width}" height="${height}" `
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}"><style>${escape(style)}</style><rect width="100%" height="100%" fill="${LIGHT.water}"/>${placed}<rect y="${size.height - CAPTION_PX}" width="100%" height="${CAPTION_PX}" fill="${LIGHT.paper}"/><text class="caption" x="${MARGIN.home}" y="${size.height - 8}">${escape(`${m.name} · ${m.source}`)}</text></svg>`;
}
