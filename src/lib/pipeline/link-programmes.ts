import type { PlaceId } from '../domain/place.ts';
import { contains } from '../domain/span.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ArticleDocument, LinkCandidate, ResolvedMention, Story } from './document.ts';
import { sameOrPart } from './link-reading.ts';

/**
 * Links of a named programme that spells its members (成渝地区双城经济圈): between two members, where a sentence that names
 * it tells an act between them or between parts of them, and the pair has no link of its own.
 */
export function programmeLinks(
	document: ArticleDocument,
	story: Story,
	mentions: readonly ResolvedMention[],
	links: readonly LinkCandidate[],
	gazetteer: Gazetteer
): LinkCandidate[] {
	const acts = links.filter(({ rejected, status }) => rejected === null && status !== 'intended');
	const found = new Map<string, LinkCandidate>();
	for (const mention of mentions) {
		const row =
			mention.places.length === 1 && mention.places[0]
				? gazetteer.row(mention.places[0])
				: undefined;
		if (!row?.spells || !row.members || !contains(story, mention)) continue;
		const sentence = story.paragraphs
			.flatMap(({ sentences }) => sentences)
			.find((each) => contains(each, mention));
		if (!sentence) continue;
		for (const act of acts) {
			if (!contains(sentence, act.evidence)) continue;
			const pair = membersOf(act, row.members, gazetteer);
			const key = pair?.join('~');
			if (
				!pair ||
				!key ||
				found.has(key) ||
				acts.some((other) => ends(other).includes(pair[0]) && ends(other).includes(pair[1]))
			)
				continue;
			found.set(key, {
				...act,
				a: pair[0],
				b: pair[1],
				type: 'programme',
				directed: false,
				status: 'ongoing',
				group: document.text.slice(mention.start, mention.end),
				instrument: null,
				via: [],
				confidence: 0.75,
				reasons: [
					`${row.name} spells its members, and the sentence tells work under it`,
					...act.reasons
				]
			});
		}
	}
	return [...found.values()];
}

const ends = (link: LinkCandidate): PlaceId[] => [link.a, link.b];

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
