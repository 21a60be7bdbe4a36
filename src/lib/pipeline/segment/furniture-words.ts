import type { LineRole } from '../document.ts';

/**
 * How pages word what is not the article. Patterns are tried in order on a trimmed, Simplified, width-folded line
 * (so with ： and （）). Data: a new wording is a row here, with the reason that people read in `explain`.
 *
 * effect
 *   end      the article is over; what follows belongs to the page or to another one
 *   divide   stands before or after an article, sometimes between the items of a round-up
 *   drop     page furniture that may stand anywhere, also inside an article
 *   summary  tells the article in short before it begins
 *   summary-heading  the lines below it do so
 *   begin    the article begins below it
 */
export interface FurnitureWording {
	readonly role: LineRole;
	readonly effect: 'end' | 'divide' | 'drop' | 'summary' | 'summary-heading' | 'begin';
	readonly reason: string;
	readonly pattern: RegExp;
	/** Longest line that it may be; beyond that it is prose that begins with the same words. */
	readonly limit: number;
}

const OPEN = '[【\\[（〔<「『■◆●▶>\\-—*# ]*';
const CLOSE = '[】\\]）〕>」』：:|\\- .…*]*';

/** 有 效 性 as well. */
function spaced(words: string): string {
	return words
		.split('|')
		.map((word) => [...word].join(' *'))
		.join('|');
}

/** The whole line, brackets and colons around it aside. */
const whole = (words: string): RegExp => new RegExp(`^${OPEN}(?:${words})${CLOSE}$`, 'u');
/** The line begins with it. */
const first = (words: string): RegExp => new RegExp(`^${OPEN}(?:${words})`, 'u');
/** It stands somewhere in a short line. */
const inside = (words: string): RegExp => new RegExp(words, 'u');
/** The same in capitals or not: several times as slow, so only for rows with Latin letters. */
const insideAnyCase = (words: string): RegExp => new RegExp(words, 'iu');

const STAFF =
	'责任编辑|责任校对|责编|编辑|校对|审核|审校|审稿|监制|主编|总编|值班|初审|复审|终审|一审|二审|三审|二校|三校|签发|签审|排版|编审|实习编辑|实习生|策划|统筹|制作|编导|剪辑|播音';
const AUTHORS =
	'作者|记者|通讯员|撰稿|撰文|供稿|摄影|文|图|文/图|图/文|文字|图片|翻译|编译|报道|本报记者|本网记者|记者/通讯员|特约记者|全媒体记者|见习记者';
const SOURCES =
	'来源|稿源|稿件来源|文章来源|信息来源|消息来源|新闻来源|内容来源|资料来源|本文来源|本文来自|来自|出处|转自|转载自|转载来源|发布人|发布者|发布单位|发布机构|来源于|原标题|原题|供图';
const TIMES =
	'发布时间|发布日期|发布于|发表时间|发表于|发稿时间|更新时间|更新日期|更新于|日期|时间|录入时间|上传时间|添加时间|发文时间|发文日期|成文日期|创建时间|编辑时间|发布|更新';
/** Rows of the table over a document of an authority; the blanks that set them to one width may stand in them. */
const RECORD = spaced(
	'索引号|主题分类|发文机关|发文单位|发布机构|发文字号|发文号|文号|文件编号|公开方式|公开范围|公开时限|公开类别|公开形式|组配分类|体裁分类|信息分类|所属主题|所属机构|服务对象|有效性|是否有效|生效日期|施行日期|废止日期|失效日期|生成日期|公开日期|公开时间|印发日期|内容概述|发件人|收件人|抄送'
);
const COUNTS =
	'阅读|阅读量|阅读数|阅读次数|浏览|浏览量|浏览次数|浏览数|点击|点击数|点击量|点击率|访问量|访问次数|人气|评论|评论数|点赞|字号|字体|字体大小|收藏';

