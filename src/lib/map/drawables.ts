import type { FeatureCollection, LineString, Point } from 'geojson';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { arcsOf } from './arcs.ts';
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
}

/** From pairs of ends to lines, arrowheads and discs. */
export function drawablesOf(
	links: readonly LinkSummary[],
	places: Readonly<Record<string, PlaceSummary>>
): Drawables {
	const arcs = arcsOf(links, places);
	const scales = scalesFor(arcs, places);
	return {
		arcs: arcFeatures(arcs, scales),
		arrows: arrowFeatures(arcs, scales),
		nodes: nodeFeatures(places, links, scales)
	};
}
