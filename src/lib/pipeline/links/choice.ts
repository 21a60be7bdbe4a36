import type { ActRule } from '../../domain/act-rules.ts';
import { overlaps } from '../../domain/span.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { LinkCandidate } from '../document.ts';
import { sameOrPart } from './reading.ts';

/**
 * Of several links of a story that tell the same act only the best stays: the same pair and kind without another date or
 * paper is told twice; the whole is not linked where its part is; what an agreement will bring is not done yet; a general
 * word adds nothing to an act told in particular.
 */
export function settle(links: readonly LinkCandidate[], gazetteer: Gazetteer): LinkCandidate[] {
	const kept: LinkCandidate[] = [];
	const refused: LinkCandidate[] = [];
	const stops = tourStops(links, gazetteer);
	const ordered = [...links].sort(
		(x, y) => rank(y) - rank(x) || x.evidence.start - y.evidence.start
	);
	for (const link of ordered) {
		const rule =
			link.rejected ?? (stops.has(link) ? 'tour-stop' : null) ?? refusal(link, kept, gazetteer);
		if (rule === null) kept.push(link);
		else refused.push({ ...link, rejected: rule });
	}
	return [...kept, ...refused].sort((x, y) => x.evidence.start - y.evidence.start);
}

/** 赴某州考察, told first; the county of it that the next sentence tells is a stop on the way. */
function tourStops(links: readonly LinkCandidate[], gazetteer: Gazetteer): Set<LinkCandidate> {
	const visits = links.filter(({ type, rejected }) => type === 'visit' && rejected === null);
	const stop = (link: LinkCandidate): boolean =>
		visits.some(
			(first) =>
				first.b !== link.b &&
				gazetteer.within(link.b, first.b) &&
				sameOrPart(gazetteer, first.a, link.a) &&
				first.evidence.end <= link.evidence.start
		);
	return new Set(visits.filter(stop));
}

const REAL = { done: 1, ongoing: 1, planned: 0.6, ended: 2, intended: 0.3 } as const;

/** In steps of a tenth, so that of two tellings about as good the first in the text stays. */
function rank(link: LinkCandidate): number {
	if (link.rejected) return 0;
	const worth = link.strength * REAL[link.status] + (link.date ? 0.1 : 0);
	return Math.round(worth * 10);
}

/** What is told further apart, in units, of places and of those that hold them is not one act told twice. */
const NEAR = 100;

const samePair = (x: LinkCandidate, y: LinkCandidate): boolean =>
	(x.a === y.a && x.b === y.b) || (x.a === y.b && x.b === y.a);

/** True when the ends of `coarse` are those of `fine` or hold them, and at least one holds. */
function isAbove(coarse: LinkCandidate, fine: LinkCandidate, gazetteer: Gazetteer): boolean {
	const above = (x: string, y: string): boolean => gazetteer.within(y, x);
	const straight = above(coarse.a, fine.a) && above(coarse.b, fine.b);
	const crossed = above(coarse.a, fine.b) && above(coarse.b, fine.a);
	return (straight || crossed) && !samePair(coarse, fine);
}

const unreal = ({ status }: LinkCandidate): boolean =>
	status === 'planned' || status === 'intended';
const papers = (x: LinkCandidate, y: LinkCandidate): boolean =>
	x.instrument !== null &&
	y.instrument !== null &&
	!x.instrument.name.includes(y.instrument.name) &&
	!y.instrument.name.includes(x.instrument.name);

/** Signed in different years: two papers, even when neither is named. */
const otherYear = ({ date: x }: LinkCandidate, { date: y }: LinkCandidate): boolean =>
	/^\d/.test(x ?? '') && /^\d/.test(y ?? '') && x?.slice(0, 4) !== y?.slice(0, 4);

function refusal(
	link: LinkCandidate,
	kept: readonly LinkCandidate[],
	gazetteer: Gazetteer
): ActRule | null {
	for (const other of kept) {
		if (link.status === 'intended' && !unreal(other) && isAbove(other, link, gazetteer))
			return 'done-already';
		if (samePair(link, other)) {
			if (other.status === 'ended' && link.evidence.start <= other.evidence.end)
				return 'ended-since';
			if (link.type === other.type) {
				const otherDate = link.date !== null && other.date !== null && link.date !== other.date;
				const otherAct =
					link.type === 'agreement'
						? (link.date !== null && papers(link, other)) || otherYear(link, other)
						: otherDate;
				if (!otherAct) return 'told-twice';
			}
			if (link.status === 'intended' && !unreal(other)) return 'done-already';
			const set =
				link.type === 'joint_enforcement' ||
				link.reasons.some(({ rule }) => rule === 'begins-later');
			if (unreal(link) && other.type === 'agreement' && !set) return 'content-of-agreement';
			if (link.type === 'meeting' && other.type === 'visit' && link.strength < 0.8)
				return 'part-of-visit';
			if (link.type === 'programme' && link.group !== null) return 'done-already';
			const row = rowOf(link);
			const general = GENERAL.has(row) || (OPEN.has(row) && link.type === 'other');
			const within = row === FRAME_OF && overlaps(link.evidence, other.evidence);
			if ((general && other.type !== 'meeting') || within) return 'general-word';
		}
		const apart = link.date !== null && other.date !== null && link.date !== other.date;
		if (
			!apart &&
			Math.abs(link.evidence.start - other.evidence.start) < NEAR &&
			isAbove(link, other, gazetteer) &&
			(link.type === other.type || link.strength < 0.8)
		)
			return 'finer-told';
	}
	return null;
}

/** Rows of the table of verbs that say only that something was done together. */
const FRAME_OF = 'mechanism';
const GENERAL = new Set(['work-together', 'jointly', 'cooperate', 'cooperate-with']);
/** Rows whose words behind tell what is done: as general when they tell nothing known. */
const OPEN = new Set(['with-partner', 'jointly-do', 'each-other', 'married']);

/** The row of the table of verbs that tells a link; '' where a programme does. */
function rowOf({ reasons: [first] }: LinkCandidate): string {
	return first?.rule === 'verb' ? (first.values[0] ?? '') : '';
}
