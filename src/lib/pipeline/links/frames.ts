import type { ActRule } from '../../domain/act-rules.ts';
import type { Inherited, Occurrence, Taken } from './act.ts';
import { Finder } from './finder.ts';
import { grammar } from './mask.ts';
import { everyPair, type Reading } from './reading.ts';

const PLAIN = '[^，；：。@P@U]';
const RIGHT = grammar(
	`^(?:了|过)?(?:来访的|到访的|来自|前来[^，；：。@P]{0,8}的|[到来][^，；：。@P]{0,6}的|由)?${PLAIN}{0,10}?(?<b>@P)`
);
const NEAR = grammar(`^(?:了|过|在|于|到|至|给|往|对)?${PLAIN}{0,6}?(?<b>@P)`);
const NEVER = /(?!)/;
const ENDS_PARTY = grammar('@P$');
const TO_B = '(?:为|向|给|对|帮助|支持|助力)';
const A_TO_B = grammar(`(?<a>@P)${PLAIN}{0,26}?${TO_B}(?<b>@P)${PLAIN}{0,30}$`);
const TO_B_ALONE = grammar(`^${TO_B}(?<b>@P)${PLAIN}{0,30}$`);
/** 对智利进行友好访问 */
const A_ON_B = grammar(`(?<a>@P)${PLAIN}{0,20}?对(?<b>@P)${PLAIN}{0,14}$`);
const ON_B = grammar(`^(?:结束(?:了)?)?对(?<b>@P)${PLAIN}{0,14}$`);
const A_FROM_B = grammar(`(?<a>@P)${PLAIN}{0,20}?[从自](?<b>@P)${PLAIN}{0,14}$`);
const FROM_B = grammar(`^[从自](?<b>@P)${PLAIN}{0,14}$`);
/** 应市政府邀请，日本某市代表团…: the host stands before, the guest leads what follows. */
const INVITER = grammar(`[应受](?<b>@P)${PLAIN}{0,8}$`);
const INVITED = grammar(`^(?:，)?(?:由)?${PLAIN}{0,8}(?<a>@P)(?<rest>[^。；]*)`);
const VISITS = /率|团|一行|访|抵|考察|来/;
const A_IN_B = grammar(
	`(?<a>@P)${PLAIN}{0,26}?(?:在@P${PLAIN}{0,8})?[在到赴来向对从往](?<b>@P)${PLAIN}{0,24}$`
);
/** 追加3亿元在乙市新建工厂 */
const SPENDS = '(?:(?:追加|增资|投资|斥资|出资|投入|耗资|再投)?[^，；：。@P@U在到]{0,12}[元万亿])?';
const IN_B = grammar(`^${SPENDS}[在到赴来向对从往](?<b>@P)${PLAIN}{0,24}$`);
/** A subject told as a topic or in a phrase of place is none. */
const PLACE_PHRASE = grammar(
	`[在于](?:[^，；：。@P@U@D与和同向对为]{0,6}?)(?:@P)(?:${PLAIN}{0,16}?(?:陪同下|见证下|支持下|推动下|指导下|期间))?`,
	'g'
);
/** 甲省协会组织乙、丙两地企业赴…: whom it takes along. */
const LED = grammar(
	`(?<=@P[^，；：。@P]{0,12})(?:组织|率领?|带领)[^，；：。@P]{0,4}@G[^，；：。@P]{0,24}`,
	'g'
);
const TOPIC =
	/(?:就|围绕|针对|关于)(?!业|近|地|任)[^，；：。]*?(?=进行|开展|展开|达成|作了|作出|交换|签|举行|深入|充分|坦诚|交流|会|座谈|磋商|洽谈|$)/g;
