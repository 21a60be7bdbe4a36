import { describe, expect, it } from 'vitest';
import { LINK_TYPES } from '../../../src/lib/domain/kinds.ts';
import {
	contrasting,
	customProperties,
	DARK,
	LIGHT,
	type Flavour
} from '../../../src/lib/map/flavours.ts';

type Colour = readonly [r: number, g: number, b: number];

/** Linear light, 0 to 1, of #rrggbb. */
const linear = (hex: string): Colour =>
	[1, 3, 5].map((at) => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	}) as unknown as Colour;

const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(linear(one)), luminance(linear(other))].sort(
		(p, q) => p - q
	);
	return (high + 0.05) / (low + 0.05);
}

/** Full dichromacy after Machado, Oliveira and Fernandes (2009), in linear light. */
const EYES: Record<string, readonly (readonly number[])[]> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

const seenBy = (eye: string, colour: Colour): Colour =>
	(EYES[eye] ?? []).map((row) =>
		Math.min(
			1,
			Math.max(
				0,
				row.reduce((sum, part, i) => sum + part * (colour[i] ?? 0), 0)
			)
		)
	) as unknown as Colour;

/** OKLab, in which distances are about what eyes tell apart; 0.02 is just visible side by side. */
function oklab([r, g, b]: Colour): Colour {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

const distance = (eye: string, one: string, other: string): number => {
	const [p, q] = [one, other].map((hex) => oklab(seenBy(eye, linear(hex)))) as [Colour, Colour];
	return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};

const FLAVOURS: [string, Flavour][] = [
	['light', LIGHT],
	['dark', DARK]
];

describe.each(FLAVOURS)('the %s flavour', (_name, flavour) => {
	it.each(Object.keys(EYES))('keeps all kinds apart for %s eyes', (eye) => {
		const least = eye === 'normal' ? 0.095 : 0.065;
		for (const one of LINK_TYPES) {
			for (const other of LINK_TYPES) {
				if (one === other) continue;
				const apart = distance(eye, flavour.kinds[one], flavour.kinds[other]);
				expect(apart, `${one} and ${other}`).toBeGreaterThan(least);
			}
		}
	});

	it('keeps every kind at 3 : 1 against whatever lies under it', () => {
		for (const ground of [flavour.water, flavour.land, flavour.paper, ...flavour.tints]) {
			for (const type of LINK_TYPES) {
				expect(contrast(flavour.kinds[type], ground), `${type} on ${ground}`).toBeGreaterThan(3);
			}
		}
	});

	it('keeps text at 4.5 : 1', () => {
		for (const text of [flavour.ink, flavour.soft, flavour.faint, flavour.accent]) {
			for (const ground of [flavour.paper, flavour.land]) {
				expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThan(4.5);
			}
		}
		for (const ground of [flavour.mark, flavour.marked]) {
			expect(contrast(flavour.ink, ground)).toBeGreaterThan(7);
		}
	});

	it('keeps text and borders apart for readers who want more contrast', () => {
		const more = contrasting(flavour);
		for (const ground of [more.paper, more.land, ...more.tints]) {
			expect(contrast(more.faint, ground)).toBeGreaterThanOrEqual(7);
			expect(contrast(more.border, ground)).toBeGreaterThanOrEqual(3);
		}
	});

	it('tints in quiet steps, each further from the first', () => {
		const steps = flavour.tints.map((tint) => distance('normal', flavour.tints[0], tint));
		expect(steps).toEqual([...steps].sort((p, q) => p - q));
		expect(new Set(steps).size).toBe(flavour.tints.length);
	});
});

describe('customProperties', () => {
	it('names every kind and step', () => {
		const css = customProperties(LIGHT);
		expect(css).toContain(`--kind-visit:${LIGHT.kinds.visit};`);
		expect(css).toContain(`--tint-5:${LIGHT.tints[5]};`);
		expect(css).toContain(`--ink:${LIGHT.ink};`);
	});
});
