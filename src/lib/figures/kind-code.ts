import { LINK_TYPES, STATUSES, type LinkType, type Status } from '../domain/link.ts';

/** Which end of a pair an act goes out from: none when it has no direction. */
export const WAYS = ['none', 'forward', 'backward'] as const;
export type Way = (typeof WAYS)[number];

/** Kind, status and way of an act in one number from 1 on; 0 is the row of an act that is gone. */
export const GONE = 0;
export const KIND_CODES = 1 + LINK_TYPES.length * STATUSES.length * WAYS.length;

export interface Kind {
	readonly type: LinkType;
	readonly status: Status;
	readonly way: Way;
}

/** Every kind at its code; at 0 none. */
export const KINDS: readonly (Kind | null)[] = [
	null,
	...LINK_TYPES.flatMap((type) =>
		STATUSES.flatMap((status) => WAYS.map((way) => ({ type, status, way })))
	)
];
const CODES: ReadonlyMap<string, number> = new Map(
	KINDS.flatMap((kind, code) =>
		kind === null ? [] : [[`${kind.type} ${kind.status} ${kind.way}`, code] as const]
	)
);

/** Throws when the act has a kind or status that this version does not know. */
export function kindCode(type: string, status: string, way: Way): number {
	const code = CODES.get(`${type} ${status} ${way}`);
	if (code === undefined) throw new Error(`an act is of the unknown kind ${type}, ${status}`);
	return code;
}

/** Of the kind seen from the other end. */
export const turned = (way: Way): Way =>
	way === 'none' ? 'none' : way === 'forward' ? 'backward' : 'forward';