/** Verbs of being somewhere: a visit only when it is a delegation that is there. */
const NEEDS_TRAVELLER = new Set(['stay', 'arrive']);
const FIRM =
	/企业|公司|集团|总部|研发中心|资本|项目|厂(?![房长址])|银行|品牌|商人|(?:铜|钢|铝|锌|锂|矿|药|乳|酒|船|纸|林|渔|牧|置|实|盐|茶|糖)业|汽车|电气|电器|电子|重工|钢铁|化工|石化|股份|控股|水泥|能源|药房|材料|光电|机床|轮胎|物流|地产|酒店|超市|连锁/;
/** 甲市在乙区建起海创园: what a town itself opens in another. */
const OUTPOST =
	/^[^，。；]{0,12}(?:飞地|园(?!林)|孵化器|(?:创新|研发|展示|服务)中心|研究院|办事处|联络处|基地|工作站)/;
const GATHERS = /共[建用享管治商]|联合|共同|齐|聚/;
/** Those who come on their own account. */
const TRAVELLERS = /游客|旅客|乘客|市民|居民|观众|球迷|粉丝|车友|驴友|乡亲|老乡/;
/** 由两地企业家组成的考察团 */
const TEAM = /(?:代表|考察|访问|参访|交流|经贸|采购|访)团|(?:调研|考察)组|一行/;
const MOVES = /[赴到来]|前往|率|带队|一行|组团|代表团|考察团/;

