import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../support/linear-time.ts';
import { foldWidth } from '../../../../src/lib/pipeline/repair/fold-width.ts';
import { LOST, repair } from '../../../../src/lib/pipeline/repair/repair.ts';

/** scraped | read as */
const READINGS: readonly (readonly [string, string])[] = [
	['環(huán)境保護(hù)合作', '环境保护合作'],
	['開(kāi)問(wèn)長(zhǎng)還(hai)', '开问长还'],
	['綠(lǜ)色與女(nv)性', '绿色与女性'],
	['議（yi）會', '议会'],
	['生态城(Eco-Town)和目标(SDGs)', '生态城（Eco-Town）和目标（SDGs）'],
	['经合组织(OECD)、项目(ppp)', '经合组织（OECD）、项目（ppp）'],
	['重庆(chongqing)和成都(cd)', '重庆（chongqing）和成都（cd）'],
	['三(a)和四(b)', '三（a）和四（b）'],
	['２０２４年１月，ＰＰＰ项目达９５％', '2024年1月，PPP项目达95%'],
	['会上,双方签约:甲(乙)!是吗?好;', '会上，双方签约：甲（乙）！是吗？好；'],
	['约1,200家, 比例10:3, AT&T(US)', '约1,200家， 比例10:3, AT&T(US)'],
	['提出"一带一路"和"双城"', '提出“一带一路”和“双城”'],
	['只有一个"引号', '只有一个"引号'],
	['甲\u3000乙\u00a0丙\t丁', '甲 乙 丙 丁'],
	['甲\u200b乙\ufeff丙\u0007丁', '甲乙丙丁'],
	['一\r\n二\r三', '一 \n二\n三'],
	['乾县与臺灣开展经贸交流', '乾县与台湾开展经贸交流'],
	['乾縣與臺灣兩地開展交流', '乾县与台湾两地开展交流'],
	['台裏表示，羣眾説好', '台里表示，群众说好'],
	['人口口相传', '人口口相传'],
	['真的吗??当然', '真的吗？？当然']
];

/** scraped | read as, lost stretches marked | stretches of the input that were lost */
const LOSSES: readonly (readonly [string, string, readonly string[]])[] = [
	['提升了行??爭力和研??理', `提升了行${LOST}爭力和研${LOST}理`, ['??', '??']],
	['海南??冬?/span>【香港】', `海南${LOST}冬${LOST}【香港】`, ['??', '?/span>']],
	['双方\ufffd\ufffd合作', `双方${LOST}合作`, ['\ufffd\ufffd']],
	['双方\ue27e合作', `双方${LOST}合作`, ['\ue27e']],
	['口口口口局长', `${LOST}局长`, ['口口口口']],
	['李□到访', `李${LOST}到访`, ['□']],
	['双方\ue27e\u200b\ufffd合作', `双方${LOST}合作`, ['\ue27e\u200b\ufffd']]
];

/** scraped | read as | what the misaligned bytes prove | what is suggested only */
const REALIGNED: readonly (readonly [string, string, string, string | null])[] = [
	['科技。环??萍紘\ue27eH推广', `科技。环${LOST}技国际推广`, '技國際', '科'],
	['领域?qū)ν忾_放', `领域${LOST}外开放`, '外開', null],
	['對外合作。领域?qū)ν忾_放', `对外合作。领域${LOST}外开放`, '外開', '對'],
	['海南??凇?/span>【香港】', `海南${LOST}【香港】`, '', null],
	['【海南??凇?/span>【香港】', `【海南${LOST}【香港】`, '', '】']
];

/** scraped | read as */
const DOUBLED: readonly (readonly [string, string])[] = [
	['甲方，，乙方。。', '甲方，乙方。'],
	['甲方,，乙方、、丙方', '甲方，乙方、丙方'],
	['甲方，\u200b，乙方', '甲方，乙方'],
	['環(huán)，，境', '环，境'],
	['等了很久。。。', '等了很久。。。'],
	['std::vector 和 1,,2', 'std::vector 和 1,,2']
];

