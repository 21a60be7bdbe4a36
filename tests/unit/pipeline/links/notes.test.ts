import { expect, test } from 'vitest';
import { explain } from '../../../../src/lib/pipeline/index.ts';
import { gazetteer } from './fixture.ts';

const TEXT = `湖北省与江西省合作纪实
2024-05-20 来源：江城晚报
5月14日，湖北省与江西省签署合作协议。湖北省代表团一行参观了展馆，并听取了情况介绍。
湖北省向来宾赠送了纪念品，江西省的客人在留言簿上写下了感想。`;

test('notes tell the sides and the verbs of each sentence, also where nothing came of them', () => {
	const { sentences, document } = explain({ id: 'one', text: TEXT }, gazetteer);
	const said = ({ start, end }: { start: number; end: number }): string =>
		document.text.slice(start, end);
	const told = sentences.map(({ parties, acts }) => [
		parties.map(said).join('、'),
		acts.map((act) => `${said(act)} ${act.outcome.rule}`).join('、')
	]);
	expect(told[0]).toEqual(['湖北省与江西省', '签署 with-acts']);
	expect(told[1]).toEqual(['湖北省代表团一行', '参观 no-host']);
	const outcomes = sentences.flatMap(({ acts }) => acts.filter(({ taken }) => !taken));
	expect(outcomes.length).toBeGreaterThan(0);
	for (const { outcome } of outcomes) expect(outcome.rule).toMatch(/^no-/);
});
