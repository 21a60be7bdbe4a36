import type { Inherited, Taken } from './act.ts';
import { cross, paired } from './pairs.ts';
import { actorOf, membersOf, type Actor, type Reading } from './reading.ts';
import { afterSkips } from './skips.ts';
import { ALONE, A_WITH_B, BOTH, GOES_ON, RIGHT_WITH, TRAIN, WITH_B } from './positions.ts';

/** Reads the plain positions of parties around a verb, in the clause that begins at `start` of the masked sentence. */
export class Sides {
	protected readonly reading: Reading;
	protected readonly start: number;
	protected readonly until: number;
	protected readonly inherited: Inherited;

	/** `until`: where the verb ends. */
	constructor(reading: Reading, start: number, until: number, inherited: Inherited) {
		this.reading = reading;
		this.start = start;
		this.until = until;
		this.inherited = inherited;
	}

	protected actor(symbol: string | undefined): Actor | null {
		return symbol === undefined ? null : actorOf(this.reading, symbol);
	}

	/** An actor and all that the text lists behind it. */
	protected actors(symbol: string | undefined, more: string | undefined): Actor | null {
		const first = this.actor(symbol);
		const others = [...(more ?? '')].flatMap((char) => this.actor(char) ?? []);
		if (!first || others.length === 0) return first;
		const members = [first, ...others].flatMap(membersOf);
		const span = members[0]?.span ?? { start: 0, end: 0 };
		return {
			party: null,
			group: { members, edges: [], name: null, span, open: true, counted: false, kind: 'list' }
		};
	}

	protected left(left: string): { actor: Actor; from: number; certainty: number } | null {
		const match = ALONE.exec(left);
		const actor = this.actor(match?.groups?.['a']);
		if (match && actor) return { actor, from: this.start + match.index, certainty: 1 };
		const { subject, at, delegation } = this.inherited;
		const bare = afterSkips(left);
		const train = delegation ? TRAIN.exec(bare)?.[0].length : undefined;
		if (delegation && train !== undefined && bare.length - train <= 10)
			return { actor: { party: delegation, group: null }, from: this.start, certainty: 0.88 };
		if (subject && bare === '') return { actor: subject, from: at ?? this.start, certainty: 0.9 };
		return null;
	}

	/** A与B…, or 与B… after a subject told before. */
	aWithB(left: string): Taken | null {
		const match = A_WITH_B.exec(left);
		const a = this.actor(match?.groups?.['a']);
		const b = this.actors(match?.groups?.['b'], match?.groups?.['more']);
		if (match && a && b) {
			const apart = /分别|各自/.test(
				`${match.groups?.['between'] ?? ''}${match.groups?.['behind'] ?? ''}`
			);
			return cross(a, b, 'A 与 B', this.start + match.index, 1, apart);
		}
		const bare = afterSkips(left);
		const train = this.inherited.delegation ? TRAIN.exec(bare)?.[0].length : undefined;
		const alone = WITH_B.exec(train === undefined ? bare : afterSkips(bare.slice(train)));
		const partner = this.actors(alone?.groups?.['b'], alone?.groups?.['more']);
		const { at, delegation } = this.inherited;
		const subject: Actor | null =
			train !== undefined && delegation
				? { party: delegation, group: null }
				: this.inherited.subject;
		if (!alone || !partner || !subject || subject.group?.kind === 'pairs') return null;
		// 甲与乙…，与丙…: it is 甲 who goes on.
		const first = subject.group?.kind === 'with' ? subject.group.members[0] : undefined;
		const actor: Actor = first ? { party: first, group: null } : subject;
		const from = train === undefined ? (at ?? this.start) : this.start;
		return cross(actor, partner, '[A] 与 B', from, 0.92, /分别/.test(left));
	}

	/**
	 * A、B两地…, 双方…, or nothing after both sides told before. 来自A、B的专家 did not act together, unless the verb says so
	 * (`together`).
	 */
	both(left: string, nominal: boolean, together = false): Taken | null {
		const match = BOTH.exec(left);
		const group = this.actor(match?.groups?.['both'])?.group;
		const come = match && /来自$/.test(left.slice(0, match.index));
		if (match && group && !(come && group.kind !== 'with' && !together))
			return paired(
				come ? { ...group, gathers: false } : group,
				this.start + match.index,
				group.kind === 'anaphor' ? 0.94 : 1
			);
		const { subject, at, joint } = this.inherited;
		const told = joint ?? subject?.group;
		if (!told) return null;
		const sameSentence = at !== null;
		const before = this.reading.mask.text.slice(0, this.start);
		if (!sameSentence && !GOES_ON.test(before + left)) return null;
		if (afterSkips(left) === '' || (sameSentence && nominal))
			return paired(told, at ?? this.start, sameSentence ? 0.95 : 0.85);
		return null;
	}

	/** A建立与B的…机制. */
	rightWith(left: string, right: string): Taken | null {
		const match = RIGHT_WITH.exec(right);
		const b = this.actor(match?.groups?.['b']);
		const a = this.left(left);
		return a && b ? cross(a.actor, b, 'A … 与 B 的', a.from, 0.85 * a.certainty) : null;
	}

	/** A before the verb, B right behind it. */
	toRight(left: string, right: string, pattern: RegExp, name: string): Taken | null {
		const b = this.actor(pattern.exec(right)?.groups?.['b']);
		const a = b && this.left(left);
		return a && b ? cross(a.actor, b, name, a.from, a.certainty, /分别|各自/.test(left)) : null;
	}

	/** A … 向/在 B …, or 向/在 B … after a subject told before. */
	aToB(left: string, whole: RegExp, alone: RegExp): Taken | null {
		const match = whole.exec(left);
		const [a, b] = [this.actor(match?.groups?.['a']), this.actor(match?.groups?.['b'])];
		if (match && a && b) return cross(a, b, 'A 向 B', this.start + match.index, 1);
		const receiver = this.actor(alone.exec(afterSkips(left))?.groups?.['b']);
		const { subject, at } = this.inherited;
		return receiver && subject ? cross(subject, receiver, '[A] 向 B', at ?? this.start, 0.9) : null;
	}
}
