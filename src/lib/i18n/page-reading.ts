import type { Locale } from './locale.ts';

/** Words of the account of how a page was read. */
interface PageReadingWords {
	readonly heading: string;
	readonly published: string;
	readonly encoding: string;
	readonly repairs: string;
	readonly lines: string;
	readonly count: (n: number) => string;
	readonly places: (n: number) => string;
	readonly more: (n: number) => string;
	/** What a line of the page is, by its role. */
	readonly role: Readonly<Record<string, string>>;
	/** What was mended, by its kind. */
	readonly repair: Readonly<Record<string, string>>;
}

export const PAGE_READING: Readonly<Record<Locale, PageReadingWords>> = {
	'zh-Hans': {
		heading: '页面逐行读法',
		published: '发布日期',
		encoding: '编码',
		repairs: '修复',
		lines: '逐行',
		count: (n) => `${n} 行`,
		places: (n) => `${n} 处`,
		more: (n) => `另有 ${n} 行`,
		role: {
			body: '正文',
			heading: '小标题',
			title: '标题',
			byline: '署名',
			summary: '摘要',
			caption: '图注',
			navigation: '导航',
			related: '相关文章',
			comments: '评论',
			copyright: '版权',
			share: '分享按钮',
			contact: '联系方式',
			repeated: '重复',
			'other-story': '别的报道',
			other: '其他'
		},
		repair: {
			pinyin: '残留的拼音',
			lost: '丢失的字符',
			control: '看不见的字符',
			space: '多余的换行',
			punctuation: '重复的标点'
		}
	},
	en: {
		heading: 'The page, line by line',
		published: 'Published',
		encoding: 'Encoding',
		repairs: 'Repairs',
		lines: 'Lines',
		count: (n) => (n === 1 ? '1 line' : `${n} lines`),
		places: (n) => (n === 1 ? '1 place' : `${n} places`),
		more: (n) => `and ${n} more`,
		role: {
			body: 'Article',
			heading: 'Heading',
			title: 'Title',
			byline: 'Byline',
			summary: 'Summary',
			caption: 'Caption',
			navigation: 'Navigation',
			related: 'Related articles',
			comments: 'Comments',
			copyright: 'Rights',
			share: 'Share buttons',
			contact: 'Contacts',
			repeated: 'Said again',
			'other-story': 'Another story',
			other: 'Other'
		},
		repair: {
			pinyin: 'Pinyin left behind',
			lost: 'Characters lost',
			control: 'Invisible characters',
			space: 'Line ends within a sentence',
			punctuation: 'Doubled punctuation'
		}
	}
};

