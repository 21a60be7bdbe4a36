import { grammar } from './mask.ts';
import type { Reading } from './reading.ts';

/**
 * 与相邻的某县, 向上游的某市: what is said of a party between a preposition and its name. What tells an act or denies one
 * (与来访的…, 与尚未签约的…) stays.
 */
const ATTRIBUTE = grammar(
	'(?<=[与和同跟及、向给赴到]|^)(?:(?!来自|旗下|所属|举行|召开)[^，。；：、“”@P@T@D@U与和同跟及向未没不将拟若访考参来赴抵率签援帮捐]){1,12}的(?=@N)',
	'g'
);
/** 与水源区甲、乙两省, 与邻省某省: what a party is to the other, right before its name. 友好城市 is left: it tells a tie of its own. */
const APPOSITION = grammar(
	'(?<=[与和同跟及])(?:水源[区地]|受水[区地]|受援(?:地区|地|方)|支援(?:地区|地|方)|(?:对口|结对)(?:协作|支援|帮扶|合作|援助)?(?:地区|省份|省市|城市|区县|地|市|县|州)|(?:东西部)?协作(?:地区|省份|省市|城市|方)|(?:长江|黄河|流域)?[上下][中下]?游(?:地区|省份|省区|省市|城市|国家)?|(?:毗邻|周边|相邻|邻近|沿线|兄弟|友邻|泛珠|省内|同省)(?:兄弟)?(?:地区|省份|省区|省市|城市|市州|区县|国家|省|市|县|州)|邻[省市县国州](?!区)|近邻|伙伴(?:城市|国家|国)|东道[主国])的?(?=@N)',
	'g'
);
/** 由甲集团持股四成九、乙集团持股五成一: how much each holds. */
const SHARE = grammar(
	'(?<=@N)(?:持股|占股|占比|出资|投资|注资|股份占|各?占|持有|分摊|承担|负担)[^，。；、@P]{1,12}(?=[、和与]@N)',
	'g'
);

const OF_PARTY = grammar('的@N');

/** Takes out of the masked sentence what stands between parties and joins nothing. */
export function dropAsides({ mask }: Reading): void {
	for (const aside of mask.holds(OF_PARTY) ? [ATTRIBUTE, APPOSITION, SHARE] : [APPOSITION, SHARE])
		mask.rewrite(aside, (match) => ({
			from: match.index,
			to: match.index + match[0].length,
			symbol: ''
		}));
}
