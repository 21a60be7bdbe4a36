/** Tables of the words that tell how real an act is; expressions over masked text (mask.ts). */

/** One row a way of telling that an act is not (yet) a fact; read in the words before the verb unless the list says otherwise. */
export interface Marker {
	readonly words: string;
	readonly example: string;
}

export const NEGATIONS: readonly Marker[] = [
	{ words: '(?:未能|未曾|尚未|并未|从未|未(?!来(?!访)|成年))', example: '两市尚未签署协议' },
	{
		words:
			'(?:没有|没能|没|不会|不再|不予|不得|无法|无意|不愿|不同意|拒绝|否认|反对|避免|叫停|搁置|推迟|暂停|缺席)',
		example: '他否认两市签署协议'
	}
];
export const CONDITIONS: readonly Marker[] = [
	{
		words: '(?:如果|如若|倘若|倘使|假如|假使|假若|一旦|除非|若(?!干)|是否|能否|可否|要是|只要)',
		example: '如果两市签署协议'
	},
	{
		words: '(?:假设|假定|假想)(?!敌|性|检验)|试想|(?:设想|想象)(?=@P)',
		example: '假设两国签署协议'
	}
];
/** Told by nobody who answers for it: everything behind the marker in the sentence. */
export const HEARSAY: readonly Marker[] = [
	{
		words: '传言|传闻(?!中)|风传|误传|盛传|据传|谣传|讹传|坊间传',
		example: '有传言称两省签署协议'
	}
];
/** What is told behind the act takes it back. */
export const TAKEN_BACK: readonly Marker[] = [
	{
		words:
			'^[^，。；]{0,24}的(?:消息|说法|传闻|传言|报道|信息|言论|文章|网帖|视频)[^，。；]{0,16}?(?:不实|有误|失实|不属实|不准确|虚假|不符|并非事实|捏造|编造|否认|澄清|辟谣|误传)',
		example: '两省签署协议的消息不实'
	},
	{
		words:
			'^[^。；]{0,30}?，[^，。；]{0,20}(?:(?:予以|加以|表示|矢口|断然|均|已|随后|随即)(?:了)?否认|否认(?:了)?(?:$|[。；]|此|这|该|上述)|辟谣(?:$|[，。；]))',
		example: '有人说两省签署协议，官方予以否认'
	},
	{
		words:
			'^[^。；]{0,30}?，[^，。；@P]{0,8}(?:未能?|没能?|没有)(?:成行|签成|谈成|谈拢|谈妥|办成|如愿|落地|达成)',
		example: '代表团原定访问邻国，但未成行'
	},
	{
		words:
			'^[^。；]{0,40}?，(?:[^，。；@P]{0,10}(?:行程|访问|活动|计划|签约|会谈|会议|仪式|此事|谈判|终|最终|后来|但|却)|因[^，。；@P]{1,16}|@P(?:方面)?)[^，。；@P]{0,8}(?:取消|改期|延期|推迟|搁浅|搁置|泡汤|作罢|告吹|流产|未果|不了了之|落空|未予确认|未予回应|无果而终|没有下文|未能如愿)(?:了)?(?=[，。；]|$)',
		example: '代表团还将前往邻市，因防汛会议行程取消'
	}
];
/** The visit that an invitation asked for did not come about; read behind the invitation. */
export const DECLINED = '(?:取消|婉拒|谢绝|推辞|不来(?!自)|不到(?![一两半数0-9])|不去|不克)';
export const FUTURES: readonly Marker[] = [
	{
		words:
			'原(?:计划|定|拟|打算)|本(?:打算|拟|来要)|将(?!军|近|士|来自)|即将|拟(?!定|订|人)|计划(?=在|于|与|到|赴|今年|明年|下|建|开|投|签|共|合|联)|准备|打算|有望|预计|预期|下一步|下阶段|明年|明日|明天|明起|后天|下周|下月|定于',
		example: '两市将共建产业园'
	}
];
/** Wishes and duties: they hold for the clauses that follow as well. */
export const WISHES: readonly Marker[] = [
	{
		words:
			'希望|要求|敦促|督促|责成|力促|期待|期望|盼望|祝愿|愿(?!景|望|者)|建议|呼吁|倡议(?!书)|提议|恳请|恳切|请求|倡导|鼓励|支持(?=[^，。]{0,12}(?:与|和|联合|共|开展|建))',
		example: '他希望两市加强合作'
	},
	{
		words:
			'应(?:当|该)|应(?=加强|进一步|共同|积极|深化|推动|建立)|需要|必须|(?<![重主需只首不])要(?=加强|进一步|共同|积极|深化|推动|抓|坚持|与|把|建立|以|在|不断|充分|大力|着力)|力争|争取|有意',
		example: '两市要加强合作'
	}
];
/** Aims of the verb right behind them: they do not reach beyond their clause. */
export const NEAR_WISHES: readonly Marker[] = [
	{
		words:
			'欢迎|酝酿|筹划|谋求|筹备|寻求|探索(?!出)|谋划|考虑|讨论|探讨|(?<!共同|联合|合力|携手|有力|有效)推动(?!了|落实|实施)|促成(?!了)|可以|能够|(?<![不许])可(?=与|以|通过)|提出(?=[^，。]{0,4}@P)|提出(?=[^，。]{0,10}(?:设想|构想|建议))|有助|有利|吸引',
		example: '他们探讨两市共建园区'
	}
];
