import type { Topology } from 'topojson-specification';
import { z } from 'zod';
import type { ExtractionRecord } from '../domain/article.ts';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadGazetteer } from '../gazetteer/load-gazetteer.ts';
import { flatShapes } from '../map/ground.ts';
import { boundsOf, type LonLat } from '../map/mercator.ts';
import type { Highlight } from '../map/highlight.ts';
import type { Labels } from '../map/names.ts';
import { groundOn, sceneOf, type Ground, type Scene } from '../map/scene.ts';
import { HOME, maxZoomOf, sheetOf } from '../map/sheet.ts';
import { readRow } from '../pipeline/article-row.ts';
import { explain, refuseScrap, type ArticleInput } from '../pipeline/index.ts';
import { InputError, type InputFault } from '../pipeline/input-error.ts';
import { bodyOf, lettersOf, sketchOf, sketchText } from '../pipeline/likeness.ts';

/**
 * Reads articles beside the page, with the pipeline and the gazetteer of the command line: what is read here stays on this
 * machine. Draws what was read as well. One question at a time has its answer; to stop, the worker is ended.
 */
export type Question =
	| { readonly kind: 'file'; readonly id: string; readonly bytes: Uint8Array }
	| { readonly kind: 'row'; readonly line: string }
	| { readonly kind: 'draw'; readonly content: Drawable; readonly labels: Labels };

export interface Drawable {
	readonly links: readonly LinkSummary[];
	readonly places: Readonly<Record<string, PlaceSummary>>;
	readonly highlight: Highlight | null;
}

/** Fingerprints of an article, by which a library can be asked for it; null where the browser makes none (http beyond this machine). */
export interface Fingerprints {
	readonly hash: string;
	readonly content: string;
	readonly sketch: string | null;
}

export interface Reading {
	readonly text: string;
	readonly record: ExtractionRecord;
	readonly prints: Fingerprints | null;
}

export type Answer =
	| { readonly kind: 'read'; readonly reading: Reading }
	| {
			readonly kind: 'unreadable';
			readonly fault: InputFault | 'row' | 'bug';
			readonly what: string;
	  }
	| { readonly kind: 'drawn'; readonly scene: Scene };

// No code is made while it runs, whatever the policy of the page allows.
z.config({ jitless: true });

let gazetteer: Promise<Gazetteer> | null = null;

async function fetched(address: string): Promise<unknown> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response.json();
}

/** What could not be fetched is asked for again the next time. */
function openGazetteer(): Promise<Gazetteer> {
	gazetteer ??= fetched('/geo/gazetteer.json').then(loadGazetteer);
	gazetteer.catch(() => (gazetteer = null));
	return gazetteer;
}

async function answer(question: Question): Promise<Answer> {
	switch (question.kind) {
		case 'draw':
			return { kind: 'drawn', scene: await draw(question.content, question.labels) };
		case 'file':
			return read({ id: question.id, bytes: question.bytes }, question.bytes);
		case 'row': {
			const row = readRow(question.line);
			if ('fault' in row) return { kind: 'unreadable', fault: 'row', what: row.fault };
			const { id, text, given } = row;
			const bytes = new TextEncoder().encode(text);
			return read({ id, bytes, ...given }, new TextEncoder().encode(question.line));
		}
	}
}

async function read(article: ArticleInput, whole: Uint8Array): Promise<Answer> {
	const places = await openGazetteer();
	try {
		const { record, document } = explain(article, places);
		refuseScrap(document);
		const prints = await printsOf(whole, lettersOf(bodyOf(document)));
		return { kind: 'read', reading: { text: document.input, record, prints } };
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return { kind: 'unreadable', fault: error.fault, what: error.what };
	}
}

async function printsOf(whole: Uint8Array, letters: string): Promise<Fingerprints | null> {
	if (!('subtle' in crypto)) return null;
	const sketch = sketchOf(letters);
	return {
		hash: await sha256(whole),
		content: letters === '' ? '' : await sha256(new TextEncoder().encode(letters)),
		sketch: sketch && sketchText(sketch)
	};
}

async function sha256(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Around the ends of what is drawn, in degrees. */
const AROUND = 2.5;

let shapes: Promise<Parameters<typeof groundOn>[1]> | null = null;
function openShapes(): NonNullable<typeof shapes> {
	// The server has checked both files when it started.
	shapes ??= Promise.all([fetched('/geo/countries.json'), fetched('/geo/provinces.json')]).then(
		([countries, provinces]) => ({
			countries: flatShapes(countries as Topology),
			provinces: flatShapes(provinces as Topology)
		})
	);
	shapes.catch(() => (shapes = null));
	return shapes;
}

/** The ends of what is looked at, else of all there is to draw; else the places that are only named. */
function pointsOf({ places, highlight }: Drawable): LonLat[] {
	const all = Object.values(places);
	const ends = all.filter(({ links }) => links > 0);
	const chosen = ends.filter(({ id }) => highlight?.places.has(id) ?? true);
	const seen = [chosen, ends, all].find((some) => some.length > 0) ?? [];
	return seen.map(({ lon, lat }) => [lon, lat]);
}

async function draw(content: Drawable, labels: Labels): Promise<Scene> {
	const found = boundsOf(pointsOf(content));
	const bounds =
		found &&
		([found[0] - AROUND, found[1] - AROUND, found[2] + AROUND, found[3] + AROUND] as const);
	const sheet = sheetOf(bounds ?? HOME, maxZoomOf(bounds));
	const view = [sheet.world, ...sheet.corner].join();
	// The ground costs most, and changes with the view alone.
	if (ground?.view !== view) ground = { view, shapes: groundOn(sheet, await openShapes(), []) };
	return sceneOf(content, ground.shapes, sheet, labels);
}

let ground: { readonly view: string; readonly shapes: Ground } | null = null;

/** Answers in the order of the questions. */
let last: Promise<unknown> = openGazetteer().catch(() => undefined);
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
	last = last
		.then(() => answer(data))
		.catch((error: unknown): Answer => ({ kind: 'unreadable', fault: 'bug', what: String(error) }))
		.then((told) => self.postMessage(told));
});
