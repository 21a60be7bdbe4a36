import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { StoryContext } from './context.ts';
import { referBack } from './back.ts';
import { grammar, indexOf } from './mask.ts';
import {
	addGroup,
	addParty,
	cover,
	everyPair,
	type Group,
	type Party,
	type Reading
} from './reading.ts';
import { UNSTOPPED } from './names.ts';
import { BODY_ENDS, COLLECTIVE, CORPS } from './words.ts';

const JOINT =
	'(?:、|和|与|及|，?以及|同(?!时)|跟|暨|(?:会同|联同|偕同)(?=@N，)|—+|–|-|－|―|·|~|～|×|/|)';
/** A会同B，对…: the second stands with the first. Followed by a verb it is a verb itself (with-partner). */
const WITH = /^(?:[与同跟]|会同|联同|偕同)$/;
const OPEN =
	'等(?!一行|离子)(?:兄弟|周边|相关|友好|沿线|多个|数个|若干|[0-9一二三四五六七八九十]+个)?(?:国家|省区市|省份|省市|省|地区|地|城市|市|国|区县|县|单位|部门|企业|方面)?';
const LIST = grammar(
	`@N(?:${JOINT}@N)+(?:(?<count>${COLLECTIVE})|(?<open>${OPEN}(?<total>${COLLECTIVE})?))?`,
	'g'
);
const OWN_TAIL = grammar(
	`(?<=(?<!来自)@G)${UNSTOPPED}{0,10}?(?:${[...BODY_ENDS, ...CORPS].join('|')})(?:负责人|代表|领导)?`,
	'g'
);
/** Parties joined by the text become groups; 双方 and the like become the group they refer to. */
export function groupParties(reading: Reading, gazetteer: Gazetteer, context: StoryContext): void {
	const { mask } = reading;
	if (reading.parties.length > 1) joinLists(reading, gazetteer);
	referBack(reading, context);
	if (reading.groups.length === 0) return;
	mask.rewrite(OWN_TAIL, (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		symbol: ''
	}));
}

function joinLists(reading: Reading, gazetteer: Gazetteer): void {
	const { mask } = reading;
	mask.rewrite(LIST, (match) => {
		const list = splitList(reading, match[0]);
		if (!list || !mayJoin(list)) return null;
		// 在布达佩斯与匈牙利投资局…: where it was done is not one of those who did it.
		if (/[在于]$/.test(mask.text.slice(0, match.index)) && WITH.test(list[1]?.joint ?? ''))
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
			counted: (count !== undefined && !countsTail(count, list)) || total !== undefined,
			open: open !== undefined && total === undefined,
			apart: /^(?:分别|各自)/.test(mask.text.slice(match.index + match[0].length))
		});
		return {
			from: match.index,
			to: match.index + match[0].length,
			symbol: addGroup(reading, group)
		};
	});
}

const NUMERALS = '零一二三四五六七八九';

/** 甲与乙、丙两省: the number is that of the parties behind 与, not of all. 三省一市 are four. */
function countsTail(count: string, list: readonly Item[]): boolean {
	let number = 0;
	for (const character of count)
		number += Math.max(0, NUMERALS.indexOf(character === '两' ? '二' : character));
	const middle = list.findIndex(({ joint }) => WITH.test(joint));
	return middle > 0 && number < list.length && number === list.length - middle;
}

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
	const items = compound ? withoutWholes(list, gazetteer) : withoutParts(list, gazetteer);
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
	const middle = joints.findIndex((joint) => WITH.test(joint));
	const sides = [members.slice(0, middle + 1), members.slice(middle + 1)].map(
		({ length }) => length
	);
	if (
		middle > 0 &&
		middle < joints.length - 1 &&
		joints.filter((joint) => WITH.test(joint)).length === 1
	)
		return {
			...base,
			kind: 'with',
			edges: every.filter(([a, b]) =>
				apart && sides[0] === sides[1] ? b === a + middle + 1 : a <= middle && b > middle
			)
		};
	if (WITH.test(first) || (first === '和' && members.length > 2))
		return {
			...base,
			kind: 'with',
			joins: !apart,
			edges: every.filter(([a]) => a === 0)
		};
	if (WITH.test(last))
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

/** 甲、乙、丙三市水利局及丁县、戊县、己县水利局: the counties of those cities come along. */
function withoutParts(list: readonly Item[], gazetteer: Gazetteer): readonly Item[] {
	const at = list.findIndex(({ joint }) => /及$/.test(joint));
	if (at < 2) return list;
	const [wholes, parts] = [list.slice(0, at), list.slice(at)];
	const lies = ({ party }: Item): boolean =>
		wholes.some(
			(whole) =>
				whole.party.place !== party.place && gazetteer.within(party.place, whole.party.place)
		);
	return parts.every(lies) ? wholes : list;
}
