import type { Flavour } from './flavours.ts';
import type { Highlight } from './highlight.ts';
import { SECOND_LINE, type WrittenName } from './names.ts';
import type {
	ArcOnScreen,
	HeadOnScreen,
	NodeOnScreen,
	OnScreen,
	OutlineOnScreen
} from './on-screen.ts';
import type { Pixel } from './picking.ts';
import { dashesOf, ENDED, FAINTNESS, isDashed, RECEDED } from './scales.ts';

/** What is drawn above the ground, in px of the canvas. The drawing of the server has the same (MapDrawing.svelte). */
export interface Picture {
	readonly onScreen: OnScreen;
	readonly names: readonly WrittenName[];
	readonly flavour: Flavour;
	readonly highlight: Highlight | null;
}

/** As drawing.css has them; the reader's own fonts. */
const FONTS =
	"'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
/** One em of the drawing: an arrowhead of size 1. */
const EM = 16;
/** Around the point, up being ahead, as shares of its size. */
const ARROWHEAD = [
	[0, -0.36],
	[0.28, 0.34],
	[0, 0.18],
	[-0.28, 0.34]
] as const;
/** Around the disc of a group, in px, and into how many dashes and gaps it falls. */
const RIM = 5;
const RIM_DASHES = 28;
const GROUP_RADIUS = 3;
/** Breadth of the halo of a name, and how strongly it is written, by kind. */
const HALO = { node: 0.22, mention: 0.22, province: 0.15 } as const;
const PROVINCE_NAME = 0.85;
const TURN = 2 * Math.PI;
/** Dots lie under discs, and those under groups. */
const DEPTH: Readonly<Record<NodeOnScreen['shape'], number>> = { mention: 0, node: 1, group: 2 };

/** Paints it all on a clear canvas, whose unit is one px of the window. */
export function paint(to: CanvasRenderingContext2D, picture: Picture): void {
	const { onScreen, names, highlight } = picture;
	const isProvince = ({ kind }: WrittenName): boolean => kind === 'province';
	for (const outline of onScreen.outlines) trace(to, outline, picture);
	for (const name of names.filter(isProvince)) write(to, name, picture);
	for (const arcs of byLook(inOrder(onScreen.arcs, highlight), highlight))
		stroke(to, arcs, picture);
	to.setLineDash([]);
	for (const head of onScreen.heads) point(to, head, picture);
	for (const node of onScreen.nodes.toSorted((x, y) => DEPTH[x.shape] - DEPTH[y.shape]))
		dot(to, node, picture);
	for (const name of names) if (!isProvince(name)) write(to, name, picture);
	to.globalAlpha = 1;
}

function trace(
	to: CanvasRenderingContext2D,
	{ paths, isSelected }: OutlineOnScreen,
	{ flavour }: Picture
): void {
	to.globalAlpha = 1;
	to.strokeStyle = isSelected ? flavour.ink : flavour.soft;
	to.lineWidth = isSelected ? 1.3 : 1.1;
	to.lineJoin = 'round';
	line(to, paths);
}

function line(to: CanvasRenderingContext2D, paths: readonly (readonly Pixel[])[]): void {
	to.beginPath();
	for (const path of paths)
		for (const [i, [x, y]] of path.entries()) {
			if (i === 0) to.moveTo(x, y);
			else to.lineTo(x, y);
		}
	to.stroke();
}

/** What has receded below what is chosen, dashes over lines, thin arcs over thick ones. */
function inOrder(arcs: readonly ArcOnScreen[], highlight: Highlight | null): ArcOnScreen[] {
	const level = ({ link, tone }: ArcOnScreen): number =>
		(highlight?.links.has(link) ? 2 : 0) + (isDashed(tone) ? 1 : 0);
	return arcs.toSorted((x, y) => level(x) - level(y) || x.order - y.order);
}

/** Arcs that look alike together, in the order of the first of each: they are stroked as one, as in the server's drawing. */
function byLook(
	arcs: readonly ArcOnScreen[],
	highlight: Highlight | null
): (readonly ArcOnScreen[])[] {
	const looks = new Map<string, ArcOnScreen[]>();
	for (const arc of arcs) {
		const { type, tone, faint, width, link } = arc;
		const look = [type, tone, faint, width, highlight?.links.has(link)].join();
		const alike = looks.get(look);
		if (alike) alike.push(arc);
		else looks.set(look, [arc]);
	}
	return [...looks.values()];
}

