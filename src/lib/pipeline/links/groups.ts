import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { StoryContext } from './context.ts';
import { grammar, indexOf } from './mask.ts';
import {
	actorOf,
	addGroup,
	addParty,
	cover,
	everyPair,
	membersOf,
	type Group,
	type Party,
	type Reading
} from './reading.ts';
import { UNSTOPPED } from './names.ts';
import { BODY_ENDS, COLLECTIVE, CORPS } from './words.ts';

const JOINT = '(?:、|和|与|及|，?以及|同(?!时)|跟|暨|—+|–|-|－|―|·|~|～|×|/|)';
const OPEN =
	'等(?!一行|离子)(?:兄弟|周边|相关|友好|沿线|多个|数个|若干|[0-9一二三四五六七八九十]+个)?(?:国家|省区市|省份|省市|省|地区|地|城市|市|国|区县|县|单位|部门|企业|方面)?';
const LIST = grammar(
	`@N(?:${JOINT}@N)+(?:(?<count>${COLLECTIVE})|(?<open>${OPEN}(?<total>${COLLECTIVE})?))?`,
	'g'
);
const OWN_TAIL = grammar(
	`(?<=@G)${UNSTOPPED}{0,10}?(?:${[...BODY_ENDS, ...CORPS].join('|')})(?:负责人|代表|领导)?`,
	'g'
);
/** Words that refer to the parties just told. */
const BACK = grammar(
	'(?<![@P一二三四五六“])(?:(?:这|上述|前述)?[两双]方|(?:这|上述|前述)?[两三四五六](?:个|座|所)?(?:地|省|市|县|区|国|州|城|镇|校|院|厅|局|方|家|学校(?=[^，。；@P]))(?!人(?!民|大|社)|民(?!警|政|航|宗)|分|行|资|委|场|域|级|值|长)(?:市区|区市|区|市|份|家(?!医|企|公|单|机|银|学))?|[两双三四]边(?=派出所|警|民警|海关|政府|部门|公安|口岸|村))(?!面)',
	'g'
);
const NUMBER = /[双两三四五六]/;
const UNIT = /[方地省市县区国州城镇校院厅局家边]/;
const OTHER_SIDE = /对岸(?!线)|对方(?!案|向|式)/g;
const COUNTS: Readonly<Record<string, number>> = { 双: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 };

/** Parties joined by the text become groups; 双方 and the like become the group they refer to. */
export function groupParties(reading: Reading, gazetteer: Gazetteer, context: StoryContext): void {
	const { mask } = reading;
	mask.rewrite(LIST, (match) => {
		const list = splitList(reading, match[0]);
		if (!list || !mayJoin(list)) return null;
		// 在布达佩斯与匈牙利投资局…: where it was done is not one of those who did it.
		if (/[在于]$/.test(mask.text.slice(0, match.index)) && /^[与同跟]$/.test(list[1]?.joint ?? ''))
			return null;
		const bodies = list.filter(({ party }) => party.body !== null);
		if (bodies.length < 2 && list.every(({ party }) => party.place === list[0]?.party.place))
			return {
				from: match.index,
				to: match.index + match[0].length,
				symbol: mergeOffices(reading, list)
			};
		const { count, open, total } = match.groups ?? {};
		const span = mask.span(match.index, match.index + match[0].length);
		const group = groupOf(list, span, gazetteer, {
			counted: count !== undefined || total !== undefined,
			open: open !== undefined && total === undefined,
			apart: /^(?:分别|各自)/.test(mask.text.slice(match.index + match[0].length))
		});
		return {
			from: match.index,
			to: match.index + match[0].length,
			symbol: addGroup(reading, group)
		};
	});
	mask.rewrite(BACK, (match) => {
		const word = match[0];
		const span = mask.span(match.index, match.index + word.length);
		const count = COUNTS[NUMBER.exec(word)?.[0] ?? ''] ?? 2;
		const unit = UNIT.exec(word)?.[0] ?? '';
		const near = joinedBefore(reading, match.index, count, unit);
		const group =
			context.back(count, unit, span, near) ??
			context.back(count, unit, span, null) ??
			context.back(
				count,
				unit,
				span,
				unit === '方' ? allOf(reading, mask.text.slice(0, match.index), count) : []
			);
		return {
			from: match.index,
			to: match.index + word.length,
			symbol: group ? addGroup(reading, group) : '\uF200'
		};
	});
	mask.rewrite(OTHER_SIDE, (match) => {
		const named = reading.parties.filter(({ kind }) => kind !== 'anaphor');
		const party = context.other(named);
		const to = match.index + match[0].length;
		const span = mask.span(match.index, to);
		return party
			? {
					from: match.index,
					to,
					symbol: addParty(reading, { ...party, span, body: null, people: [], kind: 'anaphor' })
				}
			: null;
	});
	mask.rewrite(OWN_TAIL, (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		symbol: ''
	}));
}

