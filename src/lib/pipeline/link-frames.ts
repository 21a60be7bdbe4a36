import type { Predicate } from './link-predicates.ts';
import { grammar } from './link-mask.ts';
import {
	actorOf,
	membersOf,
	type Actor,
	type Group,
	type Party,
	type Reading
} from './link-reading.ts';
import { afterSkips } from './link-skips.ts';

/** Where a verb stands, and the clause around it (positions in the masked sentence). */
export interface Occurrence {
	readonly predicate: Predicate;
	readonly from: number;
	readonly to: number;
	readonly clause: readonly [number, number];
}

/** Who the text before this clause leaves as its subject. */
export interface Inherited {
	/** Told in an earlier clause of the sentence, or by the sentence before. */
	readonly subject: Actor | null;
	/** Where the subject stands in this sentence; null when it comes from another. */
	readonly at: number | null;
	readonly delegation: Party | null;
	/** The two sides of the act before it in the sentence, when its subject was only one of them. */
	readonly joint: Group | null;
}

/** The parties of one act, by pairs; for a directed act the first is the giver, visitor or investor. */
export interface Taken {
	readonly pairs: readonly (readonly [Party, Party])[];
	/** The group whose members are paired with each other, when there is one. */
	readonly group: Actor['group'];
	/** How the parties stood: for `explain`. */
	readonly reading: string;
	/** The leftmost position that the reading needs; null when a party is told outside this sentence. */
	readonly from: number;
	/** 1 for parties that stand at their verb, less for those inferred. */
	readonly certainty: number;
	/** Both sides are the subject: a future act is a plan of both. */
	readonly joint: boolean;
}

const PLAIN = '[^，；：。@P@U]';
const WITH = '(?:与|和|同(?!时)|跟|携手|联手|联合|会同|牵手|协同|偕|偕同|连同|及)';
/** 同来华访问的法国总统…: where the partner comes from stands between. */
const COMING = '(?:[来到正](?:@N|[华访在])?[^，；：。@P@U]{0,10}的)?';
const A_WITH_B = grammar(`(?<a>@P)${PLAIN}{0,16}?${WITH}${COMING}(?<b>@P)${PLAIN}{0,40}$`);
const WITH_B = grammar(`^${WITH}${COMING}(?<b>@P)${PLAIN}{0,40}$`);
const BOTH = grammar(
	`(?<![为对向给从自比按除经于与和同跟赴到往访在抵来至入驻援])(?<both>@G)${PLAIN}{0,40}$`
);
const ALONE = grammar(`(?<a>@P)${PLAIN}{0,26}$`);
const TRAIN = grammar(`^(?:代表团|考察团|访问团|参访团|调研组|考察组|一行)[^，；：。@P@U]{0,10}$`);
const RIGHT_WITH = grammar(`^(?:了|起)?${PLAIN}{0,6}?[与同和](?<b>@P)`);
const RIGHT = grammar(
	`^(?:了|过)?(?:来访的|到访的|来自|前来[^，；：。@P]{0,8}的|[到来][^，；：。@P]{0,6}的|由)?${PLAIN}{0,10}?(?<b>@P)`
);
const NEAR = grammar(`^(?:了|过|在|于|到|至|给|往|对)?${PLAIN}{0,6}?(?<b>@P)`);
const TO_B = '(?:为|向|给|对|帮助|支持|助力)';
const A_TO_B = grammar(`(?<a>@P)${PLAIN}{0,26}?${TO_B}(?<b>@P)${PLAIN}{0,30}$`);
const TO_B_ALONE = grammar(`^${TO_B}(?<b>@P)${PLAIN}{0,30}$`);
/** 对智利进行友好访问 */
const A_ON_B = grammar(`(?<a>@P)${PLAIN}{0,20}?对(?<b>@P)${PLAIN}{0,14}$`);
const ON_B = grammar(`^(?:结束(?:了)?)?对(?<b>@P)${PLAIN}{0,14}$`);
const A_IN_B = grammar(
	`(?<a>@P)${PLAIN}{0,26}?(?:在@P${PLAIN}{0,8})?[在到赴来向对从往](?<b>@P)${PLAIN}{0,24}$`
);
const IN_B = grammar(`^[在到赴来向对从往](?<b>@P)${PLAIN}{0,24}$`);
const EVENT = grammar(`(?<![与和同跟为对向给])(?<both>@G)[^，；：。@P@U的在了]{0,24}$`);
/** A subject told as a topic or in a phrase of place is none. */
const PLACE_PHRASE = grammar(`[在于](?:@P)(?:${PLAIN}{0,12}?(?:陪同下|见证下|支持下|期间))?`, 'g');
const TOPIC =
	/(?:就|围绕|针对|关于)(?!业|近|地|任)[^，；：。]*?(?=进行|开展|展开|达成|作了|作出|交换|签|举行|深入|充分|坦诚|交流|会|座谈|磋商|洽谈|$)/g;
