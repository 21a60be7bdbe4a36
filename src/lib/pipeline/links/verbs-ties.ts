import type { Predicate } from './predicates.ts';

const PAPER =
	'@T|协议|协定|备忘录|意向书|合同|条约|公约|框架|宣言|声明|章程|议定书|协作书|责任书|倡议书|合作书|约定书|纪要|计划书|文件|方案|项目|约定书?|盟约|和解书|意见(?!领袖)|办法|规定|细则|条例';

/** Papers signed, twin towns, compensation: rows in order, the first that reads a verb wins. */
export const TIES: readonly Predicate[] = [
	{
		id: 'sister',
		type: 'twinning',
		frame: 'together',
		strong: true,
		confidence: 0.92,
		words: '结为|结成|升格为|升级为|升格成|缔结|缔造|建立|签[署订约下了]|续[签约]|正式成为|成为',
		after:
			'[^，。；]{0,24}?(?:友好|姐妹|姊妹|兄弟)(?:交流|合作)?(?:城市|城|省|市|州|县|区|学校|院校|医院|博物馆|图书馆|协会|港|关系|单位|村|镇)|^[^，。；]{0,8}?友(?:城|好关系)',
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
		id: 'sister-tie',
		type: 'twinning',
		frame: 'together',
		strong: true,
		lasting: true,
		confidence: 0.84,
		words:
			'的(?:国际)?(?:友好(?:城市|省州|学校|关系)?|友城|姐妹城市|姊妹市|姐妹学校|姊妹学校)(?:关系|情谊|情缘|之路|交往)?(?=[^，。；@P]{0,6}(?:已|迎来|走过|有|始于|缔结|结于|建立于|延续))',
		example: '甲市与乙市的友好城市关系已有二十年'
	},
	{
		id: 'sister-since',
		type: 'twinning',
		frame: 'together',
		strong: true,
		confidence: 0.82,
		words: '往来|交往|交流|来往|合作|互动',
		before:
			'(?:结好|结为友(?:好城市|城)|缔结友(?:好城市|城)[^，。；]{0,4})[^，。；]{0,10}(?:以来|后|年来)，@G[^，。；]{0,12}$',
		example: '自一九八五年结好以来，甲市与乙市往来不断'
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
			'(?:未再|没有再?|不再)续[签约订]|(?:终止|解除|中止|废止|取消|退出|结束|断绝)(?=[^，。；]{0,20}?(?:协议|协定|合作|关系|机制|备忘录|合同|友城))|(?<=(?:协议|协定|合作|关系|机制|备忘录|合同)[^。；]{0,40})(?:停止执行|不再续[签约]|到期(?:失效|终止)|(?:已)?(?:失效|作废|终止))',
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
		id: 'compensate-by',
		type: 'compensation',
		frame: 'gives',
		strong: true,
		confidence: 0.82,
		words: '支付|拨付|兑付|承担|负担|出资',
		before: '补偿[^。；]{0,40}，(?:全部|均|全额)?由@P[^，。；@P]{0,6}$',
		example: '甲省应得补偿金两亿元，由乙省支付'
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
			'签署|签订|签定|缔结|订立|签下|立约|续签|续订|会签|草签|互签|换签|签(?=了|有|过|成|妥)|立下|订下|敲定|谈妥',
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
			'签署|签订|缔约|订约|(?<=(?:协议|合同|备忘录|意向书|文本|协定)(?:书)?|@T)上(?:郑重|正式)?(?:签字|签名|落笔)|互换(?:了)?[^，。；@P]{0,10}(?:文本|证书)|签约(?!客商|企业|项目(?![0-9一二三四五六七八九十两数多])|仪式|活动|现场|率|额|金额|总|嘉宾|方|数|者|大厅|代表|文本)|交换(?:了)?(?:合作|签约|协议|签字)?文本|换文|握手签字|(?:现场|正式|分别)签字|(?<=@T[^。；]{0,20})签字(?=[，。；]|$)',
		example: '双方在会上签约'
	},
	{
		id: 'signing',
		type: 'agreement',
		frame: 'named',
		strong: true,
		confidence: 0.85,
		words: '(?:签约|签字|签署|换文)仪式',
		example: '甲区与乙县的签约仪式在乙县举行'
	},
	{
		id: 'paper-of',
		type: 'agreement',
		frame: 'together',
		strong: true,
		confidence: 0.82,
		words:
			'的[^，。；@P]{0,16}(?:协议|备忘录|合同|协定)(?=[^，。；@P]{0,8}(?:生效|实施|执行|落地|履行|到期|续|启动|施行|签|落定))',
		unless: '尚未|未能|失效|终止',
		example: '甲市与乙市的文旅合作备忘录已于上周生效'
	},
	{
		id: 'reach-paper',
		type: 'agreement',
		frame: 'together',
		strong: true,
		confidence: 0.82,
		words:
			'达成|建立(?=[^，。；]{0,12}协议)|(?:联合|共同)(?:制定|出台|印发|发布|发表|推出|编制|颁布)',
		after: `(?:了)?[^，。；]{0,24}?(?:协议|协定|备忘录|联合声明|联合公报|共同宣言|合作意向|意向|框架|@T|公告|标准|清单|目录|方案|办法|倡议|措施|政策|指引|白皮书|(?<!一致)意见|规划|规范|规定|指南|导则|细则|案例|名单|通知|通告|条例)`,
		example: '两市达成合作协议'
	},
	{
		id: 'trade-rights',
		type: 'agreement',
		frame: 'together',
		strong: true,
		confidence: 0.8,
		words:
			'(?:完成|达成|办理|实现)(?:了)?[^，。；@P]{0,16}(?:用水权|水权|排污权|用能权|碳排放权|碳汇|林票|指标|配额|水量)[^，。；@P]{0,6}(?:交割|交易|转让|成交|划转)',
		example: '甲州与乙基地完成用水权交割'
	},
	{
		id: 'agree-on',
		type: 'other',
		frame: 'together',
		strong: true,
		confidence: 0.8,
		words: '达成(?:了)?(?:[^，。；]{0,8})(?:共识|一致)|商定|约定|协商一致|一致同意',
		example: '双方就联合执法达成共识'
	}
];
