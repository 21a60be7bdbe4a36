import type { LinkType } from '../domain/link.ts';

/**
 * How the parties of an act stand around its verb:
 * `together` A与B…签署, A、B两地…签署, 与B签署 (A told before), 双方签署;
 * `meets` A会见B; `goes` A访问B, A率团到B; `visiting` 在B访问的A; `receives` B接待A; `gives` A帮扶B; `gives-to` A向B捐赠;
 * `aided` B是A的对口支援地区, `aider` A是B的对口支援省份; `invited` 应B邀请，A来访; `twin` 与A结好的B, A的友好城市B;
 * `places` A在B投资; `settles` A落户B, 落户 without A is none; `from` B获A捐赠; `named` A、B…交流会 (the name of an event).
 */
export type Frame =
	| 'together'
	| 'meets'
	| 'aided'
	| 'aider'
	| 'invited'
	| 'twin'
	| 'goes'
	| 'visiting'
	| 'receives'
	| 'gives'
	| 'gives-to'
	| 'places'
	| 'settles'
	| 'from'
	| 'named';

/** One way to tell an act: read `words` at the verb, `after` in what follows it up to the end of the clause. */
export interface Predicate {
	readonly id: string;
	readonly type: LinkType;
	readonly frame: Frame;
	/** Expression of the verb itself (masked text, see link-mask.ts). */
	readonly words: string;
	/** What the rest of the clause must tell, for verbs that mean many things. */
	readonly after?: string;
	/** What the sentence before the verb must tell. */
	readonly before?: string;
	/** What the rest of the clause must not tell. */
	readonly unless?: string;
	/** A deed in itself; the others are also used of aims and topics, and count only when told as fact. */
	readonly strong: boolean;
	/** A noun that may stand anywhere in the clause of its parties: 联合执法机制已进入常态. */
	readonly nominal?: true;
	/** The tie ends with it. */
	readonly ends?: true;
	/** A lasting tie: `ongoing` unless the text tells a date of completion. */
	readonly lasting?: true;
	readonly confidence: number;
	readonly example: string;
}

const PAPER =
	'@T|协议|协定|备忘录|意向书|合同|条约|公约|框架|宣言|声明|章程|议定书|协作书|责任书|倡议书|合作书|约定书|纪要|计划书|文件|方案|项目|公约|约定书?|盟约|和解书|意见(?!领袖)|办法|规定|细则|条例';
const MECHANISM = '机制|制度|热线|关系|联盟|共同体|平台|渠道|伙伴|联合体|联络网|朋友圈';