/** Who did it with whom, read from the frame of the verb; a string names the rule that finds no parties. */
export function takeParties(
	reading: Reading,
	at: Occurrence,
	inherited: Inherited
): Taken | ActRule {
	const { text } = reading.mask;
	const [start, end] = at.clause;
	const raw = text.slice(start, at.from);
	const right = text.slice(at.to, end);
	const verb = text.slice(at.from, at.to);
	const blank = (match: string) => '□'.repeat(match.length);
	const left = raw.replace(TOPIC, blank);
	const away = left.replace(PLACE_PHRASE, blank);
	const led = away.replace(LED, blank);
	const find = new Finder(reading, start, at.to, inherited);
	switch (at.predicate.frame) {
		case 'together': {
			const allAct = at.predicate.type === 'joint_enforcement' || GATHERS.test(verb);
			const taken =
				(at.predicate.ends ? find.ofWhich(text.slice(0, at.from)) : null) ??
				find.aWithB(away) ??
				find.aWithB(left) ??
				find.both(away, at.predicate.nominal === true, allAct) ??
				find.rightWith(away, right) ??
				find.listed(text.slice(at.to)) ??
				(at.predicate.ends ? find.anyBefore(text.slice(0, at.from)) : null) ??
				null;
			if (!taken) return 'no-second-party';
			const together = GATHERS.test(verb) || GATHERS.test(text.slice(taken.from, at.from));
			if (taken.group?.joins && together) return gathered(taken);
			return at.predicate.type === 'meeting' || GATHERS.test(verb) ? gathered(taken) : taken;
		}
		case 'meets':
			return (
				find.toRight(away, right, RIGHT, 'A 会见 B') ??
				find.aWithB(away) ??
				find.both(away, false) ??
				'no-second-party'
			);
		case 'goes': {
			const taken =
				find.toRight(led, right, at.predicate.strong ? RIGHT : NEAR, 'A 访问 B') ??
				find.aToB(left, A_ON_B, ON_B);
			if (!taken) return 'no-host';
			if (at.predicate.id === 'team-arrives' && taken.pairs.some(([team]) => team.task !== 'aid'))
				return 'no-aid-team';
			// 会见前来考察的某市代表团: whom the clause is about came here.
			if (TRAVELLERS.test(left) || /^的/.test(right)) return 'no-delegation';
			const moves = MOVES.test(verb) || MOVES.test(left);
			const travels = taken.pairs[0]?.[0].travels === true || TEAM.test(left);
			const sure =
				at.predicate.strong || travels || (moves && !NEEDS_TRAVELLER.has(at.predicate.id));
			return sure ? taken : 'no-delegation';
		}
		case 'visiting':
			return find.guest(left, right) ?? 'no-guest';
		case 'receives': {
			const taken = find.toRight(away, right, RIGHT, 'B 接待 A');
			if (!taken) return 'no-guest';
			const travels = taken.pairs.every(([, guest]) => guest.travels);
			return travels ? turned(taken) : 'no-delegation';
		}
		case 'gives':
			return (
				find.toRight(away, right, NEAR, 'A 援助 B') ??
				find.under(left, text.slice(at.to)) ??
				find.byAgent(left) ??
				(/^(?:的|了)/.test(right) ? find.helpedThere(text.slice(0, start), left) : null) ??
				'no-receiver'
			);
		case 'gives-to': {
			const direct = at.predicate.type === 'compensation' ? NEAR : NEVER;
			const behind = /^(?:给|予|至|了)/.test(right) ? RIGHT : direct;
			return (
				find.aToB(left, A_TO_B, TO_B_ALONE) ??
				find.toRight(away, right, behind, 'A 捐给 B') ??
				'no-receiver'
			);
		}
		case 'from': {
			const taken =
				find.toRight(away, right, NEAR, 'B 获 A 援助') ?? find.aToB(left, A_FROM_B, FROM_B);
			if (!taken) return 'no-giver';
			const body = taken.pairs[0]?.[1].kind !== 'place';
			if (at.predicate.type === 'investment' && !body && !FIRM.test(right)) return 'no-firm';
			return turned(taken);
		}
		case 'aided': {
			const taken = find.toRight(away, right, NEAR, 'B 是 A 的受援地');
			return taken ? turned(taken) : 'no-giver';
		}
		case 'aider':
			return find.toRight(away, right, NEAR, 'A 是 B 的支援方') ?? 'no-receiver';
		case 'twin':
			return find.twin(left, right) ?? 'no-second-party';
		case 'invited': {
			const taken = find.invited(left, text.slice(at.to), INVITER, INVITED, VISITS);
			if (!taken) return 'no-guest';
			const behind = /^，?[^，；。]*/.exec(text.slice(at.to))?.[0].length ?? 0;
			return { ...taken, until: at.to + behind };
		}
		case 'places': {
			const taken = find.aToB(raw, A_IN_B, IN_B) ?? find.placedThere(text.slice(0, start), left);
			if (!taken) return 'no-investor';
			if (at.predicate.type === 'aid') return taken.pairs[0]?.[0].body ? taken : 'no-helper';
			const body = taken.pairs[0]?.[0].kind !== 'place';
			const sure = body || FIRM.test(left + verb) || taken.certainty < 1 || OUTPOST.test(right);
			return sure ? taken : 'no-firm';
		}
		case 'settles': {
			const taken = find.toRight(away, right, NEAR, 'A 落户 B');
			if (!taken || taken.group) return 'no-investor';
			const body = taken.pairs[0]?.[0].kind !== 'place';
			// 沙特阿美收购…: a firm's name need not say that it is one.
			const named = /收购|入股|并购/.test(verb) && !ENDS_PARTY.test(left);
			return body || named || FIRM.test(left) ? taken : 'no-firm';
		}
		case 'hosts': {
			const taken = find.hosted(text.slice(0, at.from), right);
			if (!taken) return 'no-host';
			return taken.pairs[0]?.[0].kind !== 'place' || FIRM.test(right) ? taken : 'no-firm';
		}
		case 'owns':
			return find.owner(left) ?? 'no-investor';
		case 'named':
			return find.event(left) ?? 'no-parties-in-name';
	}
}

/** A、B与C召开会议: all of them met. */
function gathered(taken: Taken): Taken {
	const { group } = taken;
	if (!group?.gathers && !group?.joins) return taken;
	const pairs = everyPair(group.members.length).flatMap(([i, j]) => {
		const [a, b] = [group.members[i], group.members[j]];
		return a && b ? [[a, b] as const] : [];
	});
	return { ...taken, pairs };
}

/** The frames that name the one who is come to, or given to, first. */
const turned = (taken: Taken): Taken => ({
	...taken,
	pairs: taken.pairs.map(([first, second]) => [second, first])
});
