import type { Flavour } from './flavours.ts';
import type { Highlight } from './highlight.ts';
import { liftedBy, type Lifted } from './lifted.ts';
import type { Drawn, Shapes } from './map-data.ts';
import type { Size } from './mercator.ts';
import {
	placeCandidates,
	provinceCandidates,
	writeNames,
	type Labels,
	type ProvincePoint,
	type WrittenName
} from './names.ts';
import { onScreen, pickOn, type OnScreen, type Outlined } from './on-screen.ts';
import { paint } from './paint.ts';
import type { Pick as Picked, Pixel, Pointed } from './picking.ts';
import type { Box } from './place-names.ts';
import type { Projection } from './projection.ts';
import { isSmall, SMALL } from './scales.ts';

/** Colours and labels. */
export interface Look {
	readonly flavour: Flavour;
	readonly labels: Labels;
}

/** Where the camera stands. */
export interface View {
	readonly projection: Projection;
	/** Of the canvas, in px. */
	readonly size: Size;
	readonly zoom: number;
}

const EMPTY: OnScreen = { outlines: [], arcs: [], heads: [], nodes: [] };

const NOBODY: Pick<Highlight, 'place' | 'members'> = { place: null, members: [] };

/**
 * Arcs, arrowheads, nodes and names on a canvas above the ground. No frame of the map has to be waited for when others are
 * drawn, some recede or one is pointed at; when the camera moves they are drawn in the frame of the map.
 */
export class LinkCanvas {
	readonly #canvas: HTMLCanvasElement;
	readonly #context: CanvasRenderingContext2D | null;
	readonly #covers: () => readonly Box[];
	#drawn: Drawn | null = null;
	#shapes: Shapes | null = null;
	#highlight: Highlight | null = null;
	#look: Look;
	#view: View | null = null;
	#onScreen: OnScreen = EMPTY;
	#names: readonly WrittenName[] = [];
	/** The zoom for which names were last chosen; null: they are to be chosen again. */
	#namedAt: number | null = null;

	/**
	 * `covers` tells what lies over the canvas, in its px: no name is written under it. `inPage`: the page paints by itself,
	 * which is faster where the graphics are a program as well.
	 */
	constructor(
		canvas: HTMLCanvasElement,
		look: Look,
		covers: () => readonly Box[],
		inPage: boolean
	) {
		[this.#canvas, this.#look, this.#covers] = [canvas, look, covers];
		// The name that browsers have for a canvas outside the graphics.
		this.#context = canvas.getContext('2d', { willReadFrequently: inPage });
	}

	/** What is to be drawn from the next frame on. */
	set(drawn: Drawn): void {
		this.#drawn = drawn;
		this.#project();
	}

	/** The shapes of the ground: what is chosen has its outline, and provinces that are no place of the map their names. */
	setGround(shapes: Shapes): void {
		this.#shapes = shapes;
		this.#project();
	}

	/** Lets everything else recede; null brings it all back. */
	highlight(next: Highlight | null): void {
		this.#highlight = next;
		this.#project();
	}

	restyle(look: Look): void {
		this.#look = look;
		this.#namedAt = null;
	}

	/** The camera has moved; once it rests, names are chosen anew for what is seen now. */
	look(view: View, isResting: boolean): void {
		this.#view = view;
		if (isResting) this.#namedAt = null;
		this.#project(false);
	}

	/** Draws it all as it stands. */
	draw(): void {
		const view = this.#view;
		const context = this.#context;
		if (!view || !context) return;
		const ratio = devicePixelRatio;
		const [width, height] = [view.size.width * ratio, view.size.height * ratio].map(Math.round);
		if (width !== this.#canvas.width || height !== this.#canvas.height)
			[this.#canvas.width, this.#canvas.height] = [width ?? 0, height ?? 0];
		if (this.#namedAt !== view.zoom) this.#name(view);
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		const { flavour } = this.#look;
		paint(context, {
			onScreen: this.#onScreen,
			names: this.#names,
			flavour,
			highlight: this.#highlight
		});
	}

	/** What stands under the pointer: a place, or the nearest arc within reach. */
	pickAt(pointer: Pixel): Picked | null {
		return pickOn(this.#onScreen, pointer);
	}

	/** What hovering lifts, where it stands now. */
	lift(what: Pointed | null): Lifted {
		return liftedBy(what, this.#onScreen);
	}

	#project(isOther = true): void {
		if (!this.#view || !this.#drawn) return;
		const { projection, size } = this.#view;
		this.#onScreen = onScreen(this.#drawn.drawables, this.#outlined(), projection, size);
		if (isOther) this.#namedAt = null;
		else this.#carryNames();
	}

	/** A map that is only shoved keeps the names it has: they go with their points. */
	#carryNames(): void {
		const spots = new Map(this.#onScreen.nodes.map(({ key, at }) => [key, at]));
		for (const point of this.#shapes?.points ?? []) {
			const at = this.#spotOf(point);
			if (at) spots.set(point.id, at);
		}
		this.#names = this.#names.flatMap((name) => {
			const at = spots.get(name.id);
			return at ? [{ ...name, x: at[0], y: at[1] }] : [];
		});
	}

	#outlined(): Outlined[] {
		const { place, members } = this.#highlight ?? NOBODY;
		const all = [this.#shapes?.countries, this.#shapes?.provinces];
		return all.flatMap((some) =>
			(some?.features ?? []).flatMap((shape): Outlined[] => {
				const id = String(shape.properties?.['id']);
				const isSelected = id === place;
				return isSelected || members.includes(id) ? [{ shape, isSelected }] : [];
			})
		);
	}

	#spotOf({ lon, lat }: ProvincePoint): Pixel | null {
		const { projection } = this.#view ?? {};
		if (!projection) return null;
		return projection.at(lon + 360 * Math.round((projection.middle - lon) / 360), lat);
	}

	/** Names of what has receded would only be in the way of the others. */
	#name({ zoom, size: { width, height } }: View): void {
		this.#namedAt = zoom;
		// Until then the drawing under the arcs has them, and may have them elsewhere.
		if (!this.#shapes) return;
		const { labels } = this.#look;
		const chosen = this.#highlight;
		const nodes = this.#onScreen.nodes
			.filter(({ id }) => chosen === null || chosen.places.has(id))
			.map((node) => ({ ...node, id: node.key, x: node.at[0], y: node.at[1], receded: false }));
		const isCrowded = this.#drawn?.drawables.isCrowded === true;
		const most = isSmall(isCrowded, width) ? SMALL.names : Infinity;
		const candidates = [
			...placeCandidates(nodes, labels, zoom, most),
			...provinceCandidates(
				this.#shapes?.points ?? [],
				this.#drawn?.places ?? {},
				labels,
				zoom,
				(point) => this.#spotOf(point)
			)
		];
		this.#names = writeNames(candidates, nodes, 1, {
			within: [0, 0, width, height],
			covered: this.#covers()
		});
	}
}
