import type { LinkType } from '../domain/link.ts';

/** All colours of the map and of the page around it, one object a theme. Hex, so that a test can measure them. */
export interface Flavour {
	readonly water: string;
	/** Land outside the provinces. */
	readonly land: string;
	/** Provinces by number of links: none, then five quiet steps. */
	readonly tints: readonly [string, string, string, string, string, string];
	readonly border: string;
	readonly coast: string;
	/** Text and nodes. */
	readonly ink: string;
	readonly soft: string;
	readonly faint: string;
	/** The panel. */
	readonly paper: string;
	readonly rule: string;
	/** The one accent: what can be followed, what has the focus. */
	readonly accent: string;
	/** Evidence in the text, and the one that was asked for. */
	readonly mark: string;
	readonly marked: string;
	/**
	 * Kinds of act. Searched by machine in OKLab for twelve colours that stay apart for protan, deutan and tritan eyes and
	 * keep 3 : 1 against land, water and every tint; the test beside holds them to it.
	 */
	readonly kinds: Readonly<Record<LinkType, string>>;
}

export const LIGHT: Flavour = {
	water: '#dfe6e8',
	land: '#f2f0ea',
	tints: ['#f9f7f2', '#f6f3ea', '#f2ede0', '#eee7d7', '#eae2cf', '#e7dcc7'],
	border: '#cdc5b4',
	coast: '#b3b4ac',
	ink: '#23221f',
	soft: '#57544d',
	faint: '#6f6b62',
	paper: '#fdfcf9',
	rule: '#e0dbd0',
	accent: '#1d4f80',
	mark: '#f8efcf',
	marked: '#f3dd8f',
	kinds: {
		agreement: '#003f9e',
		programme: '#714480',
		meeting: '#1c8897',
		visit: '#668454',
		joint_enforcement: '#922a3f',
		data_sharing: '#0365a8',
		project: '#875408',
		investment: '#b6670f',
		compensation: '#4d4904',
		aid: '#7a0760',
		twinning: '#9a62ce',
		other: '#6a6568'
	}
};

export const DARK: Flavour = {
	water: '#14181b',
	land: '#1d2225',
	tints: ['#202629', '#232a2e', '#262e33', '#293238', '#2c363d', '#2f3a41'],
	border: '#3d474d',
	coast: '#46525a',
	ink: '#ecebe6',
	soft: '#b9b8b1',
	faint: '#9a9a94',
	paper: '#171b1e',
	rule: '#2f363b',
	accent: '#9cc4ec',
	mark: '#3a3420',
	marked: '#574a1b',
	kinds: {
		agreement: '#378db9',
		programme: '#8e97df',
		meeting: '#38b1a8',
		visit: '#c2dd90',
		joint_enforcement: '#d58769',
		data_sharing: '#79e2fe',
		project: '#dead67',
		investment: '#a67f32',
		compensation: '#78cca0',
		aid: '#f8bed3',
		twinning: '#c9a9ed',
		other: '#848587'
	}
};

/** The same for readers who ask their system for more contrast: nothing is written or bounded faintly. */
export const contrasting = (flavour: Flavour): Flavour => ({
	...flavour,
	border: flavour.faint,
	coast: flavour.faint,
	soft: flavour.ink,
	faint: flavour.ink
});

const NAMES = [
	'water',
	'land',
	'border',
	'coast',
	'ink',
	'soft',
	'faint',
	'paper',
	'rule',
	'accent',
	'mark',
	'marked'
] as const;

/** The flavour as CSS custom properties (`--ink: …; --kind-visit: …`), so that page and map share one object. */
export function customProperties(flavour: Flavour): string {
	const own = NAMES.map((name) => `--${name}:${flavour[name]};`);
	const tints = flavour.tints.map((colour, step) => `--tint-${step}:${colour};`);
	const kinds = Object.entries(flavour.kinds).map(([kind, colour]) => `--kind-${kind}:${colour};`);
	return [...own, ...tints, ...kinds].join('');
}
