/**
 * Words that say how an act stands to the dates around it. Data: expressions over plain text, each row with the case it is
 * for. A row's `says` is what `explain` tells.
 */
export interface Cue {
	readonly words: RegExp;
	readonly says: string;
	readonly example: string;
}

/** Between a date and a verb: what follows is of another time. */
export const BREAKS: readonly Cue[] = [
	{
		words: /此前|早前|先前|早些时候|更早|在此之前|之前，|不久前|开(?:展|始|幕|工|业)前|^前，/u,
		says: 'it was before the date told',
		example: '3月5日，两市举行座谈，此前两市曾签署协议'
	},
	{
		words: /此后|后来|其后|那以后|自此|从此/u,
		says: 'it was after the date told',
		example: '2019年建厂，后来两市又签署协议'
	},
	{
		words: /如今|目前|现在|眼下|当前|迄今|至今|现已|平日|日常|平时/u,
		says: 'it is told of the present',
		example: '2019年签约，如今两市共用一个园区'
	},
	{
		words: /今后|未来|下一步|下阶段|接下来|届时/u,
		says: 'it is told of the future',
		example: '22日签约，今后两地将互派专家'
	},
	{
		words: /[年几数]来|历年|往年|历届|历次/u,
		says: 'it went on for years',
		example: '5日开会，多年来两省互派干部'
	}
];

/** In a sentence without a date: what it tells lies before the day in the news, or has no day. */
export const BACKGROUND: readonly Cue[] = [
	...BREAKS.filter(({ says }) => !says.includes('future')),
	{
		words:
			/曾(?!庆|经理)|先后|累计|历年|近年|以来|早在|当年|截至|长期|一直|陆续|相继|已(?:与|和|同|有|经|签|建|连续)/u,
		says: 'it is told as background',
		example: '两省已签署12份协议'
	},
	{
		words: /每[年月周天季日逢]|定期|常态|轮流|第[二三四五六七八九十\d]+个年头/u,
		says: 'it is told as what is usual',
		example: '两地每周交换一次数据'
	}
];

/** What a sentence begins with when it goes on with the event told before: its date is that event's. */
export const GOES_ON: readonly Cue[] = [
	{
		words:
			/^[\s“‘]*(?:会上|会后|会前|会议上|会议期间|会议(?:认为|指出|强调|由|还)|座谈会|交流会|对接会|论坛上|论坛期间|仪式上|签约仪式|活动中|活动现场|活动期间|期间|其间|访问期间|考察期间|在会|席间|现场)/u,
		says: 'it goes on with the event told before',
		example: '会上，双方签署协议'
	},
	{
		words:
			/^[^，。；]{0,10}(?:会|会议|活动|仪式|论坛|大会|招待会|晚宴|年会|峰会|展馆|展厅|展台|博览会|洽谈会)(?:上|中|后|前|现场|期间|里|内|的)/u,
		says: 'it goes on with the event told before',
		example: '纪念活动上，两校续签协议'
	},
	{
		words:
			/^[\s“‘]*(?:当天|当日|随后|之后|接着|双方|两地|这[一]?次|此次|本次|此行|其中|根据(?:协议|安排|约定)|按照?(?:协议|安排|约定|计划)|协议(?:约定|载明|明确))/u,
		says: 'it goes on with the event told before',
		example: '此次，双方还续签了协议'
	},
	{
		words: /^[\s“‘]*在[^，。；]{2,14}(?:期间|会上|现场|仪式上|论坛上)/u,
		says: 'it goes on with the event told before',
		example: '在洽谈会现场，两市签约'
	}
];

/** 当时: the time told last, whoever acted. */
export const THEN: readonly Cue[] = [
	{
		words: /^[\s“‘]*(?:当时|那时|彼时|此时)/u,
		says: 'it was at the time told before',
		example: '这扇窗5月打开。当时，三地签了协议'
	}
];

/** Behind a verb in the clause after it: the date is of what the act began with. */
export const BEGINNINGS =
	/^[^，。；]{0,3}(?:开诊|投产|动工|开工|启用|投用|投入|揭牌|挂牌|成立|建成|落成|开通|生效|实施|施行|启动|运营|开园|开业|开馆|竣工|签署|签订|签约|通车|试运行|正式)/u;

/** Verbs that make of a date and what follows the attribute of a noun: 去年签署的协议. */
export const ATTRIBUTES =
	/^[^，。；：]{0,24}?(?:签署|签订|签下|订立|缔结|建立|成立|启动|召开|举行|举办|出台|印发|发布|达成|实施|开通|建成|投产|落户|开工|动工|开展|揭牌|提出|确定|形成|建设|设立|组建|结成|捐赠|捐建|援建|投运|投用|启用|通车|签约|落成|竣工|创办|创立|上线|获批|批准|修建|建造|发生|爆发)(?:了|过)?的/u;

/** Behind a verb a date with 的 is the attribute of its object: 参观3月投运的水厂. */
export const OF_OBJECT = /^[^，。；：]{0,16}的/u;

/** 缔结友好城市四十周年: the years that have passed. */
export const ANNIVERSARY =
	/^[^，。；]{0,16}?(?<years>\d{1,3}|[一二三四五六七八九十]{1,3})(?:周年|载(?!体|重|客|荷))/u;

/** Behind a verb: it has gone on for some time. */
export const LASTS = /^[^，。；]{0,12}的?第[二三四五六七八九十\d]+个?年头?/u;

export const saidBy = (cues: readonly Cue[], text: string): string | null =>
	cues.find(({ words }) => words.test(text))?.says ?? null;
