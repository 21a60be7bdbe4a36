import type { Predicate } from './predicates.ts';

const MECHANISM = '机制|制度|热线|关系|联盟|共同体|平台|渠道|伙伴|联合体|联络网|朋友圈';

/** Joint enforcement, shared data, projects: rows in order, the first that reads a verb wins. */
export const WORK: readonly Predicate[] = [
	{
		id: 'enforce',
		type: 'joint_enforcement',
		frame: 'together',
		strong: true,
		nominal: true,
		confidence: 0.85,
		words:
			'(?:联合|交叉|联动|协同|共同|联手|携手|合力|结伴|并肩|同步)(?:开展(?:了)?)?(?:[^，。；@P]{0,6}?)(?:执法|巡山|巡岭|巡边|巡防|巡线|合练|设卡|布控|围捕|抓捕|截获|督办|打捞|护航|验放|查验|监管|救(?=[出起助])|巡查|巡河|巡航|巡护|巡逻|检查|督查|督察|整治|打击|行动|演练|演习|缉私|侦办|破获|侦破|查处|捣毁|查获|侦查|处置|办案|稽查|打掉|抓获|端掉|清查|排查|救援|护林|防火|禁捕|清漂|清理)|会哨|合练|同巡|共巡|两法衔接|联防联控|联防联治|联防联动|联合防控|群防群治|联勤联动|警务合作|共治共管|联保共治|共保联治|联保联治|联合治理|联治',
		example: '两地生态环境部门联合执法'
	},
	{
		id: 'helps-catch',
		type: 'joint_enforcement',
		frame: 'meets',
		strong: true,
		confidence: 0.84,
		words: '协助|配合|协同|会同|联手|联合|联同|偕同|连同',
		after:
			'@P[^，。；]{0,24}?(?:抓获|截获|侦破|破获|查处|查获|捣毁|打掉|执法|抓捕|追捕|缉捕|押解|办案|调查取证|围堵|处置|救援|捣破|拘捕|检获|瓦解|侦办)',
		example: '甲市警方协助乙市警方抓获逃犯'
	},
	{
		id: 'with-help',
		type: 'joint_enforcement',
		frame: 'gives',
		strong: true,
		confidence: 0.84,
		words: '(?:的)?(?:大力|积极|密切|全力)?(?:协助|配合|支援)(?=下，)',
		after: '下，[^。]{0,50}(?:抓|捕|捣|破|查|缉|截|救)',
		example: '在甲市警方的配合下，乙市警方抓获逃犯'
	},
	{
		id: 'by-both',
		type: 'joint_enforcement',
		frame: 'together',
		strong: true,
		confidence: 0.84,
		words:
			'(?:密切|通力|紧密)?(?:协作|配合|合作)(?=，[^。]{0,30}(?:抓获|捣毁|告破|落网|抓捕|侦破|破获|打掉|摧毁))',
		before: '(?:经|经过|通过)[^，。；]{0,24}$',
		example: '经甲、乙两地公安机关协作，犯罪团伙被捣毁'
	},
	{
		id: 'drill',
		type: 'joint_enforcement',
		frame: 'together',
		strong: true,
		confidence: 0.85,
		words:
			'(?:举行|开展|组织|进行)(?:了)?[^，。；@P]{0,20}(?:演练|演习|合练|执法行动|专项行动|集中行动)',
		example: '三地举行突发环境事件应急演练'
	},
	{
		id: 'share',
		type: 'data_sharing',
		frame: 'together',
		strong: true,
		nominal: true,
		lasting: true,
		confidence: 0.82,
		words:
			'(?:信息|数据|情报|监测|公积金|医保|社保|公交卡|一卡通|交通卡|卡码|积分|学分|年票|处方|职称|预警|征信|信用|档案|资质|证照|资格|学历|结果|标准|检测|检验|诚信|影像|电子证照|账户|票据)(?:[^，。；@P]{0,8}?)(?:共享|互通|互认|互换|对换|互贷|互联互通|通报|互享|联网|互查互认|互查)|一卡通用|一卡通行|通借通还|一窗通办|一卡通”?(?:借阅|行|用|办)|馆际互借|(?:卡|码|证|票)[^，。；@P不]{0,4}通用|一键转接|互转|(?:实现|全程|就近|异地)[^，。；@P]{0,6}(?:通办|互办|代办)|一网通办|一码通行|(?:交换|共享|互通|互换|对换|通报|互报|互传)(?:了)?(?:[^，。；@P]{0,14}?)(?:信息|数据|情报|结果|样本|资料|名录|名单|档案|报告)|互查互认|互认互贷|(?:接入|接到|汇入|并入|纳入)(?:了)?(?=[^，。；@P]{0,6}(?:同一|统一|共同|一个)[^，。；@P]{0,8}(?:平台|链|系统|数据库|张网|台账))|(?:跨省|跨境|跨域|跨区域|异地)(?:[^，。；@P]{0,4})(?:通办|互认|结算)|互认',
		example: '水质自动监测站数据实时共享'
	},
	{
		id: 'co-build',
		type: 'project',
		frame: 'together',
		strong: true,
		nominal: true,
		confidence: 0.85,
		words:
			'(?:合作|联合|共同|携手|联手|合力|协同|合资)(?:[^，。；@P]{0,4}?)(?:推行|施行|建设|打造|建立|创建|成立|组建|办学|创办|举办(?=[^，。；]{0,10}(?:学院|学校|专业|大学|班))|开发|研发|研制|攻关|修建|兴建|运营|投资|出资|实施|推出|编制|设立|建成|培养|推进(?=[^，。；]{0,16}(?:项目|工程|园区)))|共建(?!共治|共享|共商|“?一带一路|美好|和谐|人类)|合建|合办(?![^，。；]{0,14}(?:会|论坛|活动|赛|节|展))|合用|共用(?!部分|频|电)|共管|共设|共组|合署(?:办公)?|合股|联营|(?:谈成|达成|商定|组建|成立|合作)(?:了)?[^，。；@P]{0,4}合资',
		example: '两市共建产业园区'
	},
	{
		id: 'shared-park',
		type: 'project',
		frame: 'together',
		strong: true,
		confidence: 0.82,
		words:
			'(?:共享|共有|共管)的?(?=[^，。；@P]{0,10}(?:园|园区|基地|中心|实验室|项目|平台))|合作(?=[^，。；@P]{0,6}(?:园区|产业园|科技园|基地|实验室))',
		example: '两市共享的实验室'
	},
	{
		id: 'projects',
		type: 'project',
		frame: 'together',
		strong: true,
		confidence: 0.8,
		words:
			'(?:协作|合作)(?:[^，。；@P]{0,4})(?:实施|建成|建设|推进|落地|投产)(?:[^，。；@P]{0,10})(?:项目|园区|产业园|基地|车间)',
		example: '沪滇协作累计建成产业园区两百个'
	},
	{
		id: 'alliance',
		type: 'programme',
		frame: 'together',
		strong: true,
		lasting: true,
		confidence: 0.8,
		words:
			'(?:成立|组建|建立|发起|缔结|组成|结成)(?:了)?[^，。；]{0,24}?(?:联盟|医联体|联合体|共同体)|加入[^，。；]{0,16}联盟',
		example: '三省成立文旅联盟'
	},
	{
		id: 'channel',
		type: 'other',
		frame: 'together',
		strong: true,
		confidence: 0.76,
		words: '开通|打通|搭建|开辟',
		after: '(?:了)?[^，。；]{0,12}?(?:转诊|绿色通道|快速通道|热线|直通车|合作通道)',
		example: '两市医院开通双向转诊通道'
	},
	{
		id: 'mechanism',
		type: 'other',
		frame: 'together',
		strong: true,
		confidence: 0.8,
		words: '建立|成立|形成|构建|搭建|健全|完善|确立|设立',
		after: `(?:了|起)?[^。；]{0,36}?(?:${MECHANISM})`,
		unless: '体系$',
		example: '山东与日本建立国际合作机制'
	}
];
