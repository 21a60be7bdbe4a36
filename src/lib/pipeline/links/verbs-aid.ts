import type { Predicate } from './predicates.ts';

/** Aid and pairing: rows in order, the first that reads a verb wins. */
export const AID: readonly Predicate[] = [
	{
		id: 'aided-by',
		type: 'aid',
		frame: 'aided',
		strong: true,
		lasting: true,
		confidence: 0.87,
		words: '(?:也|就|正|一直|被确定|被列)?(?:是|系|为|成为|成了|定为)(?=(?:由)?@P)',
		after:
			'(?:由)?@P(?:的)?[^，。；@P]{0,6}?(?:(?:对口|结对|定点)(?:支援|帮扶|协作|援助|援建|扶贫)?的?(?:地区|地|市|县|州|区|对象|受援[^，。；]{0,2})|受援(?:地|市|县|州|区|方|对象)|(?:支援|帮扶|协作|援助)(?:对象|的(?:地区|地方|地|市|县|州)))',
		example: '甲地区是乙省对口支援的地区'
	},
	{
		id: 'aider-of',
		type: 'aid',
		frame: 'aider',
		strong: true,
		lasting: true,
		confidence: 0.87,
		words: '(?:也|就|正|一直)?(?:是|系|为|成为)(?=@P)',
		after:
			'@P(?:的)?[^，。；@P]{0,4}?(?:对口|结对|定点)(?:支援|帮扶|协作|援助|合作)(?:省份|省市|省|城市|单位|方)',
		example: '甲市是乙州的对口帮扶城市'
	},
	{
		id: 'aid-pairs',
		type: 'aid',
		frame: 'gives',
		strong: true,
		lasting: true,
		confidence: 0.85,
		words: '对应|结对|包联|联系|对接(?=@P)',
		before:
			'(?:对口|结对|帮扶|支援|援藏|援疆|援青|协作|受援)[\\s\\S]{0,80}(?:分别|一一|各自)(?:与|和)?$',
		after: '@P',
		example: '按照结对安排，甲市、乙市分别对应丙县、丁县'
	},
	{
		id: 'aid-team-there',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.84,
		words:
			'援(?:@N|疆|藏|青|黔|滇|川|渝|陕|甘|宁|蒙|桂|琼|鄂|吉|外)?(?:医疗队|医护|医生|医师|专家|教师|老师|干部|人才|教练|队员|工作队|前方指挥部|前指|指挥部|工作组|团队|企业)[^，。；@P]{0,16}?(?:来到|抵达|进驻|奔赴|走进|帮助|在|为|到|给|向|赴|抵)(?=@P)',
		example: '甲市援黔医生在乙州人民医院坐诊'
	},
	{
		id: 'aid-team',
		type: 'aid',
		frame: 'gives',
		strong: true,
		lasting: true,
		confidence: 0.84,
		words:
			'(?:(?:首|第[^，。；@P]{1,5})批)?(?:派出的|选派的|组派的|派驻|派往|派赴|援助|支援|援)(?=@N的?[^，。；@P]{0,8}(?:医疗队|医疗组|医生|专家组|专家|教师|教练|干部|工作队|人才|救援队|队员|团队|教官))',
		example: '甲省派驻某国的第26批医疗队'
	},
	{
		id: 'aid-of',
		type: 'aid',
		frame: 'gives',
		strong: true,
		lasting: true,
		confidence: 0.86,
		words: '对口(?:支援|帮扶|协作|援助)?的(?=@P)|出资(?:修建|兴建|援建|建设|建起)的(?=@P)',
		example: '甲省对口的乙市'
	},
	{
		id: 'aid',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.87,
		words:
			'对口合作(?=@P)|对口支援|对口帮扶|对口援助|对口协作(?=@P)|定点帮扶|结对帮扶|帮扶|增援|援建|支援|驰援|援助|资助|捐助|(?<=@N)援(?=@N)',
		example: '上海对口支援喀什'
	},
	{
		id: 'with-support',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.8,
		words: '(?:的)?(?:大力|倾力|无私)?(?:支持|帮助|帮扶|援助|支援)(?=下)',
		after:
			'下，?[^，。；@P]{0,4}(?:@P)?[^。；]{0,20}(?:建成|建起|办起|装上|修通|种上|脱贫|投产|投用|开业|启用)',
		example: '在甲区的支持下，乙县建成分拣中心'
	},
	{
		id: 'funds',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.82,
		words: '支持|帮助|扶持|用于(?=@P)',
		before:
			'@P[^，。；]{0,10}(?:拿出|安排|投入|筹集|出资|筹措)[^，。；@P]{0,18}，?(?:主要|重点|先后|全部)?$',
		after: '@P',
		example: '甲区每年拿出两千万元支持乙县'
	},
	{
		id: 'pair-aid',
		type: 'aid',
		frame: 'together',
		strong: true,
		nominal: true,
		lasting: true,
		confidence: 0.85,
		words:
			'(?:结对|对口|定点)(?:[^，。；@P]{0,4}?)(?:帮扶|支援|协作|合作|共建|援助|关系)|东西部(?:扶贫)?协作|山海协作|帮扶协作|结成[^，。；@P]{0,6}(?:对子|关系)|结对|手拉手|牵手(?=[0-9一二三四五六七八九十]+(?:余|多)?(?:年|载))',
		example: '杭州与恩施结对帮扶'
	},
	{
		id: 'donate',
		type: 'aid',
		frame: 'gives-to',
		strong: true,
		confidence: 0.9,
		words: '捐赠|捐助|捐建|捐款|捐资|捐献|赠送|赠予|无偿提供|援助|驰援|支援|捐',
		example: '珠海市向怒江州捐赠救护车'
	},
	{
		id: 'supply',
		type: 'aid',
		frame: 'gives-to',
		strong: false,
		confidence: 0.75,
		words:
			'(?:专门)?(?:提供|引来|送去|送上|带去|派出(?!所)|派遣|选派|输送|调运|调拨|培养|培训|寄[来去]|送来|建设|修建|改造|援建|购置|安排|投入|拨付|派驻|移交|派)',
		unless: '服务商|出口|产品供应',
		example: '宁波为丽水提供创业场地'
	},
	{
		id: 'gives-money',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.85,
		words:
			'(?:捐款|捐资|捐出[^，。；@P]{1,14}|出资|集资|拨款|拿出[^，。；@P]{1,14}|派员|派人|派出[^，。；@P]{1,12})[^，。；@P]{0,10}?，?(?:协助|帮助|援助|支持|资助|支援|帮扶|用于)(?=@P)',
		example: '甲市多次捐款协助乙市重建学校'
	},
	{
		id: 'send',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.82,
		words:
			'(?:选派|派出|派遣|派驻|抽调|组织)(?:了)?[^，。；@P]{0,20}?(?:医生|教师|干部|医疗队|专家|队|人员|人才|支教团)(?:[^，。；@P]{0,6}?)(?:到|赴|支援|驰援|前往|援助|进驻|抵达|飞抵|奔赴|来到)',
		example: '广东选派教师到西藏支教'
	},
	{
		id: 'sets-out',
		type: 'aid',
		frame: 'goes',
		strong: true,
		confidence: 0.82,
		words:
			'(?:出发|启程|集结|开拔|起飞|启运|发车)[^，。；@P]{0,4}?(?:前往|奔赴|赶赴|驰援|开赴|飞赴|飞往|支援|赴|运往|发往|送往)(?=@P)',
		before: '(?:援|支教|支医|救灾|医疗队|捐赠|救护)[^。；]{0,40}[从由自]@P[^，。；@P]{0,6}$',
		example: '援疆教师从甲市出发前往乙地区'
	},
	{
		id: 'serves-there',
		type: 'aid',
		frame: 'places',
		strong: true,
		confidence: 0.8,
		words: '坐诊|义诊|支教|支医|执教|带教|帮带|授课|传帮带|驻点|手把手',
		before: '在@P[^，。；@P]{0,16}$',
		example: '来自甲市某医院的专家每周在乙县坐诊'
	},
	{
		id: 'goods-arrive',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.82,
		words: '(?:运抵|运至|运到|运往|送抵|送达|送到|空运至|空运到|发往|送往|捐往)(?=(?:了)?@P)',
		before: '(?:捐赠|捐助|援助|支援|驰援|救援|救灾|抗疫|防疫|援)[^。；]{0,60}$',
		unless: '销售|出口|市场',
		example: '甲省捐赠的600顶帐篷当晚运抵某市'
	},
	{
		id: 'got',
		type: 'aid',
		frame: 'from',
		strong: true,
		confidence: 0.82,
		words: '(?:获得|获|得到|收到|接受|接收|受到)(?:了)?(?:来自)?',
		after: '@P[^，。；]{0,14}?(?:捐赠|援助|支援|帮扶|资助|捐款|援建)',
		example: '玉树收到北京市捐赠的药品'
	}
];