/** Rows in order: of several that read the same verb the first wins. */
export const PREDICATES: readonly Predicate[] = [
	{
		id: 'sister',
		type: 'twinning',
		frame: 'together',
		strong: true,
		confidence: 0.92,
		words: '结为|结成|缔结|缔造|建立|签[署订约下了]|续[签约]|正式成为|成为',
		after:
			'[^，。；]{0,24}?(?:友好|姐妹|姊妹|兄弟)(?:交流|合作)?(?:城市|城|省|市|州|县|区|学校|院校|医院|博物馆|图书馆|协会|城|港|关系|单位|村|镇)|^[^，。；]{0,8}?友(?:城|好关系)',
		example: '苏州市与威尼斯市缔结友好城市关系'
	},
	{
		id: 'sister-of',
		type: 'twinning',
		frame: 'twin',
		strong: true,
		lasting: true,
		confidence: 0.85,
		words:
			'(?:结好|结谊|结为友城|结为友好城市|缔结友好(?:城市)?关系|建立友好(?:城市)?关系|缔结友城|结为姐妹城市|结为姊妹市)[^，。；@P]{0,10}的(?=[^，。；@P]{0,4}@P)|的?(?:国际)?(?:友好城市|友城|姐妹城市|姊妹市|姊妹城市)[、—，“]{0,2}(?=@P)',
		example: '与大同结好十年的日本大牟田市'
	},
	{
		id: 'sister-again',
		type: 'twinning',
		frame: 'together',
		strong: true,
		confidence: 0.85,
		words:
			'的?(?:友好(?:交流)?城市|姊妹市|姐妹城市|友城)(?:关系)?(?:续约|续签|换约)|结好(?=[0-9一二三四五六七八九十廿卅百]+(?:余|多)?(?:周?年|载)|纪念)|结为友城|(?:互换|互授|互挂)(?=[^，。；]{0,10}(?:友好|姐妹|姊妹)[^，。；]{0,6}牌)',
		example: '市议会通过与荷兰某市的姊妹市续约案'
	},
	{
		id: 'sister-noun',
		type: 'twinning',
		frame: 'together',
		strong: true,
		nominal: true,
		lasting: true,
		confidence: 0.85,
		words:
			'(?:互为|同为|是|系)(?:[^，。；@P]{0,8})(?:友好城市|友城|姐妹城市|姊妹市|姊妹城市|友好省州|姐妹城)',
		example: '南京与名古屋互为友好城市'
	},
	{
		id: 'cancel',
		type: 'agreement',
		frame: 'together',
		strong: true,
		ends: true,
		confidence: 0.8,
		words:
			'(?:终止|解除|中止|废止|取消|退出|结束|断绝)(?=[^，。；]{0,20}?(?:协议|协定|合作|关系|机制|备忘录|合同|友城))|(?<=(?:协议|协定|合作|关系|机制|备忘录|合同)[^。；]{0,40})(?:停止执行|不再续[签约]|到期(?:失效|终止)|(?:已)?(?:失效|作废|终止))',
		example: '两市宣布终止友城协议'
	},
	{
		id: 'compensate-pay',
		type: 'compensation',
		frame: 'gives-to',
		strong: true,
		confidence: 0.9,
		words: '支付|拨付|兑付|兑现|给付|划拨|赔付|缴付|转付',
		after: '[^，。；]{0,24}?(?:补偿|赔偿)',
		example: '安徽省向浙江省支付生态补偿资金'
	},
	{
		id: 'compensate-sum',
		type: 'compensation',
		frame: 'gives-to',
		strong: true,
		confidence: 0.84,
		words: '支付|拨付|兑付|给付|划拨|缴付|转付',
		before: '补偿[^。；]{0,60}$',
		after: '[^，。；]{0,14}[元万亿]',
		example: '两县签订补偿协议，由下游的甲县向上游的乙县支付八百万元'
	},
	{
		id: 'compensate-direct',
		type: 'compensation',
		frame: 'gives',
		strong: true,
		confidence: 0.84,
		words: '补偿(?:给)?(?=@P)',
		example: '下游的甲市每年补偿乙市两千万元'
	},
	{
		id: 'compensate-moved',
		type: 'compensation',
		frame: 'gives',
		strong: true,
		confidence: 0.88,
		words: '(?:拨|拨付|划拨|划转|支付|转|汇|缴|兑付|交付|打)(?:至|到|给|入|进|往)',
		before: '(?:补偿|赔偿)[^，。；]{0,30}$',
		example: '陕西省的流域补偿资金已拨至甘肃省财政'
	},
	{
		id: 'compensate',
		type: 'compensation',
		frame: 'together',
		strong: true,
		confidence: 0.85,
		words: '建立|实施|开展|启动|推行|探索建立|落实',
		after: '[^，。；]{0,30}?(?:生态|流域|横向|上下游|水质|跨界|环境)[^，。；]{0,10}补偿',
		unless: '部署|条例|意见|规定|要求|办法|政策',
		example: '浙皖两省实施新安江流域生态补偿试点'
	},
	{
		id: 'sign',
		type: 'agreement',
		frame: 'together',
		strong: true,
		confidence: 0.93,
		words:
			'签署|签订|签定|缔结|订立|签下|续签|续订|会签|草签|互签|换签|签(?=了|有|过|成|妥)|立下|订下|敲定|谈妥',
		after: `[^。；]{0,60}?(?:${PAPER})`,
		example: '浙江省生态环境厅与吉林省生态环境厅签署对口合作框架协议'
	},
	{
		id: 'sign-paper',
		type: 'agreement',
		frame: 'together',
		strong: true,
		confidence: 0.88,
		words:
			'签署|签订|签约(?!客商|企业|项目|仪式|活动|现场|率|额|金额|总|嘉宾|方|数|者|大厅|代表|文本)|交换(?:了)?(?:合作|签约|协议|签字)?文本|换文|握手签字',
		example: '双方在会上签约'
	},
	{
		id: 'reach-paper',
		type: 'agreement',
		frame: 'together',
		strong: true,
		confidence: 0.82,
		words:
			'达成|建立(?=[^，。；]{0,12}协议)|(?:联合|共同)(?:制定|出台|印发|发布|发表|推出|编制|颁布)',
		after: `(?:了)?[^，。；]{0,24}?(?:协议|协定|备忘录|联合声明|联合公报|共同宣言|合作意向|意向|框架|@T|公告|标准|清单|目录|方案|办法|倡议|措施|政策|指引|白皮书|意见|规划|规范|规定|指南|导则|细则|案例|名单|通知|通告|条例)`,
		example: '两市达成合作协议'
	},
	{
		id: 'agree-on',
		type: 'other',
		frame: 'together',
		strong: true,
		confidence: 0.8,
		words: '达成(?:了)?(?:[^，。；]{0,8})(?:共识|一致)|商定|约定|协商一致|一致同意',
		example: '双方就联合执法达成共识'
	},
	{
		id: 'invited',
		type: 'visit',
		frame: 'invited',
		strong: true,
		confidence: 0.85,
		words: '(?:的)?(?:盛情)?(?:邀请|之邀)',
		before: '[应受]@P[^，。；@P]{0,8}$',
		after: '[^。；]{0,60}?(?:访|抵|考察|来|率|出席|参加|参观|到|赴)',
		unless: '未能|婉拒|谢绝|推迟|取消',
		example: '应市政府邀请，日本某市代表团抵达机场'
	},
	{
		id: 'lead-to',
		type: 'visit',
		frame: 'goes',
		strong: true,
		confidence: 0.92,
		words:
			'(?:率(?:领)?|带(?:领|着)?|领着|组(?:织)?)(?:团|队|[^，。；@P到赴]{0,14}?(?:代表团|考察团|团|一行|人员|企业家|企业|干部|专家|队))[^，。；@P]{0,10}?(?:到访|出访|到|赴|来到|来|前往|抵达|走进|访问|深入|莅临|考察|拜访)',
		example: '泸州市生态环境局副局长何刚带队到荣昌区生态环境局'
	},
	{
		id: 'lead-in',
		type: 'visit',
		frame: 'goes',
		strong: true,
		confidence: 0.9,
		words:
			'(?:率(?:团|队)|带队|组团|一行)[^，。；@P]{0,10}?在(?=@P[^，。；]{0,30}(?:考察|访问|调研|参观|参访|交流|拜访))',
		example: '市长率团在荷兰鹿特丹考察'
	},
	{
		id: 'visit',
		type: 'visit',
		frame: 'goes',
		strong: true,
		confidence: 0.9,
		words:
			'(?:正式|友好|国事|工作)?(?:访问|访(?=@P)|到访|出访|造访|回访|拜访|拜会|参访|莅临)(?!团|学者|量|期间|的|[^，。；]{0,3}网)',
		example: '日本北九州市环境局代表团到访北控水务集团'
	},
	{
		id: 'inspect',
		type: 'visit',
		frame: 'goes',
		strong: false,
		confidence: 0.8,
		words:
			'(?:实地|现场|学习|专程|参观)?(?:考察|参观|走访|观摩|调研)(?!团|组|报告|期间|显示|结果|数据)',
		example: '代表团先后考察了诸暨市牌头环保产业园区'
	},
	{
		id: 'go-drill',
		type: 'joint_enforcement',
		frame: 'goes',
		strong: false,
		confidence: 0.8,
		words:
			'(?:赴|(?<![收得受见看听提达直遭遇拿等迎])到|前往|开赴)(?=@P[^，。；]{0,16}?(?:联合|跨区域|跨省)[^，。；]{0,10}(?:演练|演习|拉练|执法|巡查|巡逻))',
		example: '四川消防救援队伍赴云南昭通开展跨区域地震救援演练'
	},
	{
		id: 'go-aid',
		type: 'aid',
		frame: 'goes',
		strong: false,
		confidence: 0.82,
		words:
			'(?:赴|(?<![收得受见看听提达直遭遇拿等迎])到|前往|奔赴|抵达|开赴)(?=@P[^，。；]{0,14}?(?:支援|救援|增援|抗疫|抗洪|抢险|义诊|支教|帮扶|援助|救灾|支医|执教)|@P[^。；]{0,18}?(?:手把手|传授|教(?:会|授|村民|群众|当地|那里)))',
		example: '浙江医疗队赴那曲开展义诊'
	},
	{
		id: 'go',
		type: 'visit',
		frame: 'goes',
		strong: false,
		confidence: 0.85,
		words:
			'(?:专程)?(?:(?<![收得受见看听提达直遭遇拿等迎])到|赴|来到|来|前往|抵达|抵|走进|飞赴|奔赴|远赴)(?=@P[^。；]{0,40}?(?:考察|访问|调研|参观|学习|取经|对接|洽谈|交流|拜访|走访|观摩|招商|拜会|会见|座谈|会谈|慰问|出席))',
		example: '上海市政协考察组赴云南考察'
	},
	{
		id: 'stay',
		type: 'visit',
		frame: 'goes',
		strong: false,
		confidence: 0.8,
		words:
			'(?:先后|分别|现场|正|正在|还)?在(?=@P[^，。；]{0,24}?(?:考察|访问|调研|参观|参访|观摩|踏勘|拜访))',
		example: '福建代表团在金门县参观'
	},
	{
		id: 'visiting',
		type: 'visit',
		frame: 'visiting',
		strong: true,
		confidence: 0.85,
		words: '(?:访问|考察|参访|学习考察|交流|参观)的(?=@N)',
		example: '正在台湾访问的辽宁省经贸参访团'
	},
	{
		id: 'arrive',
		type: 'visit',
		frame: 'goes',
		strong: false,
		confidence: 0.82,
		words: '(?:抵达|飞抵|来到|前往|赴|转往)(?=[^，。；@P]{0,8}@P)',
		example: '湖北省经贸参访团抵达风景秀丽的花莲县'
	},
	{
		id: 'receive',
		type: 'visit',
		frame: 'receives',
		strong: true,
		confidence: 0.85,
		words: '接待|迎来|接待来自|欢迎',
		example: '杭州市接待吉林省考察团'
	},
	{
		id: 'meets',
		type: 'meeting',
		frame: 'meets',
		strong: true,
		confidence: 0.92,
		words: '会见|接见|会晤|约见|宴请|面晤|晤',
		example: '浙江省生态环境厅厅长会见吉林省生态环境厅副厅长一行'
	},
	{
		id: 'meet',
		type: 'meeting',
		frame: 'together',
		strong: true,
		confidence: 0.9,
		words:
			'会面|会晤|会谈|座谈(?!会)|磋商|会商|见面|碰头|洽谈(?!会)|举行(?:了)?(?:[^，。；@P]{0,14})(?:会谈|座谈|磋商|会晤|会议|谈判|交流|连线|视频会|对接会)|召开(?:了)?[^，。；@P]{0,24}(?:会|会议)(?!议室)|开展(?:了)?[^，。；@P]{0,10}(?:交流座谈|对接交流|座谈交流)',
		example: '两市市长昨日会面'
	},
	{
		id: 'co-chair',
		type: 'meeting',
		frame: 'together',
		strong: true,
		confidence: 0.85,
		words:
			'(?:共同|联合)(?:主持|揭牌|启动|宣布)|同台(?:致辞|致词|演讲|出席|亮相|发言)?|碰头|碰面|会聚一堂|坐到一起|举行(?:了)?[^，。；@P]{0,10}圆桌[^，。；@P]{0,6}',
		example: '会议由两市市长共同主持'
	},
	{
		id: 'exchange',
		type: 'meeting',
		frame: 'together',
		strong: false,
		confidence: 0.75,
		words:
			'(?:进行|开展|展开)(?:了)?(?:(?!合作)[^，。；@P]){0,12}(?:交流|对接|沟通|探讨|讨论|研讨)|(?:零距离|面对面|深入|座谈)交流|交流(?:了)?[^，。；@P]{0,8}经验|对接(?=工作|合作|洽谈|$|，)',
		example: '两地生态环境部门进行对接交流'
	},
	{
		id: 'co-host',
		type: 'meeting',
		frame: 'together',
		strong: true,
		confidence: 0.85,
		words: '(?:共同|联合|携手|合作|联手)(?:主办|举办|承办|举行|召开|筹办|发起|组织|主持)|主办',
		after: '[^。；]{0,40}?(?:会|论坛|活动|赛|节|展|周|仪式|大会|峰会|嘉年华|博览)',
		example: '上海和台北共同主办双城论坛'
	},
	{
		id: 'event',
		type: 'meeting',
		frame: 'named',
		strong: true,
		confidence: 0.85,
		words:
			'(?:交流会|座谈会|对接会|对接交流会|洽谈会|联席会议(?!制度|机制)|联席会(?!议)|联席第?[^，。；@P]{0,8}会议|高层会议|高层会晤|恳谈会|会商会|研讨会|见面会|双城论坛|合作论坛|论坛|峰会|合作会议|磋商会|推进会|交流周|合作大会|工作会议|合作周|圆桌会|协调会|博览会|友好交流活动|交流活动|合作会谈|会谈)(?!.{0,4}(?:制度|机制))',
		example: '浙江省、吉林省环保产业对接交流会'
	},
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
			'(?:信息|数据|情报|监测|公积金|医保|社保|公交卡|一卡通|交通卡|卡码|积分|学分|年票|处方|职称|预警|征信|信用|档案|资质|证照|资格|学分|学历|结果|标准|检测|检验|诚信|影像|电子证照|账户|票据)(?:[^，。；@P]{0,8}?)(?:共享|互通|互认|互换|对换|互贷|互联互通|通报|互享|联网|互查互认|互查)|一卡通用|一卡通行|通借通还|一窗通办|一卡通”?(?:借阅|行|用|办)|馆际互借|(?:卡|码|证|票)[^，。；@P不]{0,4}通用|一键转接|互转|(?:实现|全程|就近|异地)[^，。；@P]{0,6}(?:通办|互办|代办)|一网通办|一码通行|(?:交换|共享|互通|互换|对换|通报|互报|互传)(?:了)?(?:[^，。；@P]{0,14}?)(?:信息|数据|情报|结果|样本|资料|名录|名单|档案|报告)|互查互认|互认互贷|(?:接入|接到|汇入|并入|纳入)(?:了)?(?=[^，。；@P]{0,6}(?:同一|统一|共同|一个)[^，。；@P]{0,8}(?:平台|链|系统|数据库|张网|台账))|(?:跨省|跨境|跨域|跨区域|异地)(?:[^，。；@P]{0,4})(?:通办|互认|结算)|互认',
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
	},
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
			'对口合作(?=@P)|对口支援|对口帮扶|对口援助|定点帮扶|结对帮扶|帮扶|援建|支援|驰援|援助|资助|捐助|(?<=@N)援(?=@N)',
		example: '上海对口支援喀什'
	},
	{
		id: 'with-support',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.8,
		words: '(?:的)?(?:大力|倾力|无私)?(?:支持|帮助|帮扶|援助|支援)(?=下，)',
		after:
			'下，[^，。；@P]{0,4}@P[^。；]{0,20}(?:建成|建起|办起|装上|修通|种上|脱贫|投产|投用|开业|启用)',
		example: '在甲区的支持下，乙县建成分拣中心'
	},
	{
		id: 'funds',
		type: 'aid',
		frame: 'gives',
		strong: true,
		confidence: 0.82,
		words: '支持|帮助|扶持|用于(?=@P)',
		before: '@P[^，。；]{0,10}(?:拿出|安排|投入|筹集|出资|筹措)[^，。；@P]{0,18}$',
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
		example: '福建与宁夏结对帮扶'
	},
	{
		id: 'donate',
		type: 'aid',
		frame: 'gives-to',
		strong: true,
		confidence: 0.9,
		words: '捐赠|捐助|捐款|捐资|捐献|赠送|赠予|无偿提供|援助|驰援|支援|捐',
		example: '珠海市向怒江州捐赠救护车'
	},
	{
		id: 'supply',
		type: 'aid',
		frame: 'gives-to',
		strong: false,
		confidence: 0.75,
		words:
			'(?:专门)?(?:提供|引来|送去|送上|带去|派出(?!所)|派遣|选派|输送|培训|安排|投入|拨付|派驻|移交|派)',
		unless: '服务商|出口|产品供应',
		example: '宁波为丽水提供创业场地'
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
		id: 'got',
		type: 'aid',
		frame: 'from',
		strong: true,
		confidence: 0.82,
		words: '(?:获得|获|得到|收到|接受|受到)(?:了)?(?:来自)?',
		after: '@P[^，。；]{0,14}?(?:捐赠|援助|支援|帮扶|资助|捐款|援建)',
		example: '玉树收到北京市捐赠的药品'
	},
	{
		id: 'got-compensation-from',
		type: 'compensation',
		frame: 'from',
		strong: true,
		confidence: 0.82,
		words: '(?:获得|获|得到|收到|拿到|领到)(?:了)?',
		before: '从@P[^，。；]{0,14}$',
		after: '[^，。；@P]{0,24}?补偿',
		example: '河南从山东拿到生态补偿金'
	},
	{
		id: 'got-compensation',
		type: 'compensation',
		frame: 'from',
		strong: true,
		confidence: 0.82,
		words: '(?:获得|获|得到|收到|拿到)(?:了)?(?:来自)?',
		after: '@P[^，。；]{0,14}?补偿',
		example: '上游的贵州获得四川支付的补偿资金'
	},
	{
		id: 'brought-in',
		type: 'investment',
		frame: 'from',
		strong: false,
		confidence: 0.8,
		words: '(?:引进|引入|招引|承接)(?:了)?(?:来自)?',
		after: '@P',
		unless: '经验|做法|模式|理念|客源|人才|转移',
		example: '甲市引进乙市的智能终端企业28家'
	},
	{
		id: 'invest',
		type: 'investment',
		frame: 'places',
		strong: true,
		confidence: 0.85,
		words:
			'(?:独资|合资|累计|新增)?(?:投资|出资|注资)(?!者|环境|意向|合作|贸易|促进|峰会|兴业环境)|设立|兴建|兴办|创办|开办|办厂|建厂|设厂|投产|开设|布局|建成|新建|购置|买下|收购|入股|并购|设有|建设(?=[^，。；@P]{0,10}(?:厂|基地|园|总部|中心|生产线))',
		after: '',
		example: '江苏企业在越南投资建厂'
	},
	{
		id: 'plant',
		type: 'investment',
		frame: 'places',
		strong: true,
		confidence: 0.82,
		words:
			'的[^，。；@P]{0,8}(?:工厂|生产基地|研发中心|生产线|厂区)(?=[^，。；@P]{0,4}(?:扩产|投产|开工|竣工|动工|建成|奠基|量产|落成))',
		example: '某市的集团在印度的工厂扩产'
	},
	{
		id: 'settle',
		type: 'investment',
		frame: 'settles',
		strong: true,
		confidence: 0.82,
		words:
			'落户(?:于|在|到)?|落地(?:于|在)?|入驻|进驻|位于(?=@P[^，。；@P]{0,8}的[^，。；@P]{0,8}(?:工厂|基地|研发中心|生产线))|签约落户|投资(?!者|环境|额|总|意向)|设在|设于|收购|入股|买下|购得|并购|控股(?!集团|公司|有限|股份|权)|续租|租下|增资|(?:放到|放在|建到|建在|开到|搬到|迁至|迁到|迁入|落到|布局)(?=(?:了)?@P)',
		example: '德国公司将亚洲总部设在太仓'
	},
	{
		id: 'purchase',
		type: 'other',
		frame: 'places',
		strong: true,
		confidence: 0.8,
		words: '采购|购买|订购|购入|认购|购进|下单',
		example: '湖北采购团在台中采购水果'
	},
	{
		id: 'work-together',
		type: 'other',
		frame: 'together',
		strong: true,
		confidence: 0.78,
		words:
			'联合发力|并肩作战|协同发展|合力推进|携手推进|同向发力|联动发展|互访|互派|互送|互赠|互办|互设',
		example: '两市企业联合发力'
	},
	{
		id: 'cooperate-with',
		type: 'other',
		frame: 'together',
		strong: false,
		confidence: 0.7,
		words:
			'(?:开展|展开|启动|推进|深化|拓展|加强|密切|扩大|建立|进行|强化)(?:了)?(?=[^，。；@P]{0,6}[与同和]@P)',
		after: '[^，。；@P]{0,6}[与同和]@P[^，。；]{0,16}?(?:合作|协作|协同|往来|交往)',
		example: '辽宁持续深化与德国的产业合作'
	},
	{
		id: 'cooperate',
		type: 'other',
		frame: 'together',
		strong: false,
		confidence: 0.7,
		words:
			'(?:开展|展开|启动|达成|实现|推进|深化|拓展|加强|密切|扩大|建立|进行)(?:了)?(?:[^，。；@P]{0,16}?)(?:合作|协作|协同|互助|协调|联动)(?!关系|机制|空间|潜力|意愿|意向|区|社|办|组织)',
		example: '两地开展文旅合作'
	},
	{
		id: 'collaborate',
		type: 'aid',
		frame: 'together',
		strong: false,
		confidence: 0.68,
		words: '(?:协作|帮扶|支援)(?=从|累计|以来|伊始|走向|走过|取得|成果|实施|进入|持续|不断)',
		example: '鲁渝协作取得新成果'
	},
	{
		id: 'jointly-against',
		type: 'joint_enforcement',
		frame: 'together',
		strong: false,
		confidence: 0.76,
		words:
			'(?:联合|联手|携手|合力|协同|协作|一起|跨[省市区县域境]协作|共同)(?!国|会|体|大学|社|发展|推进|打造|建|组建|签|发布|印发|主办|举办)',
		after:
			'[^，。；@P]{0,14}?(?:案件|办案|违法|非法|偷|盗|走私|护渔|执行|省界|河道|隐患|垃圾|清理|救援|排查|巡|缉|捕|查)',
		example: '两县渔政部门联合护渔'
	},
	{
		id: 'jointly',
		type: 'other',
		frame: 'together',
		strong: false,
		confidence: 0.68,
		words:
			'(?:联合|联手|携手|合力)(?=推出|开展|发布|申报|研究|治理|推介|宣传|保护|培养|制定|申遗|测绘|监测|处理|解决|修复|组织|开通|开发|审理|招聘|演出|编写|放流|种植|清淤|送)',
		example: '两市文旅部门联手推出精品线路'
	}
];
