import { grammar } from './mask.ts';

/** Where the parties of an act may stand in its clause: expressions over masked text (mask.ts), read by finder.ts. */
const PLAIN = '[^，；：。@P@U]';
const WITH = '(?:与|和|同(?!时)|跟|携手|联手|联合|联同|会同|牵手|协同|偕|偕同|连同|及)';
/** 同来华访问的法国总统…: where the partner comes from stands between. */
const COMING = '(?:[来到正](?:@N|[华访在])?[^，；：。@P@U]{0,10}的)?';
/** 与甲市农会、乙县某合作社: names that no list could hold together. */
const MORE = `(?:${PLAIN}{0,12}[、和及]${PLAIN}{0,12}@P)*`;
export const A_WITH_B = grammar(
	`(?<a>@P)(?<between>${PLAIN}{0,16}?)${WITH}${COMING}(?<b>@P)(?<more>${MORE})(?<behind>${PLAIN}{0,40})$`
);
export const WITH_B = grammar(`^${WITH}${COMING}(?<b>@P)(?<more>${MORE})${PLAIN}{0,40}$`);
/** 为两省服务, 向三地出口, 赴甲、乙考察: they are not who acts. */
export const BOTH = grammar(
	`(?<![为对向给从比按除经于与和同跟赴到往访在抵来至入驻援]|(?<!来)自)(?<both>@G)${PLAIN}{0,40}$`
);
export const ALONE = grammar(`(?<a>@P)${PLAIN}{0,26}$`);
export const TRAIN =
	/^(?:代表团|考察团|访问团|参访团|采购团|调研组|考察组|一行)(?:一行)?(?:还|也|亦|又)?/;
/** A sentence without subject goes on with the parties before only when it says so. */
export const GOES_ON = /会上|仪式|会后|会议|座谈|期间|其间|随后|当天|当日|现场|论坛|同时|此外|还/;
export const RIGHT_WITH = grammar(`^(?:了|起)?${PLAIN}{0,6}?[与同和](?<b>@P)`);
/** 甲、乙两县由丙省对口支援 */
export const OWN_AGENT = grammar(`(?<b>@P)${PLAIN}{0,10}由(?<a>@P)${PLAIN}{0,8}$`);
export const AGENT = grammar(`由(?<a>@P)${PLAIN}{0,8}$`);
export const SERVED_UNDER = grammar(`(?<a>@P)${PLAIN}{0,10}在(?:@P)${PLAIN}{0,8}$`);
export const UNDER = grammar('^(?:和支持|和帮助)?下，[^，；。@P@U]{0,6}(?<b>@P)');
export const OF_WHICH = grammar(
	`其中，?[与同和](?<b>@P)(?:之间|签[订署])?的(?:[^，；。@P]{0,8})(?:协议|协定|合同|合作|机制|备忘录)[^；。@P]{0,60}$`
);
export const HOSTED = grammar(
	`在(?<b>@P)(?:${PLAIN}{0,12}，(?:${PLAIN}{0,8}，)?)?[^，；：。@P@U]{0,6}$`
);
/** A stands right before the verb, and leads its clause. */
export const AT_END = grammar('^[^@P，。；]{0,6}(?<a>@P)[^@P，。；]{0,4}$');
export const PLACED = grammar(`(?:^|；)[、\\s@D]*在(?<b>@P)(?:${PLAIN}{0,8})，$`);
export const LAST_GROUP = grammar('(?<both>@G)[^@P]*$');
export const OWNER = grammar('(?<a>@N)的(?<b>@N)$');
export const LISTED = grammar('^[^，；。：@P]{0,12}：(?<both>@G)');
export const TWIN = grammar(`(?<a>@P)${PLAIN}{0,4}$`);
export const TWIN_RIGHT = grammar(`^${PLAIN}{0,4}(?<b>@P)`);
export const HOST = grammar(`在(?<b>@P)${PLAIN}{0,8}$`);
export const EVENT = grammar(`(?<![与和同跟为对向给])(?<both>@G)[^，；：。@P@U的在了]{0,24}的?$`);
