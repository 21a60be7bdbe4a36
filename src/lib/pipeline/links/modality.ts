import type { ActRule } from '../../domain/act-rules.ts';
import type { Status } from '../../domain/link.ts';
import type { Occurrence } from './act.ts';
import {
	CONDITIONS,
	DECLINED,
	FUTURES,
	HEARSAY,
	NEAR_WISHES,
	NEGATIONS,
	TAKEN_BACK,
	WISHES,
	type Marker
} from './markers.ts';
import { grammar } from './mask.ts';

/** How real an act is told to be: its status, or the rule that refuses it. */
export type Reality =
	| { readonly status: Status; readonly refused: null; readonly reason: ActRule }
	| { readonly status: null; readonly refused: ActRule };

const PAST =
	/了|已|曾|(?<![通经透路超越])过(?!程|渡|剩|境|年)|昨|日前|近日|当天|完成|成功|正式|累计/;
const DATED = grammar('@D');
const PURPOSE = grammar(
	'^[，、\\s@D]*(?:为了|为(?!期|@P|他|她|其|此|我|[^，]{1,12}的，)|旨在|以便|以期|助力|有助于|有利于)'
);
const SPEECH = /(?:表示|指出|强调|认为|称|说|提出|谈到|透露|建议|呼吁|介绍说|致辞)[，：“]?/;
const TOPIC_BEFORE = grammar(
	'(?:就|围绕|针对|关于|聚焦|涉及|涵盖|包括|在(?![@D@P]))(?!业|近|地|任)[^，；：。]{0,60}$'
);
const TOPIC_AFTER =
	/^[^，；：。]{0,30}?(?:等(?!地)|方面|事宜|议题|问题|话题|主题|领域|工作)?[^，；：。]{0,12}?(?:进行|开展|展开|达成|作了|作出|交换|交流(?!城市|年|协议|协定|备忘录)|深入|充分|座谈|磋商|洽谈|探讨|讨论|提出|发表|介绍|等方面|方面|等领域|领域)/;
const AIM =
	/(?:推动|促进|推进|加强|深化|加快|助推|助力|提升|服务(?!事项|中心|业|平台|站|队|团)|支撑|扩大|强化|融入|支持|参与|完善|关于|打造|探索)(?:了)?[^，；：。]{0,6}$/;
const ONGOING =
	/正在|正(?=与|和|同|在|加|联合|共同|携手|合力|协同|全力|积极|着力)|持续|不断|常态|长期|定期|至今|以来|累计|每年|进入|日益|深化|一直|多年|逐步|如今|目前/;
/** A verb that carries a talk is no topic of it. */
const MAIN = /^(?:进行|开展|展开|举行|召开|达成|签)/;
/** 对浙江企业到吉林投资表示欢迎 */
/** 甲乙共建园区的建议 */
const PROPOSED =
	/^[^，；。]{0,16}的(?:建议|提议|设想|构想|倡议(?!书)|想法|可能|意愿|愿望|前景|提案|议案|目标)/;
const GREETED = /对[^，；。]*$/;
const GREETS = /^[^，；。]{0,12}(?:表示|致以|给予)/;
const FAR_AIM =
	/(?:推动|促进|促成|探索|谋划|向(?![\uE000-\uEFFF])|致力于|旨在|力求|加快|争取|研究|推进|鼓励|支持|引导|利于|吸引)[^，；：。]{0,3}$/;
/** 联席会议将于14日举行 */
const AHEAD = /^[^，；。]{0,16}(?:将|拟|定于|即将)/;
const MOVED = /^(?:给|予|至)/;
const HANDED = /[给至到入往]$/;
const MOVING = /^(?:设在|设于|落户)/;
const CONTINUES = /将(?:继续|持续|不断|一如既往)/;
const BEGUN = /奠基|签约|落户|开工|动工|揭牌|挂牌|签[署订]/;
const MEANS = /^[，、\s]*(?:此外)?[，、]?通过/;
/** Somebody acts, or a date is told: an aim told before is over. */
const ACTS = grammar('^[“\\s]*(?:@D|@P)|@D');

