import type { ArticleDocument } from '../document.ts';
import { characterSet } from '../mentions/character-set.ts';
import { sieveOf } from '../patterns/sieve.ts';
import { grammar, indexOf } from './mask.ts';
import type { Reading } from './reading.ts';
import { SURNAMES, TRANSCRIBING } from '../mentions/persons.data.ts';
import { BODY_ENDS, CORPS, NAME_STOPS, OFFICES } from './words.ts';

const STOP = NAME_STOPS.join('|');
/** A stretch that no name runs across. */
export const UNSTOPPED = `(?:(?!${STOP})[^，。；：、“”@P@T@D与和同在到赴向对为签举召会建合的共联互协])`;

export const INNER = `(?:(?!${STOP})[\\s\\S])`;

export const BODY = `(?:${INNER}{0,16}?(?:${BODY_ENDS.join('|')})(?![长员])){1,3}`;

const PEOPLE = `(?:的)?(?:${INNER}{0,10}?)(?:${CORPS.join('|')})`;

const OFFICE = `(?:${OFFICES.join('|')})`;

/** A person's name ends where a word that may follow a subject begins. */
const NAME = `(?=[${SURNAMES}${TRANSCRIBING}于向从某])(?!齐聚|相聚|共[商话议]|通(?:了)?电?话|互致|互访|商[谈定]|约定|应邀|受邀|连线|现场|深入|随团|一道|一同|一起|悉数|莅临|抵达|前来|前往|双双|宣读|会[见谈面晤同]|访问|考察|调研|率[团队领]|带[队领]|签[署订约]|出席|参加|举行|接待|拜[访会]|表示|介绍|共同|联合|今[天日]|昨[天日]|日前|近日|先后|分别|一行|等|交换|互换|互授|换文|碰头|同台|连续|协助|配合|结伴|续签|洽谈|座谈|会商|磋商|对接|主持|致辞|宣布|敲定|联手|携手|牵手|合作|协同|达成)[\\u4e00-\\u9fff·]{2,4}?(?=[，。、；：（“@P@D\\s]|$|一行|等|与|和|同|及|在|到|赴|来|率|带|会|陪|向|对|说|表|指|介|认|强|出|致|主|参|作|代|签|分|先|还|也|就|共|今|昨|日|将|已|的|为|于|访|考|调|走|接|透|宣|回|提|给|见|了|受|应|携|前|从|并|以|围)`;

const TAIL = grammar(
	`(?<body>(?:委(?![托派员])(?:${BODY})?|${BODY}))?(?<corps>${PEOPLE})?(?<office>(?:的)?(?:原|时任|现任)?${OFFICE}(?:(?:、|兼)${INNER}{0,12}?${OFFICE})*(?<name>${NAME})?(?:、(?<second>${NAME})(?=等|一行))?|(?<early>[${SURNAMES}][\\u4e00-\\u9fff]{1,2})${OFFICE})?(?<train>等?一行(?:[0-9一二三四五六七八九十]+余?人)?)?`,
	'y'
);

const isMark = characterSet('，。；：、！？“”‘’《》（）… ');
const beginsTail = sieveOf(
	[grammar(`的|委|原|时任|现任|等|一行|${[...BODY_ENDS, ...CORPS, ...OFFICES].join('|')}`)],
	(words) => words
).begins;

/** False for a unit that no name goes on with: the end of the text, a mark, a symbol. */
const mayTrail = (unit: number): boolean =>
	!(Number.isNaN(unit) || isMark(unit) || (unit >= 0xe000 && unit <= 0xf2ff)) || beginsTail(unit);

const TRAVELS = /团|组|队|一行|采购商|客商|招商/;

const AIDS =
	/(?:救援|医疗|抢险|救灾|抗疫|防疫|支教|应急|搜救|排涝|抗洪)[^，。；]{0,4}(?:队|组|专家|人员|力量|团)/u;

/** Who guards, patrols and inspects for a place. */
export const GUARDS = /执法|民警|护林|队员|渔政|法官|检察官|消防|官兵|巡护|护渔|巡逻/u;
const taskOf = (name: string): 'aid' | 'guard' | null =>
	AIDS.test(name) ? 'aid' : GUARDS.test(name) ? 'guard' : null;

const SERVED = /(?<!支)(?:援|派驻|派往|派赴)$/;
const MISSION = grammar('@N驻(?:华|@N)(?=大使|总领|领事|使馆|代表|办事|商务|公使|参赞)', 'g');

/** 瑞士驻华大使: where it is accredited is no party. */
export function foldMissions(reading: Reading): void {
	reading.mask.rewrite(MISSION, (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		symbol: match[0].charAt(0)
	}));
}

const PARTY = grammar('@N', 'g');

/** 浙江省 + 生态环境厅厅长林某: the party is the whole name. */
export function growTails(reading: Reading, document: ArticleDocument): void {
	const { mask } = reading;
	mask.rewrite(PARTY, (match) => {
		const index = indexOf('N', match[0]);
		const party = reading.parties[index];
		if (!mayTrail(mask.text.charCodeAt(match.index + 1))) return null;
		TAIL.lastIndex = match.index + 1;
		const tail = TAIL.exec(mask.text);
		if (!party || !tail || tail[0].length === 0) return null;
		const { body, corps, office, name, second, early, train } = tail.groups ?? {};
		// 援几内亚医疗队: whom the team serves is not whose it is.
		if (SERVED.test(mask.text.slice(0, match.index))) return null;
		const to = match.index + 1 + tail[0].length;
		const end = mask.span(match.index, to).end;
		const bodyEnd = mask.span(match.index, match.index + 1 + (body?.length ?? 0)).end;
		const people = [name, second, early].filter((person) => person !== undefined);
		reading.parties[index] = {
			...party,
			span: { start: party.span.start, end },
			body: body ? { start: party.span.start, end: bodyEnd } : party.body,
			people: [...party.people, ...people],
			kind: body || office || party.kind === 'body' ? 'body' : corps ? 'corps' : party.kind,
			task: taskOf(document.text.slice(party.span.start, end)),
			travels:
				party.travels ||
				TRAVELS.test(`${corps ?? ''}${train ?? ''}`) ||
				/(?:考察|访问|代表|采购|参访|交流)团/.test(document.text.slice(party.span.start, end))
		};
		return { from: match.index, to, symbol: match[0] };
	});
}
