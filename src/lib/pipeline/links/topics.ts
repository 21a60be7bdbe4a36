import { sieveOf } from '../patterns/sieve.ts';

/** What an act is about: one row a topic, read in its evidence. The first column is the id that records carry. */
export const TOPICS: readonly (readonly [id: string, words: string])[] = [
	['air', '大气|空气|臭氧|雾霾|PM2\\.5|机动车尾气|扬尘'],
	[
		'water',
		'水污染|水环境|水质|流域|治水|河长|巡河|江河|湖泊|水资源|水务|供水|污水|海洋|海水|湾区水'
	],
	['waste', '固废|固体废物|垃圾|危险废物|危废|无废城市|废弃物'],
	['soil', '土壤|地下水|耕地污染'],
	['environment', '生态环境|生态环保|环保|环境保护|环境治理|生态保护|绿色发展|环境领域|环境局'],
	['ecological-compensation', '生态补偿|生态综合补偿|流域补偿|横向补偿'],
	['carbon', '碳达峰|碳中和|零碳|低碳|碳市场|碳交易|减排|气候'],
	['monitoring', '监测|预警|遥感'],
	['enforcement', '执法|巡查|督查|打击|缉私|查办|警务|公安|反洗钱|侦办'],
	['emergency', '应急|演练|救援|防汛|消防|抗震'],
	['industry', '产业|工业|制造|园区|招商|企业合作|供应链|采购'],
	['science', '科技|科研|创新|研发|技术|实验室'],
	['talent', '人才|干部|挂职|引智'],
	['energy', '能源|电力|光伏|风电|氢|天然气|储能'],
	['transport', '交通|铁路|高速|港口|航线|机场|物流|口岸|航运'],
	['agriculture', '农业|农产品|农特产品|种植|养殖|渔业|粮食|乡村振兴'],
	['culture-tourism', '文旅|旅游|文化|文物|非遗|艺术|体育|赛事'],
	['health', '医疗|卫生|医院|中医|疾控|健康|医保|药'],
	['education', '教育|学校|高校|大学|师生|职业院校|留学'],
	['labour', '劳务|就业|用工|务工'],
	['trade', '经贸|贸易|商贸|投资|出口|进口|跨境电商'],
	['finance', '金融|银行|证券|保险|资金|反洗钱'],
	['digital', '数字|数据|人工智能|智慧城市|政务服务|大数据|互联网'],
	['poverty-relief', '扶贫|帮扶|对口支援|东西部协作|脱贫'],
	['youth', '青年|青少年']
];
const SIEVE = sieveOf(
	TOPICS.map(([id, words]) => [id, new RegExp(words)] as const),
	([, words]) => words
);

/** Ids of the topics a stretch of text is about, in the order of the table. */
export const topicsOf = (text: string): string[] =>
	SIEVE.within(text).flatMap(([id, words]) => (words.test(text) ? [id] : []));
