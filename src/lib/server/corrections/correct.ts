import type { ExtractionRecord } from '../../domain/article.ts';
import type { Anchor, Change, Drift } from '../../domain/correction.ts';
import { linkSchema, QUOTE_LIMIT, type Link } from '../../domain/link.ts';
import type { Place, PlaceId } from '../../domain/place.ts';
import { findLink, findQuote } from './anchor.ts';

/** A correction as the library keeps it, with all places that it names and what holds them. */
export interface KeptCorrection {
	readonly id: string;
	readonly anchor: Anchor;
	readonly change: Change;
	readonly places: Readonly<Record<PlaceId, Place>>;
	readonly undone: boolean;
}

/** What has become of a correction: the number of the act that it concerns, null when there is none. */
export interface Fate {
	readonly act: number | null;
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

/** Applies the corrections of an article in the order in which they were made. `text` is only asked for when there are any. */
export function correct(
	record: ExtractionRecord,
	text: () => string,
	corrections: readonly KeptCorrection[]
): CorrectedRecord {
	const standing: Standing[] = record.links.map((link, number) => ({
		told: link,
		number,
		link,
		rejected: false
	}));
	const fates = new Map<string, Fate>();
	if (corrections.length === 0)
		return { record, numbers: standing.map(({ number }) => number), fates };
	const written = text();
	const places = { ...record.places };
	let added = FIRST_ADDED;
	for (const one of corrections) {
		const number = one.change.kind === 'add' ? added++ : null;
		if (one.undone) continue;
		const fate =
			number === null ? apply(one, standing, written) : add(one, number, standing, written);
		fates.set(one.id, fate);
		if (fate.act !== null) Object.assign(places, one.places);
	}
	const kept = standing.filter(({ rejected }) => !rejected);
	return {
		record: { ...record, places, links: kept.map(({ link }) => link) },
		numbers: kept.map(({ number }) => number),
		fates
	};
}

const LOST: Fate = { act: null, drift: 'lost' };

function apply({ anchor, change }: KeptCorrection, standing: Standing[], text: string): Fate {
	const found = find(anchor, standing, text);
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
		case 'add':
			break;
	}
	return { act: one.number, drift: same ? null : 'changed' };
}

function find(
	anchor: Anchor,
	standing: readonly Standing[],
	text: string
): { readonly one: Standing; readonly same: boolean } | null {
	if (anchor.added !== null) {
		const one = standing.find(({ number }) => number === anchor.added);
		return one === undefined ? null : { one, same: true };
	}
	const told = standing.filter(({ number }) => number < FIRST_ADDED);
	const found = findLink(
		anchor,
		told.map((one) => one.told),
		text
	);
	const one = found === null ? undefined : told[found.index];
	return found === null || one === undefined ? null : { one, same: found.same };
}

function add(
	{ anchor, change }: KeptCorrection,
	number: number,
	standing: Standing[],
	text: string
): Fate {
	const at = findQuote(anchor, text);
	if (change.kind !== 'add' || at === null || at.end - at.start > QUOTE_LIMIT) return LOST;
	const link: Link = {
		...change.link,
		group: null,
		instrument: null,
		via: [],
		evidence: { ...at, quote: text.slice(at.start, at.end) },
		confidence: 1
	};
	standing.push({ told: link, number, link, rejected: false });
	return { act: number, drift: null };
}
