import type { LinkCase } from './cases.ts';

/** Papers that news items tell: referred to before their parties, titled with them, old ministries, rights traded. */
export const NEWS_AGREEMENTS: readonly LinkCase[] = [
	[
		'贵阳市累计安排协作资金八亿元，支持黔西、织金两地改造水厂。',
		'贵阳市 → 黔西市 aid; 贵阳市 → 织金县 aid'
	],
	[
		'天津市与水源区河南、湖北两省的对口协作走过了十年。',
		'天津市 – 河南省 aid ongoing; 天津市 – 湖北省 aid ongoing'
	],
	['青岛市与结对地区定西市共建产业园。', '青岛市 – 定西市 project'],
	['江西省与邻省湖南联合开展巡查。', '江西省 – 湖南省 joint_enforcement'],
	['根据两省签署的框架协议，湖北省和湖南省正联手保护长江江豚。', '湖北省 – 湖南省 agreement'],
	[
		'《云南省人民政府 老挝琅南塔省人民政府关于建立合作机制的备忘录》在昆明签署。',
		'云南省 – 琅南塔省 agreement'
	],
	['甘孜藏族自治州与襄阳市在交易所完成排污权交割。', '甘孜藏族自治州 – 襄阳市 agreement'],
	[
		'2017年呼和浩特市曾与蒙古国乌兰巴托市签订商贸协议。由于缺少资金，2022年协议到期后双方未再续签，合作已经终止。',
		'乌兰巴托 – 呼和浩特市 agreement ended'
	],
	['卫生部与泰国公共卫生部签署中医药合作协定。', '中国 – 泰国 agreement']
];

/** Meetings told by their number or name, and what only sounds like one. */
export const NEWS_MEETINGS: readonly LinkCase[] = [
	[
		'鄂湘赣三省协商合作委员会第三次会议在长沙举行。',
		'湖北省 – 湖南省 meeting; 湖北省 – 江西省 meeting; 湖南省 – 江西省 meeting'
	],
	['中德环境论坛在柏林举行。', '中国 – 德国 meeting'],
	['中国—东盟博览会在南宁开幕。', ''],
	['在北京，环境保护部部长与日本环境大臣举行双边会谈。', '中国 – 日本 meeting'],
	['河北雄县与天津静海区建立跨界河流联合会商机制。', '雄县 – 静海区 other'],
	[
		'京津冀三地空气质量预报数据每日会商共享。',
		'北京市 – 天津市 data_sharing ongoing; 北京市 – 河北省 data_sharing ongoing; 天津市 – 河北省 data_sharing ongoing'
	]
];

/** Who went where, and for what. */
export const NEWS_VISITS: readonly LinkCase[] = [
	['陕西省韩城市政协主席带队到山西省河津市考察黄河大桥建设。', '韩城市 → 河津市 visit'],
	['安徽省与江苏省共建跨江大桥。', '安徽省 – 江苏省 project'],
	['来自老挝的农业官员考察团走进湖南种业园。', '老挝 → 湖南省 visit'],
	[
		'旅遊局局長一行訪問福建，與當地業界座談。',
		'澳门特别行政区 → 福建省 visit; 福建省 – 澳门特别行政区 meeting',
		'澳门电台'
	],
	['教育局局長蔡某某率團訪問杭州，參觀當地學校。', '香港特别行政区 → 杭州市 visit', '香港电台'],
	['省委副书记、省长郭某率团在台湾屏东县考察农产品加工。', '河南省 → 屏东县 visit', '河南日报']
];

