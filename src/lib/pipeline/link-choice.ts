import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { LinkCandidate } from './document.ts';

const samePair = (x: LinkCandidate, y: LinkCandidate): boolean =>
	(x.a === y.a && x.b === y.b) || (x.a === y.b && x.b === y.a);

/** True when the ends of `coarse` are those of `fine` or hold them, and at least one holds. */
function isAbove(coarse: LinkCandidate, fine: LinkCandidate, gazetteer: Gazetteer): boolean {
	const above = (x: string, y: string): boolean => gazetteer.within(y, x);
	const straight = above(coarse.a, fine.a) && above(coarse.b, fine.b);
	const crossed = above(coarse.a, fine.b) && above(coarse.b, fine.a);
	return (straight || crossed) && !samePair(coarse, fine);
}

/**
 * Of several links of a story that tell the same act only the best stays: the same pair and kind without another date or
 * paper is told twice; the whole is not linked where its part is; what an agreement will bring is not done yet.
 */
export function settle(links: readonly LinkCandidate[], gazetteer: Gazetteer): LinkCandidate[] {
	const kept: LinkCandidate[] = [];
	const refused: LinkCandidate[] = [];
	const ordered = [...links].sort((x, y) => rank(y) - rank(x));
	for (const link of ordered) {
		const rule = link.rejected ?? refusal(link, kept, gazetteer);
		if (rule === null) kept.push(link);
		else refused.push({ ...link, rejected: rule });
	}
	return [...kept, ...refused].sort((x, y) => x.evidence.start - y.evidence.start);
}

const REAL = { done: 1, ongoing: 1, planned: 0.6, ended: 0.9, intended: 0.3 } as const;
const rank = (link: LinkCandidate): number =>
	(link.rejected ? 0 : link.confidence * REAL[link.status]) + (link.date ? 0.1 : 0);

function refusal(
	link: LinkCandidate,
	kept: readonly LinkCandidate[],
	gazetteer: Gazetteer
): string | null {
	for (const other of kept) {
		const same = samePair(link, other);
		if (same && link.type === other.type) {
			const otherDate = link.date !== null && other.date !== null && link.date !== other.date;
			const otherPaper =
				link.instrument !== null &&
				other.instrument !== null &&
				link.instrument.name !== other.instrument.name &&
				link.type === 'agreement' &&
				link.date !== null;
			if (!otherDate && !otherPaper) return 'told-twice';
		}
		if (
			same &&
			other.type === 'agreement' &&
			(link.status === 'planned' || link.status === 'intended') &&
			link.type !== 'joint_enforcement'
		)
			return 'content-of-agreement';
		if (isAbove(link, other, gazetteer) && (link.type === other.type || link.confidence < 0.8))
			return 'finer-told';
	}
	return null;
}
