import type { FeatureCollection, LineString, Point } from 'geojson';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { drawnArcs, pairsShown } from './arcs.ts';
import {
	arcFeatures,
	arrowFeatures,
	nodeFeatures,
	scalesFor,
	type ArcProperties,
	type ArrowProperties,
	type NodeProperties
} from './features.ts';

/** All that is drawn on the ground, ready for either renderer. */
export interface Drawables {
	readonly arcs: FeatureCollection<LineString, ArcProperties>;
	readonly arrows: FeatureCollection<Point, ArrowProperties>;
	readonly nodes: FeatureCollection<Point, NodeProperties>;
	/** How many of the pairs that is. */
	readonly pairs: number;
	/** One arc stands for all kinds of act of its pair. */
	readonly isCrowded: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

/** From pairs of ends to lines, arrowheads and discs; of too many pairs the strongest, and those in `must` before any. */
export function drawablesOf(
	links: readonly LinkSummary[],
	places: Readonly<Record<string, PlaceSummary>>,
	must: ReadonlySet<string> = NOBODY
): Drawables {
	const { arcs, isCrowded } = drawnArcs(links, places, must);
	const scales = scalesFor(arcs, places);
	return {
		arcs: arcFeatures(arcs, scales, isCrowded),
		arrows: arrowFeatures(arcs, scales, isCrowded),
		nodes: nodeFeatures(places, links, scales),
		pairs: pairsShown(links, arcs),
		isCrowded
	};
}

/** The same with these pairs as well, however weak; where all of them are drawn already, the very same. */
export function withChosen(
	strongest: Drawables,
	links: readonly LinkSummary[],
	places: Readonly<Record<string, PlaceSummary>>,
	chosen: ReadonlySet<string>
): Drawables {
	const drawn = new Set(strongest.arcs.features.map((arc) => arc.properties.link));
	const isMissing = links.some((link) => chosen.has(link.id) && !drawn.has(link.id));
	return isMissing ? drawablesOf(links, places, chosen) : strongest;
}
