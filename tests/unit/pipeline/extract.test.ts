import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../support/linear-time.ts';
import { recordSchema, type ExtractionRecord } from '../../../src/lib/domain/article.ts';
import { loadGazetteer } from '../../../src/lib/gazetteer/load-gazetteer.ts';
import { explain, extract } from '../../../src/lib/pipeline/index.ts';

const file = new URL('../../../geo/gazetteer.json', import.meta.url);
const gazetteer = loadGazetteer(JSON.parse(fs.readFileSync(file, 'utf8')));

const PIECES = [
	...[
		'浙江省',
		'吉林',
		'成都市',
		'重慶市',
		'川渝',
		'京津冀',
		'日本',
		'北九州市',
		'环保厅',
		'两省',
		'双方'
	],
	...[
		'与',
		'和',
		'、',
		'签署',
		'簽(qiān)署',
		'访问',
		'举行会谈',
		'将',
		'援助',
		'共享数据',
		'合作协议'
	],
	...[
		'《',
		'》',
		'“',
		'”',
		'（',
		'）',
		'，',
		'。',
		'；',
		'\n',
		' ',
		'\u200b',
		'??',
		'3月4日',
		'2024年',
		'去年'
	],
	...['来源：', '首页\n', '相关新闻\n', '# ', '\ud800', '𠮷', 'A', '1']
];

/** The record is what the schema makes of it, in the order of the schema: it is not parsed on the way out. */
const asSchema = (record: ExtractionRecord): boolean =>
	JSON.stringify(recordSchema.parse(record)) === JSON.stringify(record);

describe('extract', () => {
	it('keeps its contract for any text', () => {
		const text = fc
			.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 80 })
			.map((pieces) => `甲${pieces.join('')}`);
		const property = fc.property(text, (input) => {
			const record = extract({ id: 'any', text: input }, gazetteer);
			const { mentions, links, body, repairs, messages, places } = record;
			const inside = ({ start, end }: { start: number; end: number }): boolean =>
				start >= 0 && start <= end && end <= input.length;
			return (
				asSchema(record) &&
				[...mentions, ...repairs, ...messages, ...links.map((link) => link.evidence)].every(
					inside
				) &&
				mentions.every(({ end }, i) => end <= (mentions[i + 1]?.start ?? Infinity)) &&
				body.every(([start, end], i) => start < end && end <= (body[i + 1]?.[0] ?? Infinity)) &&
				links.every(
					({ a, b, evidence }) =>
						input.slice(evidence.start, evidence.end) === evidence.quote &&
						!!places[a] &&
						!!places[b]
				)
			);
		});
		const result = fc.check(property, { numRuns: 300 });
		expect(result.counterexample, String(result.errorInstance)).toBeNull();
	});

	it.each(['浙江省与吉林省签署合作协议。', '浙江省会见吉林省', '2024年3月5日', '（浙江省、'])(
		'reads one endless line of %s in linear time',
		(unit) => {
			expectLinear(400, (size) => {
				const text = unit.repeat(size);
				return () => explain({ id: 'endless', text }, gazetteer);
			});
		}
	);

	it('gives the same record twice', () => {
		const text = '3月4日，浙江省与吉林省在杭州签署环保合作协议。';
		const article = { id: 'twice', text };
		expect(extract(article, gazetteer)).toEqual(extract(article, gazetteer));
	});

	it('explains a record with all that was proposed for it', () => {
		const text = '3月4日，浙江省与吉林省在杭州签署环保合作协议。';
		const { record, document, mentions, candidates } = explain({ id: 'why', text }, gazetteer);
		expect(record.links.map(({ a, b, type }) => [a, b, type])).toEqual([
			['330000', '220000', 'agreement']
		]);
		expect(document.lines.map(({ role }) => role)).toEqual(['body']);
		expect(mentions.map((mention) => mention.text)).toEqual(['浙江省', '吉林省', '杭州']);
		expect(candidates.every(({ reasons }) => reasons.length > 0)).toBe(true);
	});
});
