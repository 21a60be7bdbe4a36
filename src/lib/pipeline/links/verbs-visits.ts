import type { Predicate } from './predicates.ts';

/** Visits, receptions, meetings: rows in order, the first that reads a verb wins. */
export const VISITS: readonly Predicate[] = [
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
		id: 'visit-each-other',
		type: 'visit',
		frame: 'together',
		strong: true,
		confidence: 0.82,
		words: '互访|往访',
		example: '两省主要领导率团互访十一次'
	},
	{
		id: 'lead-to',
		type: 'visit',
		frame: 'goes',
		strong: true,
		confidence: 0.92,
		words:
			'(?:率(?:领)?|带(?:领|着)?|领着|组(?:织)?)(?:团|队|[^，。；@P到赴]{0,14}?(?:代表团|考察团|团|一行|人员|企业家|企业|干部|专家|队))[^，。；@P]{0,10}?(?:到访|出访|到|赴|来到|来|前往|抵达|走进|访问|深入|莅临|考察|拜访)',
		example: '甲市生态环境局副局长带队到乙区生态环境局'
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
		id: 'team-arrives',
		type: 'aid',
		frame: 'goes',
		strong: true,
		confidence: 0.8,
		words: '(?:飞抵|抵达|到达|赶赴|奔赴|开赴|飞赴|驰赴|挺进)(?=@P)',
		example: '某省救援医疗队携带生命探测仪，已于29日飞抵某国首都'
	},
	{
		id: 'go',
		type: 'visit',
		frame: 'goes',
		strong: false,
		confidence: 0.85,
		words:
			'(?:专程)?(?:(?<![收得受见看听提达直遭遇拿等迎])到|赴|来到|来|前往|抵达|抵|走进|飞赴|奔赴|远赴|南下|北上|东进|西行|西进|转赴|专赴|走访)(?=@P[^。；]{0,40}?(?:考察|访问|调研|参观|学习|取经|对接|洽谈|交流|拜访|走访|观摩|招商|拜会|会见|座谈|会谈|慰问|出席))',
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
		words: '(?:抵达|飞抵|来到|走进|前往|赴|转往|来(?=@P))(?=[^，。；@P]{0,8}@P)',
		unless: '投资|建厂|兴业|落户|务工|打工|就业|求学|读书|任职|挂职|支教',
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
		words: '会见|接见|会晤(?!机制|制度)|约见|宴请|面晤|(?<!会)晤',
		example: '浙江省生态环境厅厅长会见吉林省生态环境厅副厅长一行'
	},
	{
		id: 'meet',
		type: 'meeting',
		frame: 'together',
		strong: true,
		confidence: 0.9,
		words:
			'会面|会晤(?!机制|制度)|会谈(?!机制|制度)|座谈(?!会)|磋商|(?<!定期|日常|时|每[日周月季年])会商(?!机制|制度|平台|研判|共享)|见面|碰头|洽谈(?!会)|商谈|晤谈|恳谈(?!会)|对谈|通(?:了)?电话|视频(?:通话|连线)|交换(?:了)?[^，。；@P]{0,6}意见|隔桌而坐|举行(?:了)?(?:[^，。；@P]{0,14})(?:会谈|座谈|磋商|会晤|会议|谈判|交流|连线|视频会|对接会)|召开(?:了)?(?!新闻|记者|发布)[^，。；@P]{0,24}(?<!发布)(?:会|会议)(?!议室)|开展(?:了)?[^，。；@P]{0,10}(?:交流座谈|对接交流|座谈交流)',
		example: '两市市长昨日会面'
	},
	{
		id: 'co-chair',
		type: 'meeting',
		frame: 'together',
		strong: true,
		confidence: 0.85,
		words:
			'(?:共同|联合)(?:主持|揭牌|启动|宣布)|主持(?:召开|举行|了)?(?=[^，。；]{2,30}会)|同台(?:致辞|致词|演讲|出席|亮相|发言)|轮流(?:做东|主办|举办|承办|坐庄)|轮值(?=主办|召开|召集|举办)|碰头|碰面|会聚一堂|坐到一起|举行(?:了)?[^，。；@P]{0,10}圆桌[^，。；@P]{0,6}',
		example: '会议由两市市长共同主持'
	},
	{
		id: 'gather',
		type: 'meeting',
		frame: 'together',
		strong: false,
		confidence: 0.78,
		words:
			'齐聚|相聚|聚首|共聚|会聚(?!一堂)|围坐|(?:共商|共话|共议|共谋|商讨|共研)(?=[^，。；@P]{2,})|面对面(?=商|谈|沟通|交流)',
		unless: '共建共享|共商共建',
		example: '三省区文旅部门负责人齐聚张家口，共商长城旅游合作'
	},
	{
		id: 'attend',
		type: 'meeting',
		frame: 'together',
		strong: false,
		confidence: 0.76,
		words: '(?:参加|出席)(?:了)?(?:此次|本次|当天)?(?:会议|座谈|会商|仪式|演练)(?=[，。；]|$)',
		before: '@G[^，。；]{0,20}$',
		example: '三市水利部门负责人参加会议 (联席会议, told before)'
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
			'(?:第[^，。；@P]{1,4}[次届轮][^，。；@P]{0,8}(?:会议|会晤|对话|论坛|磋商|会商|峰会|联席会|年会)|(?:小组|委员会|联委会|理事会|专责)[^，。；@P]{0,8}会议|(?:主要领导|轮值|党政|碰头|专题)[^，。；@P]{0,4}(?:座谈会|会议|会)|交流会|座谈会|对接会|对接交流会|洽谈会|联席会议(?!制度|机制)|联席会(?!议)|联席第?[^，。；@P]{0,8}会议|高层会议|高层会晤|恳谈会|会商会|研讨会|见面会|双城论坛|合作论坛|论坛|峰会|合作会议|磋商会|推进会|交流周|合作大会|工作会议|合作周|圆桌会|协调会|博览会|友好交流活动|交流活动|合作会谈|会谈)(?!.{0,4}(?:制度|机制))',
		example: '浙江省、吉林省环保产业对接交流会'
	}
];