const JOINED = grammar(
	'(@P)[^，；：。@P@U]{0,16}?(?:[与同和跟]|会见|接见|会晤|接待|拜[会访]|到访|访问|率[^，；：。@P@U]{0,10}[赴到])(?:了)?[^，；：。@P@U]{0,10}?(@P)',
	'g'
);

/** Parties that the sentence itself has joined before a position: what 双方 in a later clause means first of all. */
function joinedBefore(
	reading: Reading,
	position: number,
	count: number,
	unit: string
): readonly Party[] | null {
	const before = reading.mask.text.slice(0, position);
	const groups = [...before].flatMap((symbol) => reading.groups[indexOf('G', symbol)] ?? []);
	const group = groups.findLast(({ members, open }) => members.length === count && !open);
	if (group) return group.members;
	const joined = [...before.matchAll(JOINED)].at(-1);
	const members = [joined?.[1], joined?.[2]].flatMap((symbol) => {
		const actor = symbol === undefined ? null : actorOf(reading, symbol);
		return actor ? membersOf(actor) : [];
	});
	return members.length === count
		? members
		: COUNTS_BODIES.test(unit)
			? null
			: onlyOnes(reading, before, count, unit);
}

/** 两家, 两校: they count bodies, not places. */
const COUNTS_BODIES = /[家校院厅局]/;

/** Exactly as many places as counted stand before, and none of them only tells where. */
function onlyOnes(
	reading: Reading,
	before: string,
	count: number,
	unit: string
): readonly Party[] | null {
	// 甲省代表团在乙省考察: there the place is a side.
	const travels = [...before].some((symbol) => actorOf(reading, symbol)?.party?.travels === true);
	const venue = travels ? /[于从]/ : /[在于从]/;
	const actors = [...before].flatMap((symbol, at) => {
		const actor = venue.test(before.charAt(at - 1)) ? null : actorOf(reading, symbol);
		return actor ? membersOf(actor) : [];
	});
	const places = new Map(actors.map((party) => [party.place, party]));
	if (places.size === count) return [...places.values()];
	return COUNTS_PLACES.test(unit) ? allOf(reading, before, count) : null;
}

/** 在甲市，…乙市…，两地: places count, wherever they stand. */
function allOf(reading: Reading, before: string, count: number): readonly Party[] | null {
	const actors = [...before].flatMap((symbol) => {
		const actor = actorOf(reading, symbol);
		return actor ? membersOf(actor) : [];
	});
	const places = new Map(actors.map((party) => [party.place, party]));
	return places.size === count ? [...places.values()] : null;
}

/** 两地: whatever they do, they are the places told. */
const COUNTS_PLACES = /地/;

interface Item {
	readonly party: Party;
	/** What joins it to the one before. */
	readonly joint: string;
}

