import type { Act } from '../domain/api.ts';
import type { AddedLink, Change, Correction } from '../domain/correction.ts';
import type { LinkType, Status } from '../domain/link.ts';
import type { Mention } from '../domain/mention.ts';

/** What a correction is about, as POST /api/v1/corrections takes it; `by` and `reason` are the corrector's. */
export type Target =
	| { readonly act: string; readonly change: Change }
	| { readonly article: string; readonly change: Change }
	| {
			readonly article: string;
			readonly mention: { readonly start: number; readonly end: number };
			readonly change: Change;
	  };

/** An act as a form has it. `way` is seen from `a`. */
export interface Draft {
	a: string | null;
	b: string | null;
	type: LinkType;
	status: Status;
	/** EDTF; empty when none is told. */
	date: string;
	way: 'mutual' | 'forward' | 'backward';
	topics: string[];
}

export const NEW_DRAFT: Draft = {
	a: null,
	b: null,
	type: 'agreement',
	status: 'done',
	date: '',
	way: 'mutual',
	topics: []
};

type Told = Pick<Act, 'a' | 'b' | 'type' | 'status' | 'date' | 'directed' | 'topics'>;

export const draftOf = (act: Told): Draft => ({
	a: act.a,
	b: act.b,
	type: act.type,
	status: act.status,
	date: act.date ?? '',
	way: act.directed ? 'forward' : 'mutual',
	topics: [...act.topics]
});

/** A draft as a link tells it; null without two different places. */
export function linkOf({ a, b, way, date, ...rest }: Draft): Omit<AddedLink, 'evidence'> | null {
	if (a === null || b === null || a === b) return null;
	const [from, to] = way === 'backward' ? [b, a] : [a, b];
	const told = date.trim();
	return { ...rest, a: from, b: to, directed: way !== 'mutual', date: told === '' ? null : told };
}

const same = (x: unknown, y: unknown): boolean => JSON.stringify(x) === JSON.stringify(y);

/** Why a draft cannot be sent: it says nothing else than the act, or has not two different places. */
type DraftFault = 'nothing' | 'twoPlaces';

/** What a draft says otherwise than the act, or why it says nothing. */
export function changeOf(act: Told, draft: Draft): Change | DraftFault {
	const link = linkOf(draft);
	if (link === null) return 'twoPlaces';
	const { a, b, type, status, date, directed, topics } = link;
	const wanted = { a, b, type, status, date, directed, topics };
	const changed = Object.entries(wanted).filter(
		([key, value]) => !same(act[key as keyof Told], value)
	);
	return changed.length === 0 ? 'nothing' : { kind: 'change', ...Object.fromEntries(changed) };
}

/** What has been said of an act, in the order of time; what was undone is left out. */
export const saidOf = (corrections: readonly Correction[] | undefined, act: string): Correction[] =>
	(corrections ?? []).filter((one) => one.act === act && one.undone === null);

/** What has been said of a name: of this very stretch, or of the same name in the whole article. */
export const saidOfName = (
	corrections: readonly Correction[] | undefined,
	{ start, end, text }: Pick<Mention, 'start' | 'end' | 'text'>
): Correction[] =>
	(corrections ?? []).filter(
		({ mention, undone, change, anchor }) =>
			undone === null &&
			mention !== null &&
			((mention.start === start && mention.end === end) ||
				('everywhere' in change && change.everywhere && anchor.quote === text))
	);