const any = (markers: readonly Marker[]): string =>
	`(?:${markers.map(({ words }) => words).join('|')})`;
const NEGATED = grammar(`${any(NEGATIONS)}[^，；。@P]{0,8}$`);
/** 不和乙国建立关系 */
const NOT_WITH = grammar(
	`(?:不|未|没有|拒绝|停止|禁止|中断|避免|否认)(?:再|会|能|得|曾|愿|应)?[与和同跟向对]@P`
);
const HEARD = grammar(any(HEARSAY));
const WITHDRAWN = grammar(any(TAKEN_BACK));
const NOT_COME = grammar(
	`^，?[^，；。]{0,30}?(?:${any(NEGATIONS)}|${DECLINED})[^，；。]{0,8}(?:访|抵|考察|来|到|赴|往|率|出席|参加|参观|成行|行程|邀)`
);
const CONDITIONAL = grammar(any(CONDITIONS));
const ANY_FUTURE = grammar(any(FUTURES));
const LAST_FUTURE = grammar(`${any(FUTURES)}(?<rest>(?:(?!${any(FUTURES)})[\\s\\S])*)$`);
const NEAR_WISH = grammar(any(NEAR_WISHES));
const LAST_WISH = grammar(`${any(WISHES)}(?<rest>(?:(?!${any(WISHES)})[\\s\\S])*)$`);

/** What stands around an act, beyond its clause. */
export interface Surroundings {
	/** Both sides are the subject. */
	readonly joint: boolean;
	/** The sentence before told a plan, and this one has no subject of its own. */
	readonly intent: boolean;
	/** Someone has been speaking since an earlier sentence of the paragraph. */
	readonly speech: boolean;
	/** The date told for it lies ahead of publication. */
	readonly ahead: boolean;
	/** The date told for it is since when: 2020年以来. */
	readonly since: boolean;
	/** It is among what a plan says that shall be. */
	readonly plan: boolean;
	/** Where the first party stands. */
	readonly parties: number;
}

/** How far before a verb its mood is told, in units. */
const REACH = 400;

