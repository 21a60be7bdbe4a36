import type { ExtractionRecord } from '../../domain/article.ts';
import type {
	ActAnchor,
	AddedLink,
	Anchor,
	Change,
	Drift,
	NameAnchor
} from '../../domain/correction.ts';
import { linkSchema, QUOTE_LIMIT, type Link } from '../../domain/link.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Place, PlaceId } from '../../domain/place.ts';
import type { Span } from '../../domain/span.ts';
import { findLink } from './anchor.ts';
import { findName, followNames, renameMentions } from './correct-name.ts';
import { findQuote } from './find-words.ts';

/** A correction as the library keeps it, with all places that it names and what holds them. */
export interface KeptCorrection {
	readonly id: string;
	readonly anchor: Anchor;
	readonly change: Change;
	readonly places: Readonly<Record<PlaceId, Place>>;
	readonly undone: boolean;
}

/** What has become of a correction: the number of the act or the stretch of the name that it concerns, null when there is none. */
export interface Fate {
	readonly act: number | null;
	readonly mention: Span | null;
	readonly drift: Drift | null;
}

/** A record as people have corrected it. `numbers`: by which each of its links is known, whatever was taken away before it. */
export interface CorrectedRecord {
	readonly record: ExtractionRecord;
	readonly numbers: readonly number[];
	readonly fates: ReadonlyMap<string, Fate>;
}

/** The numbers of acts that people have added, by their order, are above those of any record. */
export const FIRST_ADDED = 10_000;

interface Standing {
	/** As the extractor told it: what later corrections hold on to. */
	readonly told: Link;
	readonly number: number;
	link: Link;
	rejected: boolean;
}

/** An article in the middle of being corrected. */
interface Draft {
	readonly text: string;
	readonly acts: Standing[];
	mentions: readonly Mention[];
}

const LOST: Fate = { act: null, mention: null, drift: 'lost' };

/** Applies the corrections of an article in the order in which they were made. `text` is only asked for when there are any. */
export function correct(
	record: ExtractionRecord,
	text: () => string,
	corrections: readonly KeptCorrection[]
): CorrectedRecord {
	const acts: Standing[] = record.links.map((link, number) => ({
		told: link,
		number,
		link,
		rejected: false
	}));
	const fates = new Map<string, Fate>();
	if (corrections.length === 0) return { record, numbers: acts.map(({ number }) => number), fates };
	const draft: Draft = { text: text(), acts, mentions: record.mentions };
	const places = { ...record.places };
	let added = FIRST_ADDED;
	for (const { id, anchor, change, places: named, undone } of corrections) {
		const number = change.kind === 'add' ? added++ : null;
		if (undone) continue;
		const fate = apply(draft, anchor, change, number);
		fates.set(id, fate);
		if (fate.drift !== 'lost') Object.assign(places, named);
	}
	const kept = acts.filter(({ rejected }) => !rejected);
	const corrected = { ...record, places, mentions: [...draft.mentions] };
	return {
		record: { ...corrected, links: kept.map(({ link }) => link) },
		numbers: kept.map(({ number }) => number),
		fates
	};
}

function apply(draft: Draft, anchor: Anchor, change: Change, number: number | null): Fate {
	switch (change.kind) {
		case 'add':
			return number === null || !isOfAct(anchor) ? LOST : add(draft, anchor, change.link, number);
		case 'place':
		case 'no-place':
			return isOfAct(anchor) ? LOST : rename(draft, anchor, change);
		case 'accept':
		case 'reject':
		case 'change':
			return isOfAct(anchor) ? mend(draft, anchor, change) : LOST;
	}
}

const isOfAct = (anchor: Anchor): anchor is ActAnchor => 'type' in anchor;

function mend(
	draft: Draft,
	anchor: ActAnchor,
	change: Extract<Change, { kind: 'accept' | 'reject' | 'change' }>
): Fate {
	const found = find(anchor, draft);
	if (found === null) return LOST;
	const { one, same } = found;
	switch (change.kind) {
		case 'accept':
			one.rejected = false;
			one.link = { ...one.link, confidence: 1 };
			break;
		case 'reject':
			one.rejected = true;
			break;
		case 'change': {
			// The schema of links drops the kind of the change.
			const changed = linkSchema.safeParse({ ...one.link, ...change, confidence: 1 });
			// Of a link whose ends are read otherwise now the change may make a link of a place with itself.
			if (!changed.success) return LOST;
			one.link = changed.data;
			break;
		}
	}
	return { act: one.number, mention: null, drift: same ? null : 'changed' };
}

function find(
	anchor: ActAnchor,
	{ acts, text }: Draft
): { readonly one: Standing; readonly same: boolean } | null {
	if (anchor.added !== null) {
		const one = acts.find(({ number }) => number === anchor.added);
		return one === undefined ? null : { one, same: true };
	}
	const told = acts.filter(({ number }) => number < FIRST_ADDED);
	const found = findLink(
		anchor,
		told.map((one) => one.told),
		text
	);
	const one = found === null ? undefined : told[found.index];
	return found === null || one === undefined ? null : { one, same: found.same };
}

function add({ text, acts }: Draft, anchor: ActAnchor, given: AddedLink, number: number): Fate {
	const found = findQuote(anchor, text);
	if (found === null || found.at.end - found.at.start > QUOTE_LIMIT) return LOST;
	const { at, same } = found;
	const link: Link = {
		...given,
		group: null,
		instrument: null,
		via: [],
		evidence: { ...at, quote: text.slice(at.start, at.end) },
		confidence: 1
	};
	acts.push({ told: link, number, link, rejected: false });
	return { act: number, mention: null, drift: same ? null : 'changed' };
}

/** What a name was read as is read otherwise, and the acts that it told follow. */
function rename(
	draft: Draft,
	anchor: NameAnchor,
	change: Extract<Change, { kind: 'place' | 'no-place' }>
): Fate {
	const found = findName(anchor, draft.mentions, draft.text);
	if (found === null) return LOST;
	const place = change.kind === 'place' ? change.place : null;
	const { everywhere } = change;
	const { mentions, changed } = renameMentions(draft.mentions, draft.text, found.at, {
		place,
		everywhere
	});
	draft.mentions = mentions;
	for (const one of draft.acts) {
		const followed = followNames(one.link, changed, mentions, place);
		if (followed === null) one.rejected = true;
		else one.link = followed;
	}
	return { act: null, mention: found.at, drift: found.same ? null : 'changed' };
}