/** Reasons as the extractor words them, in Chinese; $1 and $2 are what they quote. */
const REASONS: readonly (readonly [RegExp, string])[] = [
	[/^running text$/, '成段的文字'],
	[/^running text above the article$/, '正文上方成段的文字'],
	[/^running text below the article$/, '正文下方成段的文字'],
	[/^a short line within the article$/, '正文中的短行'],
	[/^a short line above the article$/, '正文上方的短行'],
	[/^a short line below the article$/, '正文下方的短行'],
	[/^a caption within the article$/, '正文中的图注'],
	[/^a heading over what follows$/, '其下各段的小标题'],
	[/^the headline over the article$/, '正文上方的标题'],
	[/^the signature of a document$/, '公文的落款'],
	[/^a date and little more$/, '只有日期和署名'],
	[/^a headline with its date, as in a list$/, '带日期的标题，像列表里的一条'],
	[/^no Chinese in it$/, '没有汉字'],
	[/^the only line$/, '全文只有这一行'],
	[/^one of a few lines$/, '全文只有几行'],
	[/^no article on the page$/, '页面上没有文章'],
	[/^below (.*)$/su, '在“$1”之下'],
	[/^stands (\d+) times on the page$/, '在页面上出现 $1 次'],
	[/^the first words of a line below it$/, '与下文某段的开头相同'],
	[/^nothing but links$/, '全是链接'],
	[/^the value of the label above it$/, '上一行标签的内容'],
	[/^the page sets it apart from its content$/, '页面的标记把它与正文分开'],
	[/^outside the main content of the page$/, '在页面主要内容之外'],
	[/^the page says that the text begins here$/, '页面写明正文从此开始'],
	[/^heading of a summary$/, '摘要的标题'],
	[/^a summary before the article$/, '文章之前的摘要'],
	[/^related and other articles begin$/, '以下是相关文章和其他文章'],
	[/^a way to other articles$/, '通往其他文章'],
	[/^a way to the other pages of the article$/, '通往文章的其他页'],
	[/^comments begin$/, '以下是评论'],
	[/^a notice of rights or liability$/, '版权或免责声明'],
	[/^the imprint of the site$/, '网站的版权与备案信息'],
	[/^the staff of the page, named below an article$/, '文章下方的编辑人员'],
	[/^source, author or date of an article$/, '文章的来源、作者或日期'],
	[/^a row of the record of a document$/, '公文信息表中的一项'],
	[/^the reporters, named without more$/, '只列出记者姓名'],
	[/^buttons to share, print or close$/, '分享、打印、关闭等按钮'],
	[/^an invitation to follow or install$/, '邀请关注或安装'],
	[/^addresses and telephone numbers of the site$/, '网站的地址和电话'],
	[/^links of the foot of the page$/, '页脚链接'],
	[/^where the page stands in its site$/, '页面在网站中的位置'],
	[/^a row of short links$/, '一排短链接'],
	[/^a word of the menu$/, '菜单里的词'],
	[/^given with the article$/, '随文章给出'],
	[/^from the byline: (.*)$/su, '据署名行：$1'],
	[/^the earliest time stamp of the page$/, '页面上最早的时间戳'],
	[/^from the line above the article: (.*)$/su, '据文章上方的报头：$1'],
	[/^from the line under the article: (.*)$/su, '据文章下方的落款：$1'],
	[/^stated in the markup \((.*)\)$/su, '据页面标记：$1'],
	[/^published (\S+), as the address of the page says$/, '据页面网址：$1'],
	[
		/^the article read as of (\S+), from the dates of the list of other articles \((.*)\)$/su,
		'据其他文章列表的日期（$2），本文应在 $1'
	],
	[
		/^(.*) read as of (\S+), from the dates of the list of other articles \((.*)\)$/su,
		'据其他文章列表的日期（$3），“$1”应在 $2'
	],
	[/^published in (\d+), from (.*) in the article$/su, '据文中“$2”，应在 $1 年'],
	[/^no line of the page reads like an article$/, '页面上没有一行像文章'],
	[
		/^characters were lost, and in their place stands (.*) \([^()]*\)$/su,
		'有字符丢失，原处现为 $1'
	],
	[
		/^the bytes (.*) were read one too early: (.*) behind the second half of a lost character$/su,
		'字节 $1 错位了一个：读作“$2”，其前一字只剩一半'
	],
	[
		/^perhaps (.*): it ends in the byte (\S+) that is left, and the page has (.*) elsewhere$/su,
		'可能是“$1”：它以剩下的字节 $2 结尾，页面别处有“$3”'
	],
	[
		/^perhaps (.*): the byte left of it begins one, and the line has to close that bracket$/su,
		'可能是“$1”：剩下的字节是它的前一半，这一行的括号也还没有合上'
	],
	[
		/^the page does not tell its day of publication, which (.*) counts from; (.*) in the lead may be another$/su,
		'页面没有写明发布日期，而“$1”要由它推算；导语中的“$2”可能是别的日子'
	],
	[
		/^the page does not tell its day of publication; (.*) in the lead may be another$/su,
		'页面没有写明发布日期；导语中的“$1”可能是别的日子'
	],
	[/^the given date (.*) is none the atlas knows$/su, '给出的日期 $1 无法读懂'],
	[
		/^the page says that it is in (.*), but its bytes are (.*): read as that$/su,
		'页面声明编码为 $1，字节却是 $2：按后者读'
	]
];

/** Why a line or a date was read so, in the reader's language where there are words for it, else as the extractor says it. */
export function sayReason(
	reason: string,
	locale: Locale
): { readonly text: string; readonly lang: 'zh-Hans' | 'en' } {
	const row = locale === 'en' ? undefined : REASONS.find(([pattern]) => pattern.test(reason));
	return row
		? { text: reason.replace(row[0], row[1]), lang: 'zh-Hans' }
		: { text: reason, lang: 'en' };
}