const FIRM = /企业|公司|集团|总部|研发中心|资本|项目|工厂|银行|品牌/;
const MOVES = /[赴到来]|前往|率|带队|一行|组团|代表团|考察团/;

/** Who did it with whom, read from the frame of the verb; a string names the rule that finds no parties. */
export function takeParties(
	reading: Reading,
	at: Occurrence,
	inherited: Inherited
): Taken | string {
	const { text } = reading.mask;
	const [start, end] = at.clause;
	const raw = text.slice(start, at.from);
	const right = text.slice(at.to, end);
	const verb = text.slice(at.from, at.to);
	const blank = (match: string) => '□'.repeat(match.length);
	const left = raw.replace(TOPIC, blank);
	const away = left.replace(PLACE_PHRASE, blank);
	const find = new Finder(reading, start, inherited);
	switch (at.predicate.frame) {
		case 'together':
			return (
				find.aWithB(away) ??
				find.aWithB(left) ??
				find.both(away, at.predicate.nominal === true) ??
				find.rightWith(away, right) ??
				'no-second-party'
			);
		case 'meets':
			return (
				find.toRight(away, right, RIGHT, 'A 会见 B') ??
				find.aWithB(away) ??
				find.both(away, false) ??
				'no-second-party'
			);
		case 'goes': {
			const taken =
				find.toRight(away, right, at.predicate.strong ? RIGHT : NEAR, 'A 访问 B') ??
				find.aToB(left, A_ON_B, ON_B);
			if (!taken) return 'no-host';
			const traveller = taken.pairs[0]?.[0];
			const moves = MOVES.test(verb) || MOVES.test(left);
			if (at.predicate.strong || traveller?.travels || (moves && at.predicate.id !== 'stay'))
				return taken;
			return 'no-delegation';
		}
		case 'receives': {
			const taken = find.toRight(away, right, RIGHT, 'B 接待 A');
			if (!taken) return 'no-guest';
			const travels = taken.pairs.every(([, guest]) => guest.travels);
			return travels
				? { ...taken, pairs: taken.pairs.map(([host, guest]) => [guest, host]) }
				: 'no-delegation';
		}
		case 'gives':
			return find.toRight(away, right, NEAR, 'A 援助 B') ?? 'no-receiver';
		case 'gives-to':
			return (
				find.aToB(left, A_TO_B, TO_B_ALONE) ??
				find.toRight(
					away,
					right,
					at.predicate.type === 'compensation'
						? NEAR
						: /^(?:给|予|至|了)/.test(right)
							? RIGHT
							: NEVER,
					'A 捐给 B'
				) ??
				'no-receiver'
			);
		case 'from': {
			const taken = find.toRight(away, right, NEAR, 'B 获 A 援助');
			return taken
				? { ...taken, pairs: taken.pairs.map(([got, gave]) => [gave, got]) }
				: 'no-giver';
		}
		case 'places': {
			const taken = find.aToB(raw, A_IN_B, IN_B);
			if (!taken) return 'no-investor';
			const investor = taken.pairs[0]?.[0];
			return investor && (investor.kind !== 'place' || FIRM.test(left) || taken.certainty < 1)
				? taken
				: 'no-firm';
		}
		case 'settles': {
			const taken = find.toRight(away, right, NEAR, 'A 落户 B');
			if (!taken || taken.group) return 'no-investor';
			const investor = taken.pairs[0]?.[0];
			return investor && (investor.kind !== 'place' || FIRM.test(left)) ? taken : 'no-firm';
		}
		case 'named':
			return find.event(left) ?? 'no-parties-in-name';
	}
}

const NEVER = /(?!)/;

/** Reads the frames of one clause. */
class Finder {
	readonly #reading: Reading;
	readonly #start: number;
	readonly #inherited: Inherited;

	constructor(reading: Reading, start: number, inherited: Inherited) {
		this.#reading = reading;
		this.#start = start;
		this.#inherited = inherited;
	}

	#actor(symbol: string | undefined): Actor | null {
		return symbol === undefined ? null : actorOf(this.#reading, symbol);
	}

