import type { StoryContext } from './context.ts';
import { grammar, indexOf } from './mask.ts';
import { actorOf, addGroup, addParty, membersOf, type Party, type Reading } from './reading.ts';

/** Words that refer to the parties just told. */
const BACK = grammar(
	'(?<![@P一二三四五六“])(?:(?:这|上述|前述)?[两双]方|(?:这|上述|前述)?[两三四五六](?:个|座|所)?(?:地|省|市|县|区|国|州|城|镇|校|院|厅|局|方|家|学校(?=[^，。；@P]))(?!人(?!民|大|社)|民(?!警|政|航|宗)|分|行|资|委|场|域|级|值|长)(?:市区|区市|区|市|份|家(?!医|企|公|单|机|银|学))?|[两双三四]边(?=派出所|警|民警|海关|政府|部门|公安|口岸|村))(?!面)',
	'g'
);
const NUMBER = /[双两三四五六]/;
const UNIT = /[方地省市县区国州城镇校院厅局家边]/;
const OTHER_SIDE = /对岸(?!线)|对方(?!案|向|式)/g;
const COUNTS: Readonly<Record<string, number>> = { 双: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 };

/** 双方, 两省, 三地, 对岸 become the parties they refer to. */
export function referBack(reading: Reading, context: StoryContext): void {
	const { mask } = reading;
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
				unit === '方' ? allOf(reading, textBefore(reading, match.index), count) : []
			) ??
			context.back(count, unit, span, toldBehind(reading, match.index, count) ?? []);
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
}

/** How far before a word its parties are sought, in units: a line of any length costs in proportion. */
const REACH = 400;
const textBefore = (reading: Reading, position: number): string =>
	reading.mask.text.slice(Math.max(0, position - REACH), position);

const ACTOR = grammar('@P', 'g');
/** What may stand before a word that refers to what only follows. */
const FORWARD = grammar(
	'^[^@P。；]{0,6}(?:根据|按照|依据|依照|按|在|为落实|落实|随着)(?:[^@P，。；]{0,4})$'
);
const ACTOR_BEHIND = grammar('^[^@P。；]*?，[^@P，。；]{0,4}(@P)');
const JOINED = grammar(
	'(?<![在于])(@P)(?:[^，；：。@P@U]{0,16}?[在于]@P)?[^，；：。@P@U]{0,16}?(?:[与同和跟]|会见|接见|会晤|接待|拜[会访]|到访|访问|率[^，；：。@P@U]{0,10}[赴到])(?:了)?[^，；：。@P@U]{0,10}?(@P)',
	'g'
);

/** Parties that the sentence itself has joined before a position: what 双方 in a later clause means first of all. */
function joinedBefore(
	reading: Reading,
	position: number,
	count: number,
	unit: string
): readonly Party[] | null {
	const before = textBefore(reading, position);
	const groups = [...before.matchAll(ACTOR)].flatMap(
		([symbol]) => reading.groups[indexOf('G', symbol)] ?? []
	);
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

/** 根据两省签署的协议，甲省和乙省…: nobody is told before, and those told right behind are as many. */
function toldBehind(reading: Reading, position: number, count: number): readonly Party[] | null {
	const { text } = reading.mask;
	const before = text.slice(0, position);
	if (!FORWARD.test(before)) return null;
	const symbol = ACTOR_BEHIND.exec(text.slice(position, position + REACH))?.[1] ?? '';
	const group = reading.groups[indexOf('G', symbol)];
	return group && !group.open && group.members.length === count ? group.members : null;
}

/** Exactly as many places as counted stand before, and none of them only tells where. */
function onlyOnes(
	reading: Reading,
	before: string,
	count: number,
	unit: string
): readonly Party[] | null {
	// 甲省代表团在乙省考察: there the place is a side.
	const symbols = [...before.matchAll(ACTOR)];
	const travels = symbols.some(([symbol]) => actorOf(reading, symbol)?.party?.travels === true);
	const venue = travels ? /[于从]/ : /[在于从]/;
	const actors = symbols.flatMap(({ 0: symbol, index }) => {
		const actor = venue.test(before.charAt(index - 1)) ? null : actorOf(reading, symbol);
		return actor ? membersOf(actor) : [];
	});
	const places = new Map(actors.map((party) => [party.place, party]));
	if (places.size === count) return [...places.values()];
	return COUNTS_PLACES.test(unit) ? allOf(reading, before, count) : null;
}

/** 在甲市，…乙市…，两地: places count, wherever they stand. */
function allOf(reading: Reading, before: string, count: number): readonly Party[] | null {
	const actors = [...before.matchAll(ACTOR)].flatMap(([symbol]) => {
		const actor = actorOf(reading, symbol);
		return actor ? membersOf(actor) : [];
	});
	const places = new Map(actors.map((party) => [party.place, party]));
	return places.size === count ? [...places.values()] : null;
}

/** 两地: whatever they do, they are the places told. */
const COUNTS_PLACES = /地/;
