import type { LinkType, Status } from '../../../src/lib/domain/link.ts';

/**
 * The grammar of made acts: what one sentence tells of two places. `{a}` and `{b}` are the ends, a the one that gives,
 * visits, pays or invests where the act has a direction; `{s}` is what it is about. Written for this purpose, after no article.
 */
export interface Telling {
	readonly type: LinkType;
	readonly directed: boolean;
	readonly status: Status;
	readonly pattern: string;
}

const DIRECTED: ReadonlySet<LinkType> = new Set(['visit', 'investment', 'compensation', 'aid']);

const rows: Record<LinkType, readonly (readonly [pattern: string, status?: Status])[]> = {
	agreement: [
		['{a}与{b}签署{s}合作框架协议'],
		['{a}、{b}签订{s}合作协议'],
		['{a}同{b}签署{s}合作备忘录'],
		['{a}和{b}在会上签订{s}战略合作协议'],
		['{a}与{b}将于下月签署{s}合作协议', 'planned']
	],
	programme: [
		['{a}与{b}成立{s}合作联盟', 'ongoing'],
		['{a}与{b}建立{s}联盟', 'ongoing'],
		['{a}、{b}组建{s}联合体', 'ongoing']
	],
	meeting: [
		['{a}与{b}举行{s}工作会谈'],
		['{a}与{b}召开{s}工作联席会议'],
		['{a}和{b}举行{s}交流座谈会']
	],
	visit: [
		['{a}代表团访问{b},考察{s}工作'],
		['{a}党政代表团赴{b}考察{s}工作'],
		['{a}考察团到{b}考察{s}项目']
	],
	joint_enforcement: [
		['{a}与{b}联合开展{s}执法检查'],
		['{a}与{b}联合开展{s}应急演练'],
		['{a}、{b}联合开展跨区域{s}执法行动']
	],
	data_sharing: [
		['{a}与{b}共享{s}监测数据', 'ongoing'],
		['{a}与{b}实现{s}数据互联互通', 'ongoing'],
		['{a}与{b}实现{s}资质互认', 'ongoing']
	],
	project: [
		['{a}与{b}共建{s}示范园区'],
		['{a}与{b}共同建设{s}合作项目'],
		['{a}与{b}正在合作共建{s}产业园', 'ongoing']
	],
	investment: [
		['{a}企业在{b}投资建设{s}项目'],
		['{a}企业到{b}投资建厂,发展{s}'],
		['{a}向{b}{s}项目投资8亿元']
	],
	compensation: [
		['{a}向{b}支付{s}生态补偿资金3000万元'],
		['{a}向{b}兑付{s}横向生态补偿金2000万元']
	],
	aid: [
		['{a}对口支援{b}的{s}事业'],
		['{a}向{b}捐赠一批{s}设备'],
		['{a}正在对口支援{b}的{s}建设', 'ongoing']
	],
	twinning: [['{a}与{b}结为友好城市'], ['{a}与{b}缔结友好城市关系'], ['{a}和{b}结为友好城市']],
	other: [
		['{a}与{b}开展{s}合作'],
		['{a}与{b}联合招聘{s}人才'],
		['{a}将加强与{b}的{s}合作', 'intended']
	]
};

/** How often each kind is told: agreements, meetings and visits fill the news. */
const SHARES: Record<LinkType, number> = {
	agreement: 24,
	programme: 5,
	meeting: 15,
	visit: 18,
	joint_enforcement: 6,
	data_sharing: 4,
	project: 9,
	investment: 5,
	compensation: 2,
	aid: 7,
	twinning: 3,
	other: 2
};

/** Every telling of every kind. */
export const TELLINGS: readonly Telling[] = Object.entries(rows).flatMap(([type, patterns]) =>
	patterns.map(([pattern, status = 'done']) => ({
		type: type as LinkType,
		directed: DIRECTED.has(type as LinkType),
		status,
		pattern
	}))
);

/** Kinds as often as they are told, to pick from. */
export const KINDS: readonly LinkType[] = Object.entries(SHARES).flatMap(([type, share]) =>
	Array.from({ length: share }, () => type as LinkType)
);

/** What acts are about: the topic that a perfect reader would name, the words, the office that deals with it. */
export const SUBJECTS = [
	['environment', '生态环境', '生态环境局'],
	['water', '水资源', '水务局'],
	['industry', '先进制造', '工业和信息化局'],
	['science', '科技创新', '科学技术局'],
	['transport', '物流', '交通运输局'],
	['agriculture', '现代农业', '农业农村局'],
	['culture-tourism', '文化旅游', '文化和旅游局'],
	['health', '医疗卫生', '卫生健康委员会'],
	['education', '职业教育', '教育局'],
	['trade', '商贸', '商务局'],
	['emergency', '防汛', '应急管理局'],
	['digital', '政务服务', '大数据局']
] as const;

/** What an article is called; `{s}` as above. */
export const TITLES = [
	'{s}领域合作动态',
	'各地推进{s}交流合作',
	'{s}工作简报',
	'区域{s}合作又有新进展',
	'{s}交流活动综述'
] as const;

export const PUBLISHERS = [
	'试刊日报',
	'样本晚报',
	'模拟新闻网',
	'示例在线',
	'拟题周刊',
	'习作都市报',
	'例句通讯社',
	'草稿网'
] as const;

/** What stands between the acts: sentences that tell of no place and of no act between any. */
export const FILLERS = {
	who: [
		'与会人员',
		'有关负责人',
		'到场的专家',
		'现场工作人员',
		'参加活动的代表',
		'相关科室',
		'几位老同志',
		'一线职工'
	],
	says: ['表示', '认为', '介绍说', '在发言中提出', '谈到', '一致提出', '补充道', '回应说'],
	does: [
		'要把商定的事项逐一落到实处',
		'应当定期对照进度表检查',
		'遇到困难要及时沟通解决',
		'这项工作关系到群众的日常生活',
		'下一步将完善办事流程',
		'需要减少不必要的材料',
		'应当听取各方面的意见',
		'要把经验写成可以照着做的办法',
		'还有不少细节有待推敲',
		'眼下最要紧的是把基础打牢'
	],
	then: [
		'让居民少跑一趟路',
		'稳步向前推进',
		'逐步形成可以长期坚持的做法',
		'把每一笔开支讲清楚',
		'不搞一阵风',
		'避免重复劳动',
		'使数字经得起核对',
		'把责任落实到人',
		'争取年底前见到成效',
		'为今后的工作打下基础'
	],
	end: [
		'会后还安排了现场观摩',
		'记者看到,现场秩序井然',
		'材料已经发到各科室',
		'整理后的意见将向社会公布',
		'活动持续了大约两个小时',
		'大家就共同关心的问题充分交换了看法',
		'不少人当场做了记录',
		'随后进行了分组讨论'
	]
} as const;