	/** A与B…, or 与B… after a subject told before. */
	aWithB(left: string): Taken | null {
		const match = A_WITH_B.exec(afterSkips(left));
		const [a, b] = [this.#actor(match?.groups?.['a']), this.#actor(match?.groups?.['b'])];
		if (match && a && b) return cross(a, b, 'A 与 B', this.#start + match.index, 1, false);
		const alone = WITH_B.exec(afterSkips(left));
		const partner = this.#actor(alone?.groups?.['b']);
		const { subject, at } = this.#inherited;
		if (!alone || !partner || !subject || subject.group?.kind === 'pairs') return null;
		return cross(subject, partner, '与 B, A told before', at ?? this.#start, 0.92, false);
	}

	/** A、B两地…, 双方…, or nothing after several parties told before. */
	both(left: string, nominal: boolean): Taken | null {
		const match = BOTH.exec(left);
		const group = this.#actor(match?.groups?.['both'])?.group;
		if (match && group)
			return paired(group, this.#start + match.index, group.kind === 'anaphor' ? 0.94 : 1);
		const { subject, at, joint } = this.#inherited;
		const told = subject?.group ?? joint;
		if (!told) return null;
		const sameSentence = at !== null;
		if (afterSkips(left) === '' || (sameSentence && nominal))
			return paired(told, at ?? this.#start, sameSentence ? 0.95 : 0.85);
		return null;
	}

	/** A建立与B的…机制. */
	rightWith(left: string, right: string): Taken | null {
		const match = RIGHT_WITH.exec(right);
		const b = this.#actor(match?.groups?.['b']);
		const a = this.#left(left);
		return a && b ? cross(a.actor, b, 'A … 与 B 的', a.from, 0.85 * a.certainty, false) : null;
	}

	/** A before the verb, B right behind it. */
	toRight(left: string, right: string, pattern: RegExp, name: string): Taken | null {
		const b = this.#actor(pattern.exec(right)?.groups?.['b']);
		const a = b && this.#left(left);
		return a && b ? cross(a.actor, b, name, a.from, a.certainty, false) : null;
	}

	/** A … 向/在 B …, or 向/在 B … after a subject told before. */
	aToB(left: string, whole: RegExp, alone: RegExp): Taken | null {
		const match = whole.exec(left);
		const [a, b] = [this.#actor(match?.groups?.['a']), this.#actor(match?.groups?.['b'])];
		if (match && a && b) return cross(a, b, 'A 向 B', this.#start + match.index, 1, false);
		const receiver = this.#actor(alone.exec(afterSkips(left))?.groups?.['b']);
		const { subject, at } = this.#inherited;
		return receiver && subject
			? cross(subject, receiver, '向 B, A told before', at ?? this.#start, 0.9, false)
			: null;
	}

	event(left: string): Taken | null {
		const match = EVENT.exec(left);
		const group = this.#actor(match?.groups?.['both'])?.group;
		return match && group && group.kind !== 'anaphor'
			? paired(group, this.#start + match.index, 1)
			: null;
	}

	#left(left: string): { actor: Actor; from: number; certainty: number } | null {
		const match = ALONE.exec(left);
		const actor = this.#actor(match?.groups?.['a']);
		if (match && actor) return { actor, from: this.#start + match.index, certainty: 1 };
		const { subject, at, delegation } = this.#inherited;
		if (delegation && TRAIN.test(afterSkips(left)))
			return { actor: { party: delegation, group: null }, from: this.#start, certainty: 0.88 };
		if (subject && afterSkips(left) === '')
			return { actor: subject, from: at ?? this.#start, certainty: 0.9 };
		return null;
	}
}

function cross(
	a: Actor,
	b: Actor,
	reading: string,
	from: number,
	certainty: number,
	joint: boolean
): Taken {
	const pairs = membersOf(a).flatMap((one) => membersOf(b).map((other) => [one, other] as const));
	return {
		pairs,
		group: pairs.length > 1 ? (b.group ?? a.group) : null,
		reading,
		from,
		certainty,
		joint
	};
}

function paired(group: NonNullable<Actor['group']>, from: number, certainty: number): Taken {
	const pairs = group.edges.flatMap(([i, j]) => {
		const [a, b] = [group.members[i], group.members[j]];
		return a && b ? [[a, b] as const] : [];
	});
	return { pairs, group, reading: `${group.kind} acts`, from, certainty, joint: true };
}
