import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../src/lib/map/flavours.ts';
import type { Highlight } from '../../../src/lib/map/highlight.ts';
import type { WrittenName } from '../../../src/lib/map/names.ts';
import type { ArcOnScreen, NodeOnScreen, OnScreen } from '../../../src/lib/map/on-screen.ts';
import { paint } from '../../../src/lib/map/paint.ts';
import { ENDED, FAINTNESS, RECEDED } from '../../../src/lib/map/scales.ts';

/** What a canvas is told, in order: each stroke, filling and text with how it is drawn. */
interface Told {
	readonly what: 'stroke' | 'fill' | 'text';
	readonly alpha: number;
	readonly colour: string;
	readonly width: number;
	readonly dash: readonly number[];
	readonly text: string;
}

function listen(): { canvas: CanvasRenderingContext2D; told: Told[] } {
	const told: Told[] = [];
	const state = {
		globalAlpha: 1,
		strokeStyle: '',
		fillStyle: '',
		lineWidth: 1,
		dash: [] as number[]
	};
	const tell = (what: Told['what'], text = ''): void =>
		void told.push({
			what,
			alpha: state.globalAlpha,
			colour: what === 'stroke' ? state.strokeStyle : state.fillStyle,
			width: state.lineWidth,
			dash: state.dash,
			text
		});
	const canvas = Object.assign(state, {
		setLineDash: (dash: number[]) => void (state.dash = dash),
		beginPath: () => undefined,
		moveTo: () => undefined,
		lineTo: () => undefined,
		arc: () => undefined,
		stroke: () => tell('stroke'),
		fill: () => tell('fill'),
		strokeText: () => undefined,
		fillText: (text: string) => tell('text', text)
	});
	return { canvas: canvas as unknown as CanvasRenderingContext2D, told };
}

const arc = (link: string, more: Partial<ArcOnScreen> = {}): ArcOnScreen => ({
	id: `${link}:visit`,
	link,
	a: 'a',
	b: 'b',
	type: 'visit',
	tone: 'firm',
	width: 2,
	faint: 0,
	order: -1,
	path: [
		[0, 0],
		[10, 10]
	],
	box: [0, 0, 10, 10],
	...more
});
const node = (id: string, more: Partial<NodeOnScreen> = {}): NodeOnScreen => ({
	id,
	key: `${id} 0`,
	shape: 'node',
	level: 'city',
	radius: 4,
	name: id,
	en: id,
	rank: 0,
	ring: 0,
	approximate: false,
	at: [5, 5],
	...more
});
const name = (id: string, kind: WrittenName['kind']): WrittenName => ({
	id,
	kind,
	x: 0,
	y: 0,
	dx: 0,
	dy: 0,
	px: 12,
	lines: [id],
	receded: false
});

function painted(
	onScreen: Partial<OnScreen>,
	highlight: Highlight | null = null,
	names: readonly WrittenName[] = []
): Told[] {
	const { canvas, told } = listen();
	paint(canvas, {
		onScreen: { outlines: [], arcs: [], heads: [], nodes: [], ...onScreen },
		names,
		flavour: LIGHT,
		highlight
	});
	return told;
}

const choosing = (link: string): Highlight => ({
	place: 'a',
	links: new Set([link]),
	places: new Set(['a']),
	members: []
});

describe('paint', () => {
	it('draws arcs in the colour of their kind, dashed while they are planned, pale when ended', () => {
		const [first, second, third] = painted({
			arcs: [
				arc('planned', { tone: 'planned', type: 'aid', order: -9 }),
				arc('ended', { tone: 'ended', order: -2 }),
				arc('firm', { order: -3 })
			]
		});
		// Dashes over lines, thin over thick.
		expect(first).toMatchObject({ alpha: FAINTNESS[0], colour: LIGHT.kinds.visit, dash: [] });
		expect(second).toMatchObject({ alpha: ENDED, colour: LIGHT.kinds.visit });
		expect(third).toMatchObject({ colour: LIGHT.kinds.aid, dash: [6.4, 4] });
	});

	it('lets all but what is chosen recede, and draws that in full and last', () => {
		const weak = { faint: 3, order: -1 };
		const arcs = [arc('chosen', weak), arc('other', { order: 0 })];
		expect(painted({ arcs }).map(({ alpha }) => alpha)).toEqual([FAINTNESS[3], FAINTNESS[0]]);
		const [under, over] = painted({ arcs }, choosing('chosen'));
		expect(under?.alpha).toBeCloseTo(FAINTNESS[0] * RECEDED, 9);
		expect(over?.alpha).toBe(FAINTNESS[0]);
	});

	it('lays dots under discs and those under groups, a ring around ties within', () => {
		const nodes = [
			node('g', { shape: 'group' }),
			node('n', { ring: 9 }),
			node('m', { shape: 'mention' })
		];
		const told = painted({ nodes });
		expect(told.map(({ what, colour }) => [what, colour])).toEqual([
			['fill', LIGHT.paper],
			['stroke', LIGHT.faint],
			['stroke', LIGHT.soft],
			['fill', LIGHT.ink],
			['stroke', LIGHT.paper],
			['stroke', LIGHT.ink],
			['fill', LIGHT.ink]
		]);
		// The rim of the group alone is dashed.
		expect(told.map(({ dash }) => dash.length > 0)).toEqual([
			false,
			false,
			false,
			false,
			false,
			true,
			false
		]);
	});

	it('lets places recede that the choice does not reach, and marks the chosen one', () => {
		const told = painted({ nodes: [node('a'), node('z')] }, choosing('x'));
		expect(told.map(({ alpha }) => alpha)).toEqual([1, 1, RECEDED, RECEDED]);
		expect(told[1]?.width).toBe(3);
		expect(told[3]?.width).toBe(1.2);
	});

	it('writes names of provinces under the arcs, those of places over all', () => {
		const names = [name('place', 'node'), name('dot', 'mention'), name('province', 'province')];
		const told = painted({ arcs: [arc('x')] }, null, names);
		expect(told.map(({ what, text }) => text || what)).toEqual([
			'province',
			'stroke',
			'place',
			'dot'
		]);
		expect(told.map(({ colour }) => colour)).toEqual([
			LIGHT.faint,
			LIGHT.kinds.visit,
			LIGHT.ink,
			LIGHT.faint
		]);
	});
});