/** Judges one act in the masked sentence `text`. */
export function judgeReality(text: string, at: Occurrence, around: Surroundings): Reality {
	const [start, end] = at.clause;
	const verb = text.slice(at.from, at.to);
	const after = text.slice(at.to, end);
	// 将设备捐赠给西藏, 将总部设在太仓: 将 only marks the object.
	const object = MOVED.test(after) || MOVING.test(verb) || HANDED.test(verb);
	const plain = (words: string): string => (object ? words.replaceAll('将', '把') : words);
	const first = Math.max(0, at.from - REACH);
	const clause = plain(text.slice(Math.max(start, first), at.from));
	const before = plain(text.slice(first, at.from));
	const past = PAST.test(after.slice(0, 2)) || PAST.test(verb) || /[已曾]|累计/.test(clause);
	if (NEGATED.test(clause) || NOT_WITH.test(clause)) return refuse('negated');
	if (CONDITIONAL.test(before)) return refuse('condition');
	const behind = text.slice(at.to);
	if (HEARD.test(before) || WITHDRAWN.test(behind)) return refuse('rumour');
	if (at.predicate.frame === 'invited' && NOT_COME.test(behind)) return refuse('negated');
	if (PROPOSED.test(after)) return refuse('proposal');
	if (GREETED.test(clause) && GREETS.test(after)) return refuse('greeted');
	if (at.predicate.frame !== 'named') {
		if (
			TOPIC_BEFORE.test(clause) &&
			TOPIC_AFTER.test(after) &&
			!/^了/.test(after) &&
			!MAIN.test(verb)
		)
			return refuse('topic');
		if (!past && inPurpose(before)) return refuse('purpose');
	}
	const led = text.slice(start, Math.max(start, around.parties));
	if (
		!past &&
		((FAR_AIM.test(clause) && !/^(?:落实|实施)/.test(verb)) ||
			((at.predicate.nominal || !at.predicate.strong) && (AIM.test(clause) || AIM.test(led))))
	)
		return refuse('aim');
	// 他透露，上月局方到某市考察: a day that has passed makes it a report.
	const dated = DATED.test(clause) && !around.ahead;
	const spoken = !at.predicate.strong && !past && !dated && (around.speech || SPEECH.test(before));
	if (!past || /将[^，]{0,6}$/.test(clause)) {
		const future =
			(at.predicate.frame === 'named' && AHEAD.test(after)) ||
			governs(LAST_FUTURE, before, clause, verb) ||
			(MEANS.test(clause) && ANY_FUTURE.test(text.slice(at.to)));
		if (around.ahead && around.joint && !spoken) return keep('planned', 'begins-later');
		if (future && CONTINUES.test(before)) return keep('ongoing', 'will-go-on');
		// 举行奠基仪式，该公司将投资…: begun.
		const begun = at.predicate.type === 'investment' && BEGUN.test(before);
		if (future)
			return (around.joint || begun) && !spoken
				? keep('planned', 'both-will')
				: keep('intended', 'one-will');
		if (governs(LAST_WISH, before, clause, verb) || nearWish(clause, verb))
			return keep('intended', 'wished');
		if (around.intent && !PAST.test(after)) return keep('intended', 'goes-on-with-plan');
		if (around.plan && !SINGLE.has(at.predicate.type) && !PAST.test(text) && !DATED.test(before))
			return keep('intended', 'in-plan');
	}
	if (spoken) return refuse('reported-speech');
	if (at.predicate.ends) return keep('ended', 'ends');
	const wide = `${clause}${verb}${after}`;
	if (
		at.predicate.lasting ||
		(ONGOING.test(wide) && !SINGLE.has(at.predicate.type) && at.predicate.id !== 'purchase')
	)
		return keep('ongoing', 'goes-on');
	if (around.since && LASTING.has(at.predicate.type) && !SUMMED.test(wide))
		return keep('ongoing', 'goes-on-since');
	return keep('done', 'told-as-done');
}

/** Acts of one day, however long what they are about goes on. */
const SINGLE = new Set(['agreement', 'meeting', 'visit', 'twinning']);
/** Ties that go on when a beginning is told and no sum: 1996年起，甲省对口帮扶乙县. */
const LASTING = new Set(['aid', 'data_sharing', 'joint_enforcement', 'compensation', 'programme']);
const SUMMED =
	/了|累计|共(?:计|投|向|捐|落)|\d|[几数十百千万亿](?:辆|台|件|名|人|个|项|次|批|株|元|吨)/;
const refuse = (refused: ActRule): Reality => ({ status: null, refused });
const keep = (status: Status, reason: ActRule): Reality => ({ status, refused: null, reason });

/** 为加强合作，…: what follows is an aim until somebody acts or a date is told. */
function inPurpose(before: string): boolean {
	const clauses = before.split(/[，；：]/);
	const aim = clauses.findLastIndex((clause) => PURPOSE.test(clause));
	return aim >= 0 && clauses.slice(aim + 1).every((clause) => !ACTS.test(clause));
}

/**
 * The marker stands in the clause, or in one before it with no mark of the past between. The verb is read along with the
 * words before it: 应加强 is a wish, 应邀 is none.
 */
function governs(marker: RegExp, before: string, clause: string, verb: string): boolean {
	const own = marker.exec(clause + verb);
	if (own && own.index < clause.length) return true;
	const found = marker.exec(before + verb);
	if (!found || found.index >= before.length) return false;
	const rest = (found.groups?.['rest'] ?? '').slice(0, -verb.length || undefined);
	return !PAST.test(rest) && !NEW_SUBJECT.test(rest);
}

const nearWish = (clause: string, verb: string): boolean =>
	(NEAR_WISH.exec(clause + verb)?.index ?? Infinity) < clause.length;

const NEW_SUBJECT = grammar('[，；]@P');
