import type { NameAnchor } from '../../domain/correction.ts';
import type { Link } from '../../domain/link.ts';
import type { Mention } from '../../domain/mention.ts';
import type { PlaceId } from '../../domain/place.ts';
import { contains, overlaps, type Span } from '../../domain/span.ts';
import { simplify } from '../../pipeline/repair/simplify.ts';
import { occurrences, sides, wordsAt, type Words } from './find-words.ts';
import { ALIKE, letters } from './likeness.ts';

export const nameAnchorOf = (
	text: string,
	at: Span,
	mention: Pick<Mention, 'places'> | undefined
): NameAnchor => ({ ...wordsAt(text, at), places: mention?.places ?? [] });

/**
 * Where the name of an anchor stands now: the very name, in whichever script, with at least one side as it was. `same` when
 * the rest of its sentence is. Where a longer or shorter name is read by now, it is another name.
 */
export function findName(
	anchor: NameAnchor,
	mentions: readonly Mention[],
	text: string
): { readonly at: Span; readonly same: boolean } | null {
	const wanted = letters(anchor.quote);
	const read = mentions.filter((one) => letters(one.text) === wanted);
	const written = occurrences(text, anchor.quote).filter(
		(at) => !mentions.some((one) => overlaps(one, at) && !isSame(one, at))
	);
	let best: { at: Span; score: number } | null = null;
	for (const { start, end } of [...read, ...written]) {
		const [before, after] = sides(anchor, text, { start, end });
		const score = before + after;
		if (Math.max(before, after) >= ALIKE && score > (best?.score ?? 0))
			best = { at: { start, end }, score };
	}
	if (best === null) return null;
	const { at } = best;
	return { at, same: sentenceOf(anchor) === sentenceOf(wordsAt(text, at)) };
}

const isSame = (x: Span, y: Span): boolean => x.start === y.start && x.end === y.end;

/** The part of what stands around that belongs to the sentence. */
const sentenceOf = ({ before, quote, after }: Words): string =>
	letters(
		`${/[^。！？!?\n]*$/u.exec(before)?.[0] ?? ''}${quote}${/^[^。！？!?\n]*/u.exec(after)?.[0] ?? ''}`
	);

/** The mentions after a name was read as `place`, or as no place (null); `changed` are those that were read otherwise before. */
export function renameMentions(
	mentions: readonly Mention[],
	text: string,
	at: Span,
	{ place, everywhere }: { readonly place: PlaceId | null; readonly everywhere: boolean }
): { readonly mentions: Mention[]; readonly changed: readonly Mention[] } {
	const quote = text.slice(at.start, at.end);
	const own = mentions.find((one) => isSame(one, at));
	const wanted = letters(quote);
	const readAs = own?.places.join();
	const isMeant = (one: Mention): boolean =>
		one === own ||
		(everywhere &&
			letters(one.text) === wanted &&
			one.places.join() === (readAs ?? one.places.join()));
	const changed = mentions.filter(isMeant);
	if (place === null) return { mentions: mentions.filter((one) => !isMeant(one)), changed };
	const renamed = mentions.map((one) => (isMeant(one) ? readAsPlace(one, place) : one));
	if (own === undefined) renamed.push(readAsPlace({ ...at, text: simplify(quote).text }, place));
	return { mentions: renamed.sort((x, y) => x.start - y.start), changed };
}

function readAsPlace(name: Span & Pick<Mention, 'text' | 'chain'>, place: PlaceId): Mention {
	const { start, end, text, chain } = name;
	return { start, end, text, places: [place], confidence: 1, ...(chain ? { chain } : {}) };
}

/**
 * A link after names were read as another place, or as none (null): its end moves along when the names in its sentence that
 * told it were changed, or, where its sentence names it by a word such as 双方, all of the article. Null when no link is left.
 */
export function followNames(
	link: Link,
	changed: readonly Mention[],
	left: readonly Mention[],
	place: PlaceId | null
): Link | null {
	let followed: Link | null = link;
	for (const end of ['a', 'b'] as const) {
		const old = link[end];
		const told = changed.filter(({ places }) => places.length === 1 && places[0] === old);
		if (followed === null || told.length === 0 || old === place) continue;
		if (!isToldBy(link, old, told, left)) continue;
		followed =
			place === null || followed[end === 'a' ? 'b' : 'a'] === place
				? null
				: { ...followed, [end]: place, via: moveBodies(followed, old, told, place) };
	}
	return followed;
}

/** True when nothing but these names can have told an end. */
function isToldBy(
	{ evidence, via }: Link,
	old: PlaceId,
	told: readonly Mention[],
	left: readonly Mention[]
): boolean {
	const others = left.filter(({ places }) => places.includes(old));
	const within = (name: Span): boolean => contains(evidence, name);
	if (told.some(within)) return !others.some(within);
	// A body may be of a place that its name does not tell.
	const byBody = via.some((one) => one.place === old && !told.some((name) => contains(one, name)));
	return others.length === 0 && !byBody;
}

const moveBodies = ({ via }: Link, old: PlaceId, told: readonly Mention[], place: PlaceId) =>
	via.map((one) =>
		one.place === old && told.some((name) => contains(one, name)) ? { ...one, place } : one
	);
