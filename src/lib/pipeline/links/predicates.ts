import type { LinkType } from '../../domain/link.ts';
import { AID } from './verbs-aid.ts';
import { JOINT } from './verbs-joint.ts';
import { TIES } from './verbs-ties.ts';
import { TRADE } from './verbs-trade.ts';
import { VISITS } from './verbs-visits.ts';
import { WORK } from './verbs-work.ts';

/**
 * How the parties of an act stand around its verb:
 * `together` A与B…签署, A、B两地…签署, 与B签署 (A told before), 双方签署;
 * `meets` A会见B; `goes` A访问B, A率团到B; `visiting` 在B访问的A; `receives` B接待A; `gives` A帮扶B; `gives-to` A向B捐赠;
 * `aided` B是A的对口支援地区, `aider` A是B的对口支援省份; `invited` 应B邀请，A来访; `twin` 与A结好的B, A的友好城市B;
 * `places` A在B投资; `settles` A落户B, 落户 without A is none; `hosts` 在B，来自A的企业…; `owns` A某企业的B基地投产; `from` B获A捐赠; `named` A、B…交流会 (the name of an event).
 */
export type Frame =
	| 'together'
	| 'meets'
	| 'aided'
	| 'aider'
	| 'invited'
	| 'twin'
	| 'goes'
	| 'visiting'
	| 'receives'
	| 'gives'
	| 'gives-to'
	| 'places'
	| 'settles'
	| 'hosts'
	| 'owns'
	| 'from'
	| 'named';

/** One way to tell an act: read `words` at the verb, `after` in what follows it up to the end of the clause. */
export interface Predicate {
	readonly id: string;
	readonly type: LinkType;
	readonly frame: Frame;
	/** Expression of the verb itself (masked text, see mask.ts). */
	readonly words: string;
	/** What the rest of the clause must tell, for verbs that mean many things. */
	readonly after?: string;
	/** What the sentence before the verb must tell. */
	readonly before?: string;
	/** What the rest of the clause must not tell. */
	readonly unless?: string;
	/** A deed in itself; the others are also used of aims and topics, and count only when told as fact. */
	readonly strong: boolean;
	/** A noun that may stand anywhere in the clause of its parties: 联合执法机制已进入常态. */
	readonly nominal?: true;
	/** The tie ends with it. */
	readonly ends?: true;
	/** A lasting tie: `ongoing` unless the text tells a date of completion. */
	readonly lasting?: true;
	/** The words around tell the kind of act (DEEDS); `type` when they do not. */
	readonly open?: true;
	readonly confidence: number;
	readonly example: string;
}

/** Rows in order: of several that read the same verb the first wins. */
export const PREDICATES: readonly Predicate[] = [
	...TIES,
	...VISITS,
	...WORK,
	...AID,
	...TRADE,
	...JOINT
];
