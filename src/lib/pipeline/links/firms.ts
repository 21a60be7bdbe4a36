import { grammar, indexOf } from './mask.ts';
import { addParty, type Reading } from './reading.ts';

const FIRM =
	'(?:企业|公司|集团|大厂|巨头|车企|药企|机构|银行|品牌|厂商|制造商|供应商|运营商|厂|商)';

/** 总部位于芜湖的整车企业, 注册地在新竹的半导体大厂: a firm told by where its head office stands. */
const SEATED = grammar(
	`(?:总部|总公司|母公司|注册地)(?:设立|设|坐落|位|落)?[在于](?<place>@N)的[^，；。：@P]{0,16}?${FIRM}(?:[^，；。：@P与和在到赴向]{0,6}?(?:集团|公司))?`,
	'g'
);

/** Firms that the text places by their head office become parties of that place. */
export function seatFirms(reading: Reading): void {
	const { mask } = reading;
	mask.rewrite(SEATED, (match) => {
		const party = reading.parties[indexOf('N', match.groups?.['place'] ?? '')];
		if (!party) return null;
		const to = match.index + match[0].length;
		const span = mask.span(match.index, to);
		const symbol = addParty(reading, { ...party, span, body: span, kind: 'body' });
		return { from: match.index, to, symbol };
	});
}