describe('repair', () => {
	it.each(READINGS)('%s → %s', (scraped, expected) => {
		expect(repair(scraped).text).toBe(expected);
	});

	it.each(LOSSES)('%s → %s', (scraped, expected, lost) => {
		const repaired = repair(scraped);
		// On a line with one Traditional character among Simplified ones that character is converted too.
		expect(repaired.text).toBe(expected.replaceAll('爭', '争'));
		const losses = repaired.repairs.filter(({ kind }) => kind === 'lost');
		expect(losses.map(({ start, end }) => scraped.slice(start, end))).toEqual(lost);
		expect(losses.every(({ after }) => after === null)).toBe(true);
		expect(repaired.messages.map(({ rule }) => rule)).toEqual(lost.map(() => 'characters-lost'));
	});

	it.each([
		['环保项目?/span>完成', '?/span> (a cut tag)'],
		['环保??项目', '?? (question marks)'],
		['环保\ue27e\ue27f项目', 'U+E27E U+E27F (private-use characters)']
	])('says of %s what stands in the place of what was lost', (scraped, told) => {
		expect(repair(scraped).messages.map(({ reason }) => reason)).toEqual([
			`characters were lost, and in their place stands ${told}`
		]);
	});

	it.each(REALIGNED)('%s → %s', (scraped, expected, proved, suggested) => {
		const { text, repairs, messages } = repair(scraped);
		expect(text).toBe(expected);
		const restored = repairs.flatMap(({ kind, after }) =>
			kind === 'lost' && after ? [after] : []
		);
		expect(restored.join('')).toBe(proved);
		const reasons = messages.filter(({ rule }) => rule === 'characters-suggested');
		expect(reasons.map(({ reason }) => reason.slice(8, 9))).toEqual(suggested ? [suggested] : []);
	});

	it.each(['真的??項目A', '他问：什么??冬天', '甲方??合作Hello'])(
		'%s: ordinary characters behind question marks stay',
		(scraped) => {
			expect(repair(scraped).messages.map(({ rule }) => rule)).not.toContain('characters-restored');
		}
	);

	it.each(DOUBLED)('%s → %s', (scraped, expected) => {
		expect(repair(scraped).text).toBe(expected);
		expect(repair(expected).text).toBe(expected);
	});

	it('gives each reading a row that covers the character and its bracket', () => {
		expect(repair('在環(huán)境').repairs).toEqual([
			{ start: 1, end: 8, kind: 'pinyin', after: '環' }
		]);
	});

	it('brings a name back with the brackets inside and behind it', () => {
		const { text, toInput, fromInput } = repair('日本環(huán)境廳(tīng)說');
		const span = { start: text.indexOf('环境厅'), end: text.indexOf('环境厅') + 3 };
		expect(toInput(span)).toEqual({ start: 2, end: 17 });
		expect(fromInput({ start: 2, end: 17 })).toEqual(span);
		expect(fromInput({ start: 4, end: 6 })).toEqual({ start: 3, end: 3 });
	});

	it('tells the script of the input', () => {
		expect(repair('兩省環保協會簽署協議').script).toBe('Hant');
		expect(repair('两省环保协会签署协议').script).toBe('Hans');
		expect(repair('ABC').script).toBe('Hans');
	});

	it('keeps offsets where a character has two units', () => {
		const scraped = '𠮷田環(huán)𡃁境。';
		const { text, toInput } = repair(scraped);
		const start = text.indexOf('境');
		const { start: at, end } = toInput({ start, end: start + 1 });
		expect(scraped.slice(at, end)).toBe('境');
	});
});

