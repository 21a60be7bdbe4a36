import type { PlaceId } from '../../domain/place.ts';
import { contains } from '../../domain/span.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ArticleDocument, ResolvedMention, Story } from '../document.ts';
import { grammar } from './mask.ts';
import { mentionsIn } from './mentions.ts';
import { HOST_HOMES, PUBLISHER_HOMES } from './words.ts';

const TITLE_WEIGHT = 2;
const PARENT_SHARE = 0.25;
/** A paper that bears its city's name speaks for it, however often it names another. */
export const PUBLISHER_WEIGHT = 30;

/** The readings on the highest level that there is. */
function highest<Reading extends { readonly place: PlaceId }>(
	readings: readonly Reading[],
	gazetteer: Gazetteer
): readonly Reading[] {
	for (const level of ['province', 'city']) {
		const found = readings.filter(({ place }) => gazetteer.row(place)?.level === level);
		if (found.length > 0) return found;
	}
	return readings;
}

/** The end of a host's name: news.rthk.hk/…, [someone@host.hk]. */
const HOST = new RegExp(
	`[a-z\\d]\\.(${HOST_HOMES.map(({ words }) => words).join('|')})(?![a-z\\d.-])`,
	'i'
);

/** How strongly the article speaks from each unit: its publisher, its title, and how often the story names it. */
export function homesOf(
	document: ArticleDocument,
	story: Story,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer
): ReadonlyMap<PlaceId, number> {
	const weights = new Map<PlaceId, number>();
	const add = (place: PlaceId, weight: number): void => {
		weights.set(place, (weights.get(place) ?? 0) + weight);
		for (const parent of gazetteer.row(place)?.parents ?? [])
			if (gazetteer.row(parent)?.level !== 'country')
				weights.set(parent, (weights.get(parent) ?? 0) + weight * PARENT_SHARE);
	};
	const titled = document.titleSpan ? mentionsIn(mentions, document.titleSpan) : [];
	const told = mentionsIn(mentions, story);
	for (const mention of new Set([...told, ...titled])) {
		const place = mention.places[0];
		if (!place || mention.chain || mention.places.length > 1) continue;
		add(place, contains(story, mention) ? 1 : TITLE_WEIGHT);
	}
	for (const text of [document.publisher, document.title]) {
		if (text === null) continue;
		const weight = text === document.publisher ? PUBLISHER_WEIGHT : TITLE_WEIGHT;
		const known =
			text === document.publisher
				? PUBLISHER_HOMES.find(({ words }) => grammar(words).test(text))
				: undefined;
		if (known && gazetteer.row(known.place)) add(known.place, weight);
		else if (text === document.publisher || !document.titleSpan)
			for (const match of gazetteer.scan(text)) {
				// 河南日报 is no paper of 河南县, 广安日报 none of 广安区.
				const [reading, ...others] = highest(match.readings, gazetteer);
				if (reading && others.length === 0 && match.end - match.start > 1)
					add(reading.place, weight);
			}
	}
	const host = document.publisher === null ? HOST.exec(document.text)?.[1] : undefined;
	const home = HOST_HOMES.find(({ words }) => words === host?.toLowerCase());
	if (home && gazetteer.row(home.place)) add(home.place, PUBLISHER_WEIGHT);
	return weights;
}
