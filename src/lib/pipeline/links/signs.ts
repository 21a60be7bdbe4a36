import type { Status } from '../../domain/link.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import type { Taken } from './act.ts';
import type { SignId } from './confidence.ts';
import type { Frame, Predicate } from './predicates.ts';
import type { Party } from './reading.ts';

const MOVES: ReadonlySet<Frame> = new Set(['goes', 'visiting', 'receives', 'invited']);
const TRADES: ReadonlySet<Frame> = new Set(['places', 'settles', 'from']);
const JOINED: ReadonlySet<string> = new Set(['list', 'compound', 'pairs', 'region']);
/** A place within another country, by its id. */
const FOREIGN_TOWN = /^[A-Z]{2}-/;

/** What speaks for and against an act between two parties, for its confidence. */
export function signsOf(
	predicate: Predicate,
	taken: Taken,
	pair: readonly [Party, Party],
	told: { readonly status: Status; readonly evidence: Span }
): SignId[] {
	const { group } = taken;
	const back = pair.some(({ kind }) => kind === 'anaphor');
	const signs: readonly (readonly [SignId, boolean])[] = [
		['weak-verb', !predicate.strong],
		['noun', predicate.nominal === true],
		['moves', MOVES.has(predicate.frame)],
		['trades', TRADES.has(predicate.frame)],
		['joined', !back && group !== null && JOINED.has(group.kind)],
		['refers-back', back],
		['home', pair.some(({ kind }) => kind === 'implicit')],
		['two-bodies', pair.every(({ body }) => body !== null)],
		['outside', !back && pair.some(({ span }) => !overlaps(span, told.evidence))],
		['foreign-town', pair.some(({ place }) => FOREIGN_TOWN.test(place))],
		['ahead', told.status === 'planned' || told.status === 'intended']
	];
	return signs.flatMap(([id, holds]) => (holds ? [id] : []));
}