describe('lines filled to a column', () => {
	const PARAGRAPH =
		'三月四日，甲省与乙省在江城签署流域共治协议，双方将共享监测数据，共同处置突发事件，并在边界断面设立联合监测站，每季度通报一次结果，年底由两省主管部门共同考核。协议有效期五年，到期前半年由双方商定是否续签，续签时可以调整补偿标准，也可以增加新的断面，具体办法由两省主管部门另行制定。';
	const wrapped = (width: number): string =>
		(PARAGRAPH.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');

	it('are one paragraph again', () => {
		const { text, repairs } = repair(`标题\n\n${wrapped(22)}\n\n责任编辑`);
		expect(text).toBe(`标题\n\n${PARAGRAPH}\n\n责任编辑`);
		expect(new Set(repairs.map(({ kind }) => kind))).toEqual(new Set(['space']));
	});

	it('stay apart where a paragraph is indented', () => {
		const page = `\u3000\u3000${wrapped(22)}\n\u3000\u3000${wrapped(22)}`;
		expect(repair(page).text.split('\n')).toEqual([`  ${PARAGRAPH}`, `  ${PARAGRAPH}`]);
	});

	it.each([
		[
			'headlines of one length',
			Array(8).fill('甲省公布治污项目名单及其责任单位和完成时限要求').join('\n')
		],
		['paragraphs', Array(8).fill(PARAGRAPH).join('\n')],
		['short lines', wrapped(10)]
	])('are not %s', (_, page) => {
		expect(repair(page).text).toBe(page);
	});
});

const CLEAN = '两省签约，合作协议于三月生效。北京市与成都市会谈\n';
const DAMAGE = ['(huán)', '\u200b', '\ufeff', '\u0000', '\ufffd', '\ue000'] as const;

describe('offsets', () => {
	const damaged = fc.array(
		fc.oneof(
			{ weight: 4, arbitrary: fc.constantFrom(...CLEAN).map((text) => ({ text, clean: true })) },
			{ weight: 1, arbitrary: fc.constantFrom(...DAMAGE).map((text) => ({ text, clean: false })) }
		),
		{ maxLength: 60 }
	);

	it('map every character that was kept back to itself', () => {
		fc.assert(
			fc.property(damaged, (parts) => {
				const input = parts.map(({ text }) => text).join('');
				const { text, toInput } = repair(input);
				for (let i = 0; i < text.length; i++) {
					const { start, end } = toInput({ start: i, end: i + 1 });
					expect(end).toBeGreaterThan(start);
					const kept = input.charAt(start);
					if (text[i] !== LOST) expect([kept, foldWidth(`好${kept}`).slice(1)]).toContain(text[i]);
				}
			})
		);
	});

	it('lie in bounds, in order, and lead back', () => {
		const text = fc.string({ unit: 'binary', maxLength: 80 });
		const property = fc.property(text, fc.nat(), fc.nat(), (input, a, b) => {
			const { text, toInput, fromInput } = repair(input);
			const start = a % (text.length + 1);
			const span = { start, end: start + (b % (text.length - start + 1)) };
			const there = toInput(span);
			const longer = toInput({ start, end: text.length });
			return (
				contains({ start: 0, end: input.length }, there) &&
				there.start <= there.end &&
				there.end <= longer.end &&
				(span.end === span.start || contains(fromInput(there), span))
			);
		});
		expect(fc.check(property).counterexample).toBeNull();
	});

	it('repairing twice changes nothing', () => {
		fc.assert(
			fc.property(damaged, (parts) => {
				const once = repair(parts.map(({ text }) => text).join('')).text;
				expect(repair(once).text).toBe(once);
			})
		);
	});

	it('leaves clean text alone', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...CLEAN) }), (any) => {
				// A mark said twice is damage.
				const clean = any.replace(/([，。、；：])\1+/gu, '$1');
				const { text, repairs } = repair(clean);
				expect(text).toBe(clean);
				expect(repairs).toEqual([]);
			})
		);
	});

	it.each(['(', '環(huán)', '?', '口', '"', '（', '\u200b', '環?q', '環??紘\ue27eH', '環，，'])(
		'takes time in proportion to the length of a run of %s',
		(unit) => {
			expectLinear(50_000, (size) => {
				const text = unit.repeat(size / unit.length);
				return () => repair(text);
			});
		}
	);
});

const contains = (outer: { start: number; end: number }, inner: { start: number; end: number }) =>
	outer.start <= inner.start && outer.end >= inner.end;