/** What is chosen is drawn in full, however weak it is beside the others. */
const strengthOf = (
	link: string,
	own: number,
	full: number,
	highlight: Highlight | null
): number => (highlight === null ? own : highlight.links.has(link) ? full : full * RECEDED);

function stroke(
	to: CanvasRenderingContext2D,
	alike: readonly ArcOnScreen[],
	{ flavour, highlight }: Picture
): void {
	const [first] = alike;
	if (!first) return;
	const { type, tone, width, link, faint } = first;
	const [full] = FAINTNESS;
	const [own, whole] = tone === 'ended' ? [ENDED, ENDED] : [FAINTNESS[faint] ?? full, full];
	to.globalAlpha = strengthOf(link, own, whole, highlight);
	to.strokeStyle = flavour.kinds[type];
	to.lineWidth = width;
	to.lineCap = isDashed(tone) ? 'butt' : 'round';
	to.lineJoin = 'round';
	to.setLineDash(dashesOf(tone, width));
	line(
		to,
		alike.map(({ path }) => path)
	);
}

function point(
	to: CanvasRenderingContext2D,
	{ at: [x, y], turn, size, type, link, faint }: HeadOnScreen,
	{ flavour, highlight }: Picture
): void {
	to.globalAlpha = strengthOf(link, faint === 0 ? 1 : (FAINTNESS[faint] ?? 1), 1, highlight);
	to.fillStyle = flavour.kinds[type];
	const [sin, cos] = [Math.sin(turn) * size * EM, Math.cos(turn) * size * EM];
	to.beginPath();
	for (const [dx, dy] of ARROWHEAD) to.lineTo(x + dx * cos - dy * sin, y + dx * sin + dy * cos);
	to.fill();
}

function dot(
	to: CanvasRenderingContext2D,
	{ id, at: [x, y], shape, radius, ring }: NodeOnScreen,
	{ flavour, highlight }: Picture
): void {
	const circle = (r: number): void => {
		to.beginPath();
		to.arc(x, y, r, 0, TURN);
	};
	const isSelected = id === highlight?.place;
	to.globalAlpha = highlight === null || highlight.places.has(id) ? 1 : RECEDED;
	if (ring > 0) {
		to.strokeStyle = flavour.soft;
		to.lineWidth = 1.2;
		circle(ring);
		to.stroke();
	}
	if (shape === 'group') {
		const dash = (TURN * (radius + RIM)) / RIM_DASHES;
		to.strokeStyle = flavour.ink;
		to.lineWidth = 1.1;
		to.lineCap = 'round';
		to.setLineDash([dash, dash]);
		circle(radius + RIM);
		to.stroke();
		to.setLineDash([]);
	}
	to.fillStyle = shape === 'mention' && !isSelected ? flavour.paper : flavour.ink;
	circle(shape === 'group' ? GROUP_RADIUS : radius);
	to.fill();
	if (shape === 'group') return;
	to.strokeStyle = shape === 'mention' ? flavour.faint : flavour.paper;
	to.lineWidth = isSelected ? 3 : shape === 'mention' ? 1.1 : 1.2;
	to.stroke();
}

function write(
	to: CanvasRenderingContext2D,
	{ kind, x, y, dx, dy, px, lines: [first = '', second] }: WrittenName,
	{ flavour }: Picture
): void {
	to.globalAlpha = kind === 'province' ? PROVINCE_NAME : 1;
	to.textAlign = 'center';
	to.lineJoin = 'round';
	to.strokeStyle = flavour.paper;
	to.lineWidth = HALO[kind] * px;
	to.fillStyle = kind === 'node' ? flavour.ink : flavour.faint;
	const put = (text: string, size: number, below: number): void => {
		to.font = `${size}px ${FONTS}`;
		to.strokeText(text, x + dx, y + dy + below);
		to.fillText(text, x + dx, y + dy + below);
	};
	if (second === undefined) return put(first, px, 0.36 * px);
	put(first, px, -0.1 * px);
	put(second, SECOND_LINE * px, (-0.1 + 1.2 * SECOND_LINE) * px);
}