export const FURNITURE: readonly FurnitureWording[] = [
	{
		role: 'other',
		effect: 'begin',
		reason: 'the page says that the text begins here',
		limit: 12,
		pattern: whole(
			'主要内容|内容|正文|正文内容|全文|新闻正文|文章正文|文章内容|新闻内容|详细内容|内容详情'
		)
	},
	{
		role: 'summary',
		effect: 'summary-heading',
		reason: 'heading of a summary',
		limit: 12,
		pattern: whole(
			'内容简介|视频简介|节目简介|简介|摘要|内容摘要|文章摘要|内容提要|提要|导读|本文导读|核心提示|内容概要|内容导读'
		)
	},
	{
		role: 'summary',
		effect: 'summary',
		reason: 'a summary before the article',
		limit: 600,
		pattern: first(
			'(?:导读|本文导读|内容导读|摘要|内容摘要|内容提要|提要|核心提示|核心提要|阅读提示|内容概要|新闻摘要|文章摘要)[】〕\\]]? ?[：:|】]'
		)
	},
	{
		role: 'related',
		effect: 'end',
		reason: 'related and other articles begin',
		limit: 24,
		pattern: whole(
			'(?:[>›»]*)(?:相关|更多|最新|热门|热点|热播|推荐|精彩|精选|延伸|扩展|拓展|往期|近期|今日|本周|本月|一周|同类|同步|关联|其他|其它)(?:的)?(?:新闻|阅读|文章|推荐|报道|链接|内容|资讯|专题|视频|稿件|信息|导读|回顾|热点|动态|图片|图集|搜索|话题|标签|产品|榜|榜单|排行|精选|关注|头条|要闻)(?:更多|推荐|>>|MORE|more)?|(?:新闻|资讯|阅读|点击|文章|热文|热点|热门|人气|浏览|视频|图片|本站|本周|日|周|月|24小时)(?:点击|阅读|新闻|文章)?(?:排行|排行榜|排名|热榜|热点|TOP ?\\d+)|热播榜|热榜|热搜榜?|猜你喜欢|猜您喜欢|你可能(?:还)?(?:喜欢|感兴趣)(?:的.{0,4})?|您可能(?:还)?(?:喜欢|感兴趣)(?:的.{0,4})?|大家都在看|大家还在看|大家都在搜|为你推荐|为您推荐|编辑推荐|小编推荐|今日推荐|精彩推荐|推荐阅读|图片新闻|视频新闻|新闻推荐|专题推荐|返回列表|返回目录|相关附件|延伸阅读|延伸閱讀|相关标签|文章标签'
		)
	},
	{
		role: 'navigation',
		effect: 'drop',
		reason: 'a way to the other pages of the article',
		limit: 80,
		pattern: /^(?=.*页)(?:首页|尾页|末页|[上下]一?页|全文|\[?\d{1,3}\]?|[ |｜·.…]){3,}$/u
	},
	{
		role: 'related',
		effect: 'end',
		reason: 'a way to other articles',
		limit: 160,
		pattern: first(
			'(?:上一篇|下一篇|上一条|下一条|上篇|下篇|前一篇|后一篇|上一页|下一页|上一则|下一则|上条|下条|相关(?:新闻|阅读|文章|报道|链接|资讯|推荐)|延伸阅读|推荐阅读|更多(?:新闻|资讯|精彩|内容|阅读)|往期(?:回顾|推荐|精选))[】〕\\]]? ?(?:[：:|>]|$)'
		)
	},
	{
		role: 'comments',
		effect: 'end',
		reason: 'comments begin',
		limit: 60,
		pattern: first(
			'(?:我要评论|我来评论|发表评论|全部评论|网友评论|最新评论|热门评论|精彩评论|用户评论|文章评论|评论区|评论列表|查看(?:更多|全部|所有)?评论|写评论|我来说两句|我要说两句|已有 ?\\d+ ?(?:人|条)|暂无评论|登录后|请(?:先)?登录|文明上网|网友(?:发言|留言)|所有评论仅|以上(?:网友|留言)|还可以输入|参与讨论|跟帖|条评论|共 ?\\d+ ?条评论|评论 ?[（(]?\\d+)'
		)
	},
	{
		role: 'copyright',
		effect: 'end',
		reason: 'a notice of rights or liability',
		limit: 2000,
		pattern: first(
			'(?:版权|免责|法律|郑重|特别|温馨|转载|风险|重要|侵权|投稿|著作权|知识产权)(?:与免责|及免责|和免责|与法律|提示|警示)?(?:声明|申明|说明|提示|公告|须知|提醒)|声明[：:]|凡(?:本|注明|标注|转载|来源|未注明)|本(?:网|站|网站|平台|公众号|账号|文章?)(?:凡|所有|转载|注明|内容|版权|刊载|发布的|由.{0,16}原创|仅代表|系.{0,12}转载|为.{0,8}原创|来自|来源|部分|所(?:载|刊)|致力)|本(?:网|网站|站|报)之|请(?:先)?同意.{0,10}(?:隐私|规范|条款)|(?:未经|非经).{0,20}(?:授权|许可|同意|允许|书面).{0,12}(?:转载|复制|使用|摘编|公开)|(?:如|若).{0,16}侵权|如(?:有|果|涉及|存在).{0,10}(?:版权|著作权)|以上(?:内容|文章|信息|图文).{0,16}(?:仅|来自|来源|不代表)|(?:文章|内容|图片|素材|图文|部分图文).{0,8}(?:来源|来自)(?:于)?(?:网络|互联网)|(?:原创)?(?:文章|内容|作品).{0,10}(?:转载|引用)请|转载(?:请|须|需|时)|(?:仅代表|不代表).{0,12}(?:观点|立场)|©|copyright|Copyright|COPYRIGHT|\\(c\\)|（c）|（C）'
		)
	},
	{
		role: 'copyright',
		effect: 'end',
		reason: 'the imprint of the site',
		limit: 160,
		pattern: insideAnyCase(
			'all ?rights ?reserved|icp(?:备|证|许可)|copyright ?(?:©|\\(c\\)|@|&copy|\\d{4})'
		)
	},
	{
		role: 'copyright',
		effect: 'end',
		reason: 'the imprint of the site',
		limit: 160,
		pattern: inside(
			'版权所有|公网安备|网安备|网络文化经营|信息网络传播视听|增值电信|许可证(?:编?号|：)|备案(?:号|编号|/)|©|技术支持：|主办单位：|承办单位：|建议使用.{0,20}浏览器|违法和不良信息|举报(?:电话|邮箱|热线)|批准单位：|法律顾问：|网站标识码'
		)
	},
	{
		role: 'byline',
		effect: 'end',
		reason: 'the staff of the page, named below an article',
		limit: 100,
		pattern: first(`(?:本文|本版|本期|网络)?(?:${STAFF})(?:员|者|人)? ?[：:/丨|︱]`)
	},
	{
		role: 'byline',
		effect: 'divide',
		reason: 'source, author or date of an article',
		limit: 100,
		pattern: first(`(?:${SOURCES}|${TIMES}|${COUNTS}|${AUTHORS}) ?[：:/丨|︱]`)
	},
	{
		role: 'byline',
		effect: 'divide',
		reason: 'a row of the record of a document',
		limit: 100,
		pattern: first(`(?:${RECORD}) ?[：:]`)
	},
	{
		role: 'byline',
		effect: 'drop',
		reason: 'the reporters, named without more',
		limit: 50,
		pattern: /^[□■◎○●◇☉]? ?[^，。：“”]{0,10}(?:记者|通讯员)(?:[ 、]+[^ ，。：、“”]{2,6})+$/u
	},
	{
		role: 'share',
		effect: 'drop',
		reason: 'buttons to share, print or close',
		limit: 60,
		pattern: first(
			'(?:分享(?:到|至|给|本文|文章|按钮)?(?:[：:]|到|至|$)|转发(?:到|至)|扫一扫|扫码(?:关注|下载|看|阅读|分享|加入|进入|$)|扫描(?:二维码|上方|下方)|微信扫|长按(?:识别|二维码)|打印(?:本页|本文|$|[】\\]|])|关闭(?:窗口|本页|$|[】\\]|])|收藏(?:本文|本页|$)|点击(?:收藏|分享|关注|下载|查看|进入|阅读原文|上方|下方|这里|此处|加载)|阅读原文|原文链接|原文网址|原始网址|原文地址|本文(?:链接|网址|地址)|复制链接|字号 ?[：:]?|字体 ?[：:]?|【?(?:大|中|小)】?[ 】【|]|点赞(?:$|[ （(\\d])|手机(?:看(?:新闻|$)|版|端|扫)|我要(?:收藏|分享|打印|纠错)|纠错|挑错|关注(?:我们|公众号)|微信公众号|客户端下载|下载(?:APP|客户端)|打开(?:APP|客户端))'
		)
	},
	{
		role: 'share',
		effect: 'drop',
		reason: 'an invitation to follow or install',
		limit: 40,
		pattern: insideAnyCase(
			'(?:关注|订阅|搜索|添加|安装|下载).{0,12}(?:公众号|微信号|客户端|视频号|APP|小程序)|(?:扫码|扫一扫).{0,12}(?:关注|即得|下载|查看|加入)|二维码'
		)
	},
	{
		role: 'contact',
		effect: 'end',
		reason: 'addresses and telephone numbers of the site',
		limit: 160,
		pattern: first(
			'(?:联系(?:我们|方式|人|电话|邮箱|地址|客服)|(?:客服|服务|咨询|新闻|采购|举报|监督|投诉|值班|联系|编辑部|广告|商务)?(?:热线|电话|邮箱|信箱|传真|手机)|电子邮[件箱]|[Ee]-?mail|E-?MAIL|QQ ?群?|微信(?:号)?|地址|邮编|邮政编码|媒体合作|广告合作|商务合作|投稿(?:邮箱|热线)?|新闻线索|报料热线|客服部|办公时间|工作时间|传真) ?[：:]'
		)
	},
	{
		role: 'navigation',
		effect: 'end',
		reason: 'links of the foot of the page',
		limit: 400,
		pattern: inside(
			'(?:关于我们|联系我们|网站地图|友情链接|广告服务|隐私(?:权)?(?:政策|保护|声明)|免责声明|版权声明|法律声明|意见反馈|诚聘英才|加入我们|人才招聘|网站导航|网站声明|站点地图|帮助中心|会员服务|用户协议|本站服务|商务洽谈|设为首页|加入收藏).{0,40}(?:关于我们|联系我们|网站地图|友情链接|广告服务|隐私(?:权)?(?:政策|保护|声明)|免责声明|版权声明|法律声明|意见反馈|诚聘英才|加入我们|人才招聘|网站导航|网站声明|站点地图|帮助中心|会员服务|用户协议|本站服务|商务洽谈|设为首页|加入收藏)'
		)
	},
	{
		role: 'navigation',
		effect: 'drop',
		reason: 'where the page stands in its site',
		limit: 120,
		pattern: first(
			'(?:您?(?:现在的|当前的|当前|所在)?位置|您(?:现在|当前)?(?:的位置|在)|你的位置|首页) ?[：:>»›/]'
		)
	},
	{
		role: 'navigation',
		effect: 'drop',
		reason: 'where the page stands in its site',
		limit: 60,
		pattern: /^[^>›»，。！？：]{1,12}(?: ?[>›»] ?[^>›»，。！？：]{1,16})+$/u
	},
	{
		role: 'navigation',
		effect: 'drop',
		reason: 'a row of short links',
		limit: 120,
		pattern: /^(?:[^|｜，。：]{1,8}[|｜] ?){3,}[^|｜，。：]{1,8}$/u
	},
	{
		role: 'navigation',
		effect: 'drop',
		reason: 'a word of the menu',
		limit: 16,
		pattern: whole(
			'首页|网站首页|.{0,8}网首页|.{0,10}官网首页|.{0,4}官网|返回|返回首页|返回顶部|回到顶部|回顶部|TOP|BACK|back|true|false|null|undefined|登录|注册|登录/注册|登录注册|退出|搜索|查询|更多|更多>*|更多»|更多资讯|MORE|more|more>*|查看更多|加载更多|点击加载更多|展开|收起|展开全文|阅读全文|全文阅读|显示全文|导航|菜单|栏目导航|网站导航|频道导航|设为首页|加入收藏|收藏|打印|关闭|分享|评论|点赞|下载|订阅|投稿|简|繁|繁体|简体|繁體|简体中文|繁体中文|English|EN|无障碍|无障碍浏览|长者模式|适老版|移动版|手机版|电脑版|微信|微博|新浪微博|腾讯微博|QQ空间|QQ|朋友圈|微信好友|Facebook|Twitter|小|中|大|资讯中心|新闻中心|新闻资讯|资讯|新闻|专题|图片|视频|直播|图文|广告|附件|热线|要闻|时政|国内|国际|社会|财经|产品商城 ?更多?|产品商城|友情链接|网站地图'
		)
	}
];

/** Labels that a byline is made of: source, times, counts, authors. */
export const BYLINE_LABEL = new RegExp(
	`(?:${SOURCES}|${TIMES}|${COUNTS}|${AUTHORS}|${STAFF}) ?[：:]`,
	'gu'
);

/** What stands in a byline without saying more: weekdays, counts, buttons, labels without their colon. */
export const BYLINE_NOISE = new RegExp(
	`(?:星期|周)[一二三四五六日天]|[上下]午|(?:${TIMES}|${COUNTS}) ?[\\d.]*万?[次人+]?|原创|转载|打印|分享|收藏|责编|来源|[大中小](?= |$)`,
	'gu'
);

export const SOURCE_LABEL = new RegExp(
	`(?:${SOURCES.replace('|原标题|原题|供图', '')}) ?[：:] ?`,
	'u'
);
