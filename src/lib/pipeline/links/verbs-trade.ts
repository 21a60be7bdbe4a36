import type { Predicate } from './predicates.ts';

/** Investment, purchases, and what is only told in general: rows in order, the first that reads a verb wins. */
export const TRADE: readonly Predicate[] = [
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
			'(?:独资|合资|累计|新增)?(?:投资|出资|注资)(?!者|环境|意向|合作|贸易|促进|峰会|兴业环境)|设立|兴建|兴办|创办|开办|办厂|建厂|设厂|投产|开设|开出|布局|建成|建起|投建|投下|扩建|创立|盖起|办起|落子|设点|开工建设|落成|新建|购置|买下|收购|入股|并购|设有|建设(?=[^，。；@P]{0,10}(?:厂|基地|园|总部|中心|生产线))',
		after: '',
		example: '江苏企业在越南投资建厂'
	},
	{
		id: 'brought-from',
		type: 'investment',
		frame: 'from',
		strong: false,
		confidence: 0.8,
		words: '(?:引进|引入|招引|承接)(?:了)?',
		before: '[从自]@P$',
		after: '[^，。；@P]{0,8}(?:企业|公司|项目|工厂|厂家)',
		example: '甲县从乙省引进企业35家'
	},
	{
		id: 'built-with',
		type: 'investment',
		frame: 'places',
		strong: true,
		confidence: 0.83,
		words: '开工|竣工|动工|奠基|并网|投运|落成|建成|投产',
		before: '投资[^，。；@P]{0,24}在@P[^，。；@P]{0,6}$',
		example: '由甲省某集团投资十亿元的光伏项目在乙县开工'
	},
	{
		id: 'base-of',
		type: 'investment',
		frame: 'owns',
		strong: true,
		confidence: 0.82,
		words:
			'(?:生产|制造|研发|智造)?(?:基地|工厂|厂区|项目|产业园|中心|生产线|分厂)[^，。；@P]{0,4}(?:投产|开工|竣工|量产|下线|奠基|启用|落成|投用|扩产|动工)',
		before: '@N的@N$',
		example: '甲市一家光电企业的乙市基地正式投产'
	},
	{
		id: 'come-from',
		type: 'investment',
		frame: 'hosts',
		strong: true,
		confidence: 0.8,
		words: '来自(?=@P)',
		after:
			'@P[^。；@P]{0,36}?(?:投产|投资|落户|入驻|落地|开工|扩产|增资|年产|产值|下线|量产|建成|奠基|开业|设立|租下|续租|签约)',
		example: '在甲市，来自乙省的钢铁厂年产值突破百亿元'
	},
	{
		id: 'plant',
		type: 'investment',
		frame: 'places',
		strong: true,
		confidence: 0.82,
		words:
			'的[^，。；@P]{0,8}(?:工厂|生产基地|研发中心|生产线|厂区)(?=[^，。；@P]{0,4}(?:迎来|已|是|年产|员工|产能|下线|试产|扩产|投产|开工|竣工|动工|建成|奠基|量产|落成))',
		example: '某市的集团在印度的工厂扩产'
	},
	{
		id: 'settle',
		type: 'investment',
		frame: 'settles',
		strong: true,
		confidence: 0.82,
		words:
			'落户(?:于|在|到)?|落地(?:于|在)?|入驻|进驻|位于(?=@P[^，。；@P]{0,8}的[^，。；@P]{0,8}(?:工厂|基地|研发中心|生产线))|签约落户|投资(?!者|环境|额|总|意向)|设在|设于|收购|入股|买下|购得|并购|控股(?!集团|公司|有限|股份|权)|续租|租下|增资|(?:放到|放在|建到|建在|开到|搬到|迁至|迁到|搬迁至|搬迁到|搬至|搬进|迁入|落到|布局)(?=(?:了)?@P)',
		example: '德国公司将亚洲总部设在太仓'
	},
	{
		id: 'purchase',
		type: 'other',
		frame: 'places',
		strong: true,
		confidence: 0.8,
		words:
			'采购|购买|订购|购入|认购|购进|下单|签(?:下|订|定)(?:了)?(?=[^，。；@P]{0,16}(?:订单|大单|采购合同|购销合同))',
		example: '湖北采购团在台中采购水果'
	},
	{
		id: 'order',
		type: 'other',
		frame: 'together',
		strong: true,
		confidence: 0.8,
		words: '签下|签订|敲定|谈成|达成',
		after: '(?:了)?[^，。；@P]{0,16}(?:订单|大单|购销意向|交易)',
		example: '甲市与乙市的企业签下3亿元订单'
	},
	{
		id: 'work-together',
		type: 'other',
		frame: 'together',
		strong: true,
		confidence: 0.78,
		words:
			'(?:联合|共同|协同|携手|同步|同向|双向|合力|一起)发力|并肩作战|协同发展|合力推进|携手推进|联动发展',
		example: '两市企业协同发力'
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
		words:
			'(?:协作|帮扶|支援)(?=累计|以来|伊始|走过|取得|成果|实施|进入|持续|不断|从[^，。；]{1,12}(?:走向|迈向|转向|升级|拓展|延伸|扩展))',
		example: '鲁甘协作从送物资转向建产业'
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
		open: true,
		strong: false,
		confidence: 0.68,
		words:
			'(?:联合|联手|携手|合力)(?=推出|开展|发布|申报|研究|治理|推介|宣传|保护|培养|制定|申遗|测绘|监测|处理|解决|修复|组织|开通|开发|审理|招聘|演出|编写|放流|种植|清淤|送)',
		example: '两市文旅部门联手推出精品线路'
	}
];
