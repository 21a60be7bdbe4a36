import { ACT_RULES, sayRule, type ActReason, type ActRule } from '../domain/act-rules.ts';
import type { Locale } from './locale.ts';

const CHINESE: Record<ActRule, string> = {
	verb: '由“$2”说出（词表 $1）',
	frame: '句式为“$1”',
	'frame-before': '句式为“$1”，方括号中的一方在前文',
	'with-acts': '“A 与 B”共同行事',
	'list-acts': '并列各方共同行事',
	'compound-acts': '合称各方共同行事',
	'pairs-acts': '成对并列，各对各自行事',
	'region-acts': '区域名称所含各方共同行事',
	'anaphor-acts': '前文的双方共同行事',
	'in-title': '文件标题写明双方',
	'in-programme': '机制的名称写明成员，本句说到其下的工作',
	'told-as-done': '按已发生叙述',
	'begins-later': '自所述时间开始',
	'will-go-on': '将继续进行',
	'both-will': '双方将要进行',
	'one-will': '一方表示将要进行',
	wished: '有人希望如此',
	'goes-on-with-plan': '承接前文的计划',
	'in-plan': '计划中要做的事',
	ends: '这一关系结束',
	'goes-on': '仍在进行',
	'goes-on-since': '自所述时间起一直进行',
	negated: '原文说并未发生',
	condition: '只是条件或疑问',
	rumour: '只是传闻，或已被否认',
	proposal: '只是建议',
	greeted: '只是对此表示感谢或欢迎',
	topic: '只是商谈的话题',
	purpose: '只是另一件事的目的',
	aim: '只是另一件事的目标',
	'reported-speech': '只是有人谈到',
	'own-part': '一方属于另一方',
	'list-of-examples': '名单以“等”结尾，各方各自行事',
	'members-apart': '名单中各方分别行事',
	'no-event': '只是活动的名称，没有说已经举行',
	'event-of-countries': '多国活动的名称',
	'tour-stop': '前述访问途中的一站',
	'no-known-deed': '没有说明共同做了什么',
	'open-meeting': '没有说明会议由双方举行',
	'only-a-basis': '只是做另一件事的依据',
	history: '属于古代或历史',
	heading: '小标题，正文另有叙述',
	draft: '文件尚在起草',
	'told-twice': '别处更清楚地讲了同一件事',
	'finer-told': '同一件事已具体到下辖的地方',
	'ended-since': '后文说已经结束',
	'done-already': '此处是愿望或计划，别处已按发生叙述',
	'content-of-agreement': '是双方协议约定要做的事',
	'part-of-visit': '已由双方的访问说明',
	'general-word': '双方的另一事项已具体说明',
	'no-second-party': '没有另一方',
	'no-host': '没有说明到了哪里',
	'no-guest': '没有说明来访者',
	'no-delegation': '没有说明谁代表一方前往',
	'no-helper': '没有说明由谁援助',
	'no-aid-team': '到达的不是援助队伍',
	'no-receiver': '没有说明接受方',
	'no-giver': '没有说明给予方',
	'no-investor': '没有说明投资方',
	'no-firm': '没有说明企业',
	'no-parties-in-name': '活动名称没有写明各方'
};

const RULES: Record<Locale, Readonly<Record<ActRule, string>>> = {
	'zh-Hans': CHINESE,
	en: ACT_RULES
};

/** Why an act was read, in the reader's language. */
export const actReason = (reason: ActReason, locale: Locale): string =>
	sayRule(RULES[locale], reason);
/** What refused it. */
export const refusalName = (rule: ActRule, locale: Locale): string => RULES[locale][rule];
