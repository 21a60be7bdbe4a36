import type { Anchor } from '../../domain/correction.ts';
import { linkId } from '../../domain/link-id.ts';
import type { Link } from '../../domain/link.ts';
import type { Span } from '../../domain/span.ts';
import { simplify } from '../../pipeline/repair/simplify.ts';

/** Characters around a quote that tell it from the same words elsewhere. */
const CONTEXT = 32;
/** From this share of pairs of letters on, two sentences are one in which a word was changed. */
const ALIKE = 0.6;

export function anchorOf(
	link: Pick<Link, 'a' | 'b' | 'type' | 'evidence'>,
	text: string,
	added: number | null
): Anchor {
	const { start, end, quote } = link.evidence;
	return {
		a: link.a,
		b: link.b,
		type: link.type,
		quote,
		before: text.slice(Math.max(0, start - CONTEXT), start),
		after: text.slice(end, end + CONTEXT),
		added
	};
}

/** The link that an anchor means, by its place in the list; `same` when it is told as it was. */
export function findLink(
	anchor: Anchor,
	links: readonly Pick<Link, 'a' | 'b' | 'type' | 'evidence'>[],
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

/** Where an anchor's quote stands in a text, in whichever script; of several places the one with the most alike around it. */
export function findQuote(anchor: Anchor, text: string): Span | null {
	const places = [...occurrences(text, anchor.quote)];
	if (places.length === 0) {
		// Simplifying may change the number of units, never that of code points.
		const [from, wanted] = [simplify(text), simplify(anchor.quote).text];
		for (const { start, end } of occurrences(from.text, wanted))
			places.push(from.map.toSource({ start, end }));
	}
	const ranked = places.map((at) => ({ at, score: around(anchor, text, at) }));
	return (
		ranked.reduce<(typeof ranked)[number] | null>(
			(best, one) => (best === null || one.score > best.score ? one : best),
			null
		)?.at ?? null
	);
}

function* occurrences(text: string, words: string): Generator<Span> {
	if (words === '') return;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
		yield { start: at, end: at + words.length };
}

/** How alike the surroundings are, from 0 to 1. */
const around = ({ before, after }: Anchor, text: string, { start, end }: Span): number =>
	(alike(letters(text.slice(Math.max(0, start - CONTEXT), start)), letters(before)) +
		alike(letters(text.slice(end, end + CONTEXT)), letters(after))) /
	2;

/** Letters and digits alone, Simplified: what a sentence says, however it is set. */
const letters = (text: string): string =>
	(simplify(text.normalize('NFKC')).text.match(/[\p{L}\p{N}]+/gu) ?? []).join('');

/** Sørensen–Dice over pairs of neighbouring letters. */
function alike(x: string, y: string): number {
	if (x === y) return 1;
	if (x.length < 2 || y.length < 2) return 0;
	const pairs = new Map<string, number>();
	for (let i = 0; i + 2 <= x.length; i++) {
		const pair = x.slice(i, i + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	let shared = 0;
	for (let i = 0; i + 2 <= y.length; i++) {
		const pair = y.slice(i, i + 2);
		const left = pairs.get(pair) ?? 0;
		if (left > 0) {
			shared += 1;
			pairs.set(pair, left - 1);
		}
	}
	return (2 * shared) / (x.length + y.length - 2);
}
