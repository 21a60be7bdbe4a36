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
/** 由甲集团持股四成九、乙集团持股五成一: how much each holds. */
const SHARE = grammar(
	'(?<=@N)(?:持股|占股|占比|出资|投资|注资|股份占|各?占|持有|分摊|承担|负担)[^，。；、@P]{1,12}(?=[、和与]@N)',
	'g'
);

const OF_PARTY = grammar('的@N');

/** Takes out of the masked sentence what stands between parties and joins nothing. */
export function dropAsides({ mask }: Reading): void {
	for (const aside of mask.holds(OF_PARTY) ? [ATTRIBUTE, SHARE] : [SHARE])
		mask.rewrite(aside, (match) => ({
			from: match.index,
			to: match.index + match[0].length,
			symbol: ''
		}));
}
