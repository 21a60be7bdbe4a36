import type { ActAnchor } from '../../domain/correction.ts';
import { linkId } from '../../domain/link-id.ts';
import type { Link } from '../../domain/link.ts';
import { around, wordsAt } from './find-words.ts';
import { alike, ALIKE, letters } from './likeness.ts';

type Told = Pick<Link, 'a' | 'b' | 'type' | 'evidence'>;

export const anchorOf = (link: Told, text: string, added: number | null): ActAnchor => ({
	a: link.a,
	b: link.b,
	type: link.type,
	...wordsAt(text, link.evidence),
	quote: link.evidence.quote,
	added
});

/** The link that an anchor means, by its place in the list; `same` when it is told as it was. */
export function findLink(
	anchor: ActAnchor,
	links: readonly Told[],
	text: string
): { readonly index: number; readonly same: boolean } | null {
	const wanted = letters(anchor.quote);
	let best: { index: number; same: boolean; score: number } | null = null;
	for (const [index, link] of links.entries()) {
		if (linkId(link.a, link.b) !== linkId(anchor.a, anchor.b)) continue;
		const found = letters(link.evidence.quote);
		const likeness = found === wanted ? 1 : alike(found, wanted);
		const sameKind = link.type === anchor.type;
		// Of another kind it is the same act only by the same words.
		if (likeness < (sameKind ? ALIKE : 1)) continue;
		const score = likeness * 4 + Number(sameKind) * 2 + around(anchor, text, link.evidence);
		if (score > (best?.score ?? 0)) best = { index, same: likeness === 1 && sameKind, score };
	}
	return best;
}
