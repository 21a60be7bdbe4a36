import type { Locale } from './locale.ts';

/** Names of the topics that records carry by id. */
const TOPICS: Record<Locale, Readonly<Record<string, string>>> = {
	'zh-Hans': {
		air: '大气',
		water: '水',
		waste: '固废',
		soil: '土壤与地下水',
		environment: '生态环境',
		'ecological-compensation': '生态补偿',
		carbon: '低碳',
		monitoring: '监测预警',
		enforcement: '执法',
		emergency: '应急',
		industry: '产业',
		science: '科技',
		talent: '人才',
		energy: '能源',
		transport: '交通',
		agriculture: '农业',
		'culture-tourism': '文旅',
		health: '医疗卫生',
		education: '教育',
		labour: '劳务',
		trade: '经贸',
		finance: '金融',
		digital: '数字',
		'poverty-relief': '帮扶',
		youth: '青年'
	},
	en: {
		air: 'air',
		water: 'water',
		waste: 'waste',
		soil: 'soil and groundwater',
		environment: 'environment',
		'ecological-compensation': 'ecological compensation',
		carbon: 'carbon',
		monitoring: 'monitoring',
		enforcement: 'enforcement',
		emergency: 'emergencies',
		industry: 'industry',
		science: 'science',
		talent: 'talent',
		energy: 'energy',
		transport: 'transport',
		agriculture: 'agriculture',
		'culture-tourism': 'culture and tourism',
		health: 'health',
		education: 'education',
		labour: 'labour',
		trade: 'trade',
		finance: 'finance',
		digital: 'digital',
		'poverty-relief': 'poverty relief',
		youth: 'youth'
	}
};

/** All topics that records carry, in the order in which they are listed. */
export const TOPIC_IDS: readonly string[] = Object.keys(TOPICS.en);

/** The name of a topic; its id when a newer extractor knows more than this table. */
export const topicName = (id: string, locale: Locale): string => TOPICS[locale][id] ?? id;
