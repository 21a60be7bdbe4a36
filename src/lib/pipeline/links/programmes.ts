import type { LinkCandidate } from '../document.ts';
import type { PlaceId } from '../../domain/place.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { confidenceOf } from './confidence.ts';
import { clauseAt } from './evidence.ts';
import { indexOf } from './mask.ts';
import { sameOrPart, type Reading } from './reading.ts';
import { afterSkips } from './skips.ts';

/** The programme leads its clause, or the act is told as done within it; not as what a talk is about. */
const LEADS = /^(?:作为|依托|随着)?[“‘]?$/;
const WITHIN = /(?:在|依托|作为|随着)[“‘]?$/;

/**
 * Links of the programmes that a sentence names and whose names spell their members (成渝地区双城经济圈): between two members
 * where the same sentence tells an act between them or between parts of them. `acts` are those of the sentence.
 */
export function programmeLinks(
	reading: Reading,
	acts: readonly LinkCandidate[],
	gazetteer: Gazetteer
): LinkCandidate[] {
	const { text } = reading.mask;
	if (reading.programmes.length === 0) return [];
	const real = acts.filter(({ rejected, status }) => rejected === null && status !== 'intended');
	const found = new Map<string, LinkCandidate>();
	for (let at = 0; at < text.length; at += 1) {
		const programme = reading.programmes[indexOf('R', text.charAt(at))];
		const before = text.slice(clauseAt(text, at)[0], at);
		if (!programme || !(LEADS.test(afterSkips(before)) || WITHIN.test(before))) continue;
		const members = programme.members.map(({ place }) => place);
		for (const act of real) {
			const pair = membersOf(act, members, gazetteer);
			const key = pair?.join('~');
			if (!pair || !key || found.has(key)) continue;
			found.set(key, {
				...act,
				a: pair[0],
				b: pair[1],
				type: 'programme',
				directed: false,
				status: 'ongoing',
				date: null,
				dateReason: 'a programme has no day',
				group: programmeName(reading, at),
				instrument: null,
				via: [],
				evidence: {
					start: Math.min(programme.span.start, act.evidence.start),
					end: act.evidence.end
				},
				strength: 0.75,
				signs: ['programme'],
				confidence: confidenceOf(['programme']),
				reasons: [{ rule: 'in-programme', values: [] }, ...act.reasons]
			});
		}
	}
	return [...found.values()];
}

const programmeName = (reading: Reading, at: number): string | null =>
	reading.programmes[indexOf('R', reading.mask.text.charAt(at))]?.name ?? null;

/** The two members that an act is between. */
function membersOf(
	act: LinkCandidate,
	members: readonly PlaceId[],
	gazetteer: Gazetteer
): [PlaceId, PlaceId] | null {
	const of = (place: PlaceId): PlaceId | undefined =>
		members.find((member) => sameOrPart(gazetteer, member, place));
	const [a, b] = [of(act.a), of(act.b)];
	return a && b && a !== b ? [a, b] : null;
}
