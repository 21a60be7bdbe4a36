import type { LinkType } from '../../domain/link.ts';
import type { Predicate } from './predicates.ts';

/**
 * Words that show by themselves that both sides do something, whatever it is: what it is, and so the kind of the act, the
 * words behind them tell (DEEDS). Rows in order, after all rows that name the deed.
 */
export const JOINT: readonly Predicate[] = [
	{
		id: 'with-partner',
		type: 'other',
		frame: 'meets',
		open: true,
		strong: true,
		confidence: 0.8,
		words: '(?:联合|会同|联同|携手|联手|协同|联袂|偕同|连同|联动|协调)(?=[^，。；@P]{0,4}@P)',
		after: '[^，。；@P]{0,4}@P[^，。；@P]{0,2}[^，。；@P的]{2,}',
		unless: '捐|慰问|献|呼吁|提醒|参展|推动|促进|参加|出席|参赛',
		example: '甲市市场监管局联合乙市市场监管局突击检查茶叶市场'
	},
	{
		id: 'jointly-do',
		type: 'other',
		frame: 'together',
		open: true,
		strong: false,
		confidence: 0.7,
		words:
			'(?<!的)(?<![派调选组]@?[^，。；@P]{0,12}(?=轮))(?:联合|联手|携手|合力|共同|协同|一起|一同|一道|轮流|轮值|轮番|双向|结伴|联袂|抱团)(?!国|会|体|大学|社|面临|面对|拥有|享有|具有|特点|点|愿望|命运|富裕|努力|关注|关心|支持|的|目标|责任|语言|认识|意愿|推动|推进|促进|发展|繁荣|利益|需[要求]|参加|出席|参与|参展|见证|观看|庆祝|受|属于|组成|构成|成为|位列|入选|获|挑战|价值|精神|文化|记忆|家园|期待|感受|祝|祈|生活|成长|难题|问题|捐|存在|隶属|竞争|争|反对|支撑|影响|作用|连接|贯通|交织|融合|尊重|信任|学习|理解|依存|出海|声明|公报|署名|线|演唱|带动|融入|服务|守望|助力|推高|提升|配合|映衬|辉映|看好|决定|筑|承担|承受|走过|迎|分享|见|呈现|经历|度过|跨|闯|奔|迈|书写|谱写|绘|唱响|奏|为|出线|晋级|夺|排名|位居|跻身|参赛|致力|应对|发表一|抵御|“|[^，。；]{0,8}(?:占比|比重|指数))[^，。；：@P@T]{2,}',
		example: '两市检察官轮流巡回办案'
	},
	{
		id: 'in-step-law',
		type: 'other',
		frame: 'together',
		open: true,
		strong: true,
		confidence: 0.78,
		words:
			'(?:同步|协同|同日|同时)(?=(?:审议|表决)?(?:表决|通过|审议|出台|施行|立法|印发|修订|制定|颁布))',
		example: '三地人大常委会同步表决通过了关于示范区的决定'
	},
	{
		id: 'married',
		type: 'other',
		frame: 'together',
		strong: true,
		confidence: 0.72,
		words: '“?(?:联姻|结缘|结亲|攀亲|结盟|牵手|牵起手来)”?(?=[，。；]|$)',
		example: '甲区与乙区正式“联姻”'
	},
	{
		id: 'each-other',
		type: 'other',
		frame: 'together',
		open: true,
		strong: true,
		confidence: 0.76,
		words:
			'互(?=[派赠办送设聘挂换检查评免推荐授供发寄借售嵌])(?!换意见|换位)|互为(?=[^，。；@P]{0,8}(?:市场|基地|客源|后花园|飞地))|对等(?=互?派|开放|设立)',
		unless: '推卸|责|指责|攻',
		example: '甲区与乙市互派干部跟岗学习'
	}
];

/** What is done by both, and the kind of act it is: read behind a word of JOINT, rows in order. */
export const DEEDS: readonly (readonly [words: string, type: LinkType])[] = [
	['印发|出台|发布(?=[^，。；]{0,20}(?:意见|方案|办法|公告|规划|@T))|会签|签', 'agreement'],
	[
		'检查|互?查|排查|清查|抽查|督查|督察|督导|执法|巡[查河护逻山航江湖线检]|打击|打掉|查处|查获|抓获|抓捕|侦破|侦办|破获|破案|整治|清剿|清理|清漂|演练|演习|拉练|救援|搜救|搜寻|扑救|扑灭|联防|防控|防治|布控|设卡|值守|管控|监管|监督|办案|取缔|捣毁|拆除|护渔|(?<!防)护林|缉|救助|疏导|处置',
		'joint_enforcement'
	],
	['互认|共享|互通|通报|推送|联网|监测|会商研判|预报|交换|通办|代办', 'data_sharing'],
	[
		'研发|研究|攻关|开发|建设|打造|修建|兴建|投资|出资|组建|成立|创建|创办|开办|培育|选育|繁育|育种|申报|运营|经营|种植|养殖|修复|设计|编制|规划|培养|办学|种下|拍摄|编撰|勘探|发掘|考古',
		'project'
	],
	['举办|主办|召开|举行|座谈|磋商|研讨|会商|商讨|商议|协商|讨论|承办|做东|主持', 'meeting'],
	['互访|走访|考察|调研', 'visit'],
	['帮扶|支援|援助|援建', 'aid']
];

/** Deeds of no kind of their own; any other word behind 共同 or 轮流 (遭灾, 入围, 守护) tells no act. */
export const OTHER_DEEDS =
	'审判|审理|巡回|立法|招聘|推介|推广|演出|巡演|出具|接诊|转诊|放流|申遗|组织|测试|认定|宣传|招商|采购|出版|导览|培训|授课|送[^，。；]{0,6}下乡|播种|救护|公证|仲裁|调解|讲解|宣讲|执教|坐诊|义诊|会诊|救治|研修|接待|调度|调水|供水|保育|放映|申办|展出|巡展|植树|登山|发射';
