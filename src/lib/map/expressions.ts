import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from 'maplibre-gl';
import { LINK_TYPES } from '../domain/kinds.ts';
import type { Flavour } from './flavours.ts';

/** What layers have in common: states of features, and colours by kind. */
export type Value<T> = DataDrivenPropertyValueSpecification<T>;

/** All else recedes to this while something is selected. */
export const RECEDED = 0.15;

/** A flag that choosing has set on a feature. */
export const state = (name: string): ExpressionSpecification => [
	'boolean',
	['feature-state', name],
	false
];

/** Full strength, or less where the feature has receded. */
export const unlessReceded = (full: number | ExpressionSpecification): Value<number> => [
	'case',
	state('receded'),
	RECEDED,
	full
];

/** The colour of the kind of act. */
export const kindColour = (flavour: Flavour): Value<string> =>
	[
		'match',
		['get', 'type'],
		...LINK_TYPES.flatMap((type) => [type, flavour.kinds[type]]),
		flavour.kinds.other
	] as unknown as ExpressionSpecification;