function splitList(reading: Reading, text: string): Item[] | null {
	const items: Item[] = [];
	let joint = '';
	for (const char of text) {
		const party = reading.parties[indexOf('N', char)];
		if (party) {
			items.push({ party, joint });
			joint = '';
		} else joint += char;
	}
	return items.length > 1 ? items : null;
}

/** 省委副书记、省长郭某: two offices of one party. */
function mergeOffices(reading: Reading, list: readonly Item[]): string {
	const [first, ...more] = list.map(({ party }) => party);
	if (!first) return '';
	return addParty(reading, {
		...first,
		span: more.reduce((span, party) => cover(span, party.span), first.span),
		people: [first, ...more].flatMap(({ people }) => people),
		travels: [first, ...more].some(({ travels }) => travels)
	});
}

/** Names that stand side by side without a joint are a compound only when both are bare (川渝, 泸州荣昌两地). */
const mayJoin = (list: readonly Item[]): boolean =>
	list.every(
		({ joint, party }, index) =>
			joint !== '' ||
			index === 0 ||
			(list[index - 1]?.party.kind === 'place' &&
				(party.kind === 'place' || list.every(({ party: each }) => each.short || each.body)))
	);

const CONJUNCTION = /^(?:|和|与|同|跟|—+|–|-|－|―|·)$/;

function groupOf(
	list: readonly Item[],
	span: Group['span'],
	gazetteer: Gazetteer,
	{ counted, open, apart }: { counted: boolean; open: boolean; apart: boolean }
): Group {
	const compound = list.slice(1).every(({ joint }) => joint === '');
	const items = compound ? withoutWholes(list, gazetteer) : list;
	const members = items.map(({ party }) => party);
	const joints = items.slice(1).map(({ joint }) => joint);
	const base = { members, name: null, span, open, counted };
	// 中德、中法; A和B、C和D.
	const paired =
		joints.length > 2 &&
		joints.length % 2 === 1 &&
		joints.every((joint, i) => (i % 2 === 0 ? CONJUNCTION.test(joint) : joint === '、'));
	if (paired)
		return {
			...base,
			kind: 'pairs',
			edges: joints.flatMap((_, i) => (i % 2 === 0 ? [[i, i + 1] as const] : []))
		};
	const every = everyPair(members.length);
	if (compound) return { ...base, kind: 'compound', edges: every };
	const first = joints[0] ?? '';
	const last = joints.at(-1) ?? '';
	if (counted) return { ...base, kind: 'list', edges: every };
	// A与B、C: A with each. A、B与C: both with C. A、B和C: all of them.
	// A、B与C、D: each of the first with each of the last, 分别 in order.
	const middle = joints.findIndex((joint) => /^[与同跟]$/.test(joint));
	const sides = [members.slice(0, middle + 1), members.slice(middle + 1)].map(
		({ length }) => length
	);
	if (
		middle > 0 &&
		middle < joints.length - 1 &&
		joints.filter((joint) => /^[与同跟]$/.test(joint)).length === 1
	)
		return {
			...base,
			kind: 'with',
			edges: every.filter(([a, b]) =>
				apart && sides[0] === sides[1] ? b === a + middle + 1 : a <= middle && b > middle
			)
		};
	if (/^[与同跟]$/.test(first) || (first === '和' && members.length > 2))
		return { ...base, kind: 'with', edges: every.filter(([a]) => a === 0) };
	if (/^[与同跟]$/.test(last))
		return {
			...base,
			kind: 'with',
			gathers: !apart,
			edges: every.filter(([, b]) => b === members.length - 1)
		};
	return { ...base, kind: 'list', edges: every };
}

/** 遂潼川渝: a whole beside its part only says where the part lies. */
const withoutWholes = (list: readonly Item[], gazetteer: Gazetteer): readonly Item[] =>
	list.filter(
		({ party }) =>
			!list.some(
				(other) =>
					other.party.place !== party.place && gazetteer.within(other.party.place, party.place)
			)
	);
