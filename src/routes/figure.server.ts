import { nameOf } from '$lib/components/atlas-context';
import { filterWords } from '$lib/components/filter-words';
import type { Overview } from '$lib/domain/api';
import { LINK_TYPES } from '$lib/domain/kinds';
import { endsOf } from '$lib/domain/link-id';
import { formatDate } from '$lib/i18n/date';
import type { Locale, Messages } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { drawablesOf } from '$lib/map/drawables';
import { LIGHT } from '$lib/map/flavours';
import type { Address } from '$lib/state/address';
import { drawnOn, type MapOfPage } from '$lib/state/highlight';
import { escapeMarkup, mapWithin, pictureFile } from './picture.server';

/** In px. */
const SIZE = { width: 1200, height: 800 };
const HEAD = 68;
const FOOT = 112;
const EDGE = 24;
const COLUMNS = 6;
const ROW = 24;
const SWATCH = 26;
const TITLE_PX = 22;
const LINE_PX = 13;
const PLACES = 'GeoNames, CC BY 4.0';

const STYLE = `
.title{font:600 ${TITLE_PX}px "Noto Serif","Songti SC","Noto Serif SC","Noto Serif CJK SC",serif;fill:var(--ink)}
.line{font:${LINE_PX}px "Noto Sans SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;fill:var(--soft)}
.line .figure{fill:var(--ink)}
.key{stroke:var(--kind,var(--soft));stroke-width:3px}
.key.planned{stroke-dasharray:8 5}.key.ended{stroke-opacity:.4}.key.intended{stroke-dasharray:3 5}`;

/**
 * The map of a page as a figure that stands alone: under a title that says what is drawn, over a legend, its source and the
 * day on which it was drawn. `today` is an EDTF day.
 */
export function drawFigure(
	map: MapOfPage,
	overview: Overview,
	address: Address,
	locale: Locale,
	today: string
): string {
	const frame = { y: HEAD, width: SIZE.width, height: SIZE.height - HEAD - FOOT };
	const { markup, style } = mapWithin(map, address, locale, frame);
	const m = messages(locale);
	const foot = SIZE.height - FOOT;
	const room = SIZE.width - 2 * EDGE;
	const title = [m.name, subjectOf(map, address, locale)].filter((part) => part !== null);
	const { pairs, isCrowded } = drawablesOf(map.drawn.links, map.drawn.places);
	const some = pairs < map.drawn.total ? [m.shown(pairs, map.drawn.total)] : [];
	const one = isCrowded ? [m.oneArc] : [];
	const source = [...some, ...one, m.source, PLACES, m.drawnOn(formatDate(today, locale))];
	return pictureFile(SIZE, style + STYLE, [
		markup,
		band(0, HEAD),
		text('title', EDGE, 32, fit(title.join(' · '), TITLE_PX, room)),
		text('line', EDGE, 55, fit(saysWhat(overview, address, m, locale), LINE_PX, room)),
		band(foot, FOOT),
		legend(overview, address, m, foot + 22),
		text('line', EDGE, SIZE.height - 12, fit(source.join(' · '), LINE_PX, room))
	]);
}

const band = (y: number, height: number): string =>
	`<rect y="${y}" width="100%" height="${height}" fill="${LIGHT.paper}"/>`;

const text = (name: string, x: number, y: number, said: string): string =>
	`<text class="${name}" x="${x}" y="${y}">${escapeMarkup(said)}</text>`;

/** What is chosen, by name; null for the whole map. */
function subjectOf(map: MapOfPage, address: Address, locale: Locale): string | null {
	if (map.article) return map.article.record.title;
	const { places } = drawnOn(map, address.intended);
	const ids = address.link === null ? [address.place] : (endsOf(address.link) ?? []);
	const names = ids.flatMap((id) =>
		id !== null && places[id] ? [nameOf(places[id], id, locale).text] : []
	);
	return names.length === 0 ? null : names.join(' – ');
}

/** The figures of the map, and the filters that they stand under. */
function saysWhat(overview: Overview, address: Address, m: Messages, locale: Locale): string {
	const { first, last } = overview;
	const date = (told: string): string => formatDate(told, locale);
	const span = first !== null && last !== null ? [m.since(date(first), date(last))] : [];
	return [
		m.drawnNow(overview.links),
		m.nProofs(overview.acts),
		m.nArticles(overview.articles),
		...span,
		...filterWords(address, m, locale)
	].join(' · ');
}

/** Kinds with their colours and figures, then how lines tell what stands behind them. */
function legend(overview: Overview, address: Address, m: Messages, top: number): string {
	const { types, intended } = address;
	const kinds = LINK_TYPES.filter(
		(type) => (overview.kinds[type] ?? 0) > 0 && (types.length === 0 || types.includes(type))
	);
	const column = (SIZE.width - 2 * EDGE) / COLUMNS;
	const key = (name: string, i: number, row: number, said: string, figure: string): string => {
		const [x, y] = [EDGE + (i % COLUMNS) * column, top + row * ROW];
		return `<path class="key ${name}" d="M${x} ${y - 4}h${SWATCH}"/><text class="line" x="${x + SWATCH + 8}" y="${y}">${escapeMarkup(said)} <tspan class="figure">${figure}</tspan></text>`;
	};
	const statuses = ['planned', 'ended', ...(intended ? (['intended'] as const) : [])] as const;
	const rows = Math.ceil(kinds.length / COLUMNS);
	return [
		...kinds.map((kind, i) =>
			key(`kind-${kind}`, i, Math.floor(i / COLUMNS), m.kind[kind], String(overview.kinds[kind]))
		),
		...statuses.map((status, i) => key(status, i, rows, m.status[status], ''))
	].join('');
}

/** The text cut to a width in px, as wide as its letters usually are. */
function fit(said: string, px: number, width: number): string {
	let used = 0;
	let kept = '';
	for (const letter of said) {
		used += px * (/[\u2E80-\uFFEF]/u.test(letter) ? 1 : 0.56);
		if (used > width - px) return `${kept}…`;
		kept += letter;
	}
	return said;
}
