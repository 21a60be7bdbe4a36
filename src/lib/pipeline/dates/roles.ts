/**
 * What a date that stands in a sentence is told for. Data: a row more is a case more. `before` is read up to the date,
 * `after` from its end; the first row that fits wins, and a date that fits none is the day of what is told.
 */

export type Role =
	/** The day of what is told. */
	| 'day'
	/** From then on. */
	| 'since'
	/** The end of a span: 截至, 到…前. */
	| 'until'
	/** Every year, every month. */
	| 'each'
	/** What figures are compared with. */
	| 'compared'
	/** The year of a plan. */
	| 'plan'
	/** When and where the report was sent. */
	| 'dateline'
	/** When the reporter heard of it. */
	| 'learnt'
	/** A year that names a meeting or a programme; a finer date beside it says when. */
	| 'named'
	/** A remark on the date before: 16日（星期四）. */
	| 'aside';

interface RoleRow {
	readonly role: Role;
	readonly before?: RegExp;
	readonly after?: RegExp;
	/** Only a date of this many characters at most: a year alone is 4. */
	readonly precision?: number;
	readonly example: string;
}

const HEARD = '(?:获悉|了解到|得知|获知|采访|走访|看到|见到|探访|来到|走进)';

export const ROLES: readonly RoleRow[] = [
	{ role: 'aside', before: /[日号天]（$/u, example: '5月16日（星期四）' },
	{ role: 'each', before: /每(?:年|逢|到|个|隔)?的?$/u, example: '每年6月5日举行' },
	{
		role: 'compared',
		before: /(?:比|较|超过|高于|低于|多于|少于|相比)$/u,
		example: '比去年增长三成'
	},
	{ role: 'compared', after: /^(?:同期|相比|同比)/u, example: '与去年同期持平' },
	{
		role: 'dateline',
		before: /(?:社|报|网|台|刊|讯|客户端)[^，。；：\d]{0,12}$/u,
		after: /^(?:专?电|讯|消息|报道)/u,
		example: '本报成都7月11日电'
	},
	{
		role: 'learnt',
		before: /记者(?:从[^，。；]{2,24})?$/u,
		after: new RegExp(
			`^(?:[上下]午|晚|凌晨)?(?:从[^，。；]{2,30}|在[^，。；]{2,20}|对[^，。；]{2,20})?${HEARD}`,
			'u'
		),
		example: '记者昨日从省生态环境厅获悉'
	},
	{
		role: 'learnt',
		after: new RegExp(
			`^(?:[上下]午|晚|凌晨)?，?[^，。；]{0,6}(?:记者|笔者)[^，。；]{0,24}${HEARD}`,
			'u'
		),
		example: '7月11日，记者从省厅获悉'
	},
	{
		role: 'learnt',
		after:
			/^(?:[上下]午|晚)?，?[^，。；]{0,16}(?:发布|公布|通报|披露)(?:的)?(?:消息|数据|通报|公告|情况)?(?:称|显示|说|，)/u,
		example: '7月11日，省统计局公布的数据显示'
	},
	{
		role: 'until',
		before: /(?:到|至|截至|截止|截止到|力争|争取|目标|迄|距|延至|延长至|到期|有效期至)\s*$/u,
		example: '截至10月底'
	},
	{
		role: 'until',
		after: /^(?:[初底末]|年底|[上中下]旬)?(?:前(?!夕|后|往|来|去)|以前|之前|为止|止)/u,
		example: '2030年前达峰'
	},
	{
		role: 'plan',
		after: /^(?:年)?(?:度)?的?(?:规划|目标|工作(?:要点|计划|安排|部署|思路)|重点工作|任务)/u,
		example: '2024—2026年建设目标'
	},
	{
		role: 'since',
		after:
			/^(?:份|[初底末]|[上下]半年|[上中下]旬)?(?:以来|至今|起(?!草|步|到|来|初|点|义)|开始|始)/u,
		example: '自2022年起'
	},
	{
		role: 'named',
		precision: 4,
		after:
			/^(?:度)?[^，。；：的于在与和、]{0,20}(?:会议|论坛|年会|峰会|大会|演练|展会|博览会|洽谈会|交流会|座谈会|运动会|大赛|推介会|签约仪式)/u,
		example: '两县2024年东西部协作联席会议'
	},
	{ role: 'named', precision: 4, after: /^度/u, example: '签订2024年度协作协议' }
];

/** What the date at `[start, end)` of a sentence is told for; `precision` is the length of its EDTF. */
export function roleOf(sentence: string, start: number, end: number, precision: number): Role {
	const before = sentence.slice(Math.max(0, start - 30), start);
	const after = sentence.slice(end, end + 48);
	const row = ROLES.find(
		(one) =>
			(one.precision === undefined || precision <= one.precision) &&
			(one.before?.test(before) ?? true) &&
			(one.after?.test(after) ?? true)
	);
	return row?.role ?? 'day';
}