/** Work done together, told by offices that name no place too. */
export const NEWS_JOINT: readonly LinkCase[] = [
	['云南省瑞丽市与普洱市卫生部门联合开展登革热防控。', '瑞丽市 – 普洱市 joint_enforcement'],
	['深圳海關與香港海關合作，截獲走私凍肉。', '深圳市 – 香港特别行政区 joint_enforcement'],
	[
		'海事處聯同漁護署、消防處等部門，昨日與珠海海事局在伶仃洋舉行溢油演習。',
		'香港特别行政区 – 珠海市 joint_enforcement',
		'香港电台'
	],
	[
		'海關與珠海拱北海關採取聯合行動，截獲走私凍肉。',
		'澳门特别行政区 – 珠海市 joint_enforcement',
		'澳门电台'
	],
	['海關與珠海拱北海關採取聯合行動，截獲走私凍肉。', ''],
	['警方與廣東省公安廳舉行年度工作會晤。', '香港特别行政区 – 广东省 meeting', '香港电台'],
	['粤桂两省区水利部门就西江水库群开展联合调度。', '广东省 – 广西壮族自治区 other'],
	['四川泸州和贵州遵义打通赤水河水质监测数据。', '泸州市 – 遵义市 data_sharing ongoing'],
	['三百项政务服务事项实现“鄂湘通办”。', '湖北省 – 湖南省 data_sharing ongoing']
];

/** Aid that arrives, firms that settle. */
export const NEWS_GIFTS: readonly LinkCase[] = [
	['湖南省救援队携带破拆设备，已于18日飞抵印度尼西亚雅加达。', '湖南省 → 雅加达 aid'],
	['江西省捐赠的800顶帐篷15日启运，当晚运抵玉树市并移交当地政府。', '江西省 → 玉树市 aid'],
	['海南省接收新加坡企业捐赠的口罩十万只。', '新加坡 → 海南省 aid'],
	['江西省向广西东兰县捐建学校。', '江西省 → 东兰县 aid'],
	['浙商在贵州毕节投资的茶叶加工厂昨天投产。', '浙江省 → 毕节市 investment'],
	['在环县，南京一家食品企业投资五千万元建起肉羊加工厂。', '南京市 → 环县 investment'],
	[
		'10日，韩国大邱的机械公司在莱州市举行项目奠基仪式，该公司将投资两亿元在莱州市建设工厂。',
		'大邱广域市 → 莱州市 investment planned'
	],
	['由福州市援建的陇西扶贫车间投产。', '福州市 → 陇西县 aid']
];

/** Ties of towns. */
export const NEWS_TWINS: readonly LinkCase[] = [
	['早在1984年山西省与埼玉县就缔结了友好省县关系。', '山西省 – 埼玉县 twinning'],
	[
		'台中與日本名古屋於2016年簽署協定後往來熱絡，今年3月升格為姊妹市。',
		'台中市 – 名古屋市 agreement; 台中市 – 名古屋市 twinning'
	]
];

/** What a plan says is no deed. */
export const NEWS_PLANS: readonly LinkCase[] = [
	[
		'《实施方案》明确，以干流为重点，实施60个项目。在任务分工上，南昌、九江、宜春三市重点推进水体治理，共建生态廊道。',
		'南昌市 – 九江市 project intended; 南昌市 – 宜春市 project intended; 九江市 – 宜春市 project intended'
	],
	['方案提出，兰州、天水两市共建沿黄生态廊道。', '兰州市 – 天水市 project intended']
];

