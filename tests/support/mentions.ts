import { findCandidates } from '../../src/lib/pipeline/mentions/find-mentions.ts';
import { read } from '../../src/lib/pipeline/index.ts';
import {
	resolveMentions,
	type Resolution
} from '../../src/lib/pipeline/mentions/resolve-mentions.ts';
import { shippedGazetteer } from './gazetteer.ts';

/** What the PLACES stages make of a text. */
export function mentionsOf(text: string): Resolution {
	const document = read({ id: 'a.txt', text });
	return resolveMentions(
		document,
		findCandidates(document, shippedGazetteer()),
		shippedGazetteer()
	);
}

/** `浙江省> 嘉兴市` for chains, `朝阳区?` for a name left undecided. */
export const namesIn = (text: string): string =>
	mentionsOf(text)
		.mentions.map((m) => m.text + (m.chain ? '>' : '') + (m.places.length === 0 ? '?' : ''))
		.join(' ');

/** Ids of the places, in order. */
export const placesIn = (text: string): string =>
	mentionsOf(text)
		.mentions.map((m) => m.places.join('+') || `?${[...m.candidates].sort().join('|')}`)
		.join(' ');