/** Who acts: those who come from places, delegations told before, all of several, wholes with their parts. */
export const NEWS_SIDES: readonly LinkCase[] = [
	[
		'来自甘洛县和汉源县的26名护林员历时三天，完成了界山上的第五次联合巡护。',
		'甘洛县 – 汉源县 joint_enforcement'
	],
	[
		'来自巫山县、巴东县的渔政部门40余名执法人员，分乘6艘快艇，对交界水域的网箱养殖、非法捕捞等问题开展拉网式检查。',
		'巫山县 – 巴东县 joint_enforcement'
	],
	['来自巫山县、巴东县的游客参观了博物馆。', ''],
	[
		'来自河南、安徽的20家企业与湖北襄阳签约项目15个。',
		'河南省 – 襄阳市 agreement; 安徽省 – 襄阳市 agreement'
	],
	[
		'安庆市大观区与铜陵市枞阳县、池州市贵池区共同建立江豚监测机制。',
		'大观区 – 枞阳县 project; 大观区 – 贵池区 project; 枞阳县 – 贵池区 project'
	],
	[
		'3月2日，抚州市代表团赴湖南省株洲市考察。在株洲，代表团一行考察了规划展示馆，并与株洲市举行座谈会。',
		'抚州市 → 株洲市 visit; 抚州市 – 株洲市 meeting'
	],
	[
		'晋冀豫交界水域采砂管理联席会议昨日召开。长治市、邯郸市、安阳市水利局及平顺县、涉县、林州市水利局负责人参加会议。',
		'山西省 – 河北省 meeting; 山西省 – 河南省 meeting; 河北省 – 河南省 meeting; 长治市 – 邯郸市 meeting; 长治市 – 安阳市 meeting; 邯郸市 – 安阳市 meeting'
	],
	['长治市、邯郸市、安阳市代表参加会议。', ''],
	[
		'毕节保护区管理局12日在赫章与泸州市林业局举行保护交流会，双方签署了保护计划。',
		'毕节市 – 泸州市 meeting; 毕节市 – 泸州市 agreement'
	],
	['今天在基隆市政府，静冈市与基隆市签署备忘录。', '静冈市 – 基隆市 agreement'],
	['市长致词表示，基隆市与静冈市在2017年缔结友好交流城市。', '静冈市 – 基隆市 twinning'],
	['中新網昆明1月3日電 雲南省農業廳與老撾農林部舉行會談。', '云南省 – 老挝 meeting'],
	['温宿县、乌什县由金华市对口支援。', '金华市 → 温宿县 aid; 金华市 → 乌什县 aid'],
	['援疆教师从济南出发前往疏勒县。', '济南市 → 疏勒县 aid'],
	['来自长沙某医院的专家每周在隆回县坐诊。', '长沙市 → 隆回县 aid'],
	[
		'上海、江苏、浙江三省市人大常委会同步表决通过了关于示范区的决定。',
		'上海市 – 江苏省 other; 上海市 – 浙江省 other; 江苏省 – 浙江省 other'
	],
	['陕西汉中与江苏南通的企业签下两亿元茶叶订单。', '汉中市 – 南通市 other'],
	['天津采购团在台湾云林县签下五百万元水果订单。', '天津市 – 云林县 other'],
	[
		'市生态环境局与毗邻的达州市生态环境局签订联防联控协议。',
		'广安市 – 达州市 agreement',
		'广安日报'
	],
	['广西凭祥市与越南谅山省双方建立会晤机制。', '凭祥市 – 谅山省 other']
];

/** Counts that refer back over paragraphs: to the finest of the same parties, and no further. */
export const NEWS_COUNTED: readonly LinkCase[] = [
	[
		'晋冀豫三省水利联席会议昨日召开。\n长治市、邯郸市、安阳市签署协议。\n今年来，三市开展联合巡江27次。',
		'山西省 – 河北省 meeting; 山西省 – 河南省 meeting; 河北省 – 河南省 meeting; 长治市 – 邯郸市 agreement; 长治市 – 安阳市 agreement; 邯郸市 – 安阳市 agreement; 长治市 – 邯郸市 joint_enforcement; 长治市 – 安阳市 joint_enforcement; 邯郸市 – 安阳市 joint_enforcement'
	],
	[
		'晋冀豫三省水利联席会议昨日召开。\n大连市、沈阳市、鞍山市签署协议。\n今年来，三市开展联合巡江27次。',
		'山西省 – 河北省 meeting; 山西省 – 河南省 meeting; 河北省 – 河南省 meeting; 大连市 – 沈阳市 agreement; 大连市 – 鞍山市 agreement; 沈阳市 – 鞍山市 agreement'
	]
];
