import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atlas, lines, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();
const TEXT = `湖北江西签署湖泊保护协议
2024-03-05 10:12 来源：江城晚报
3月4日，湖北省生态环境厅与江西省生态环境厅签署湖泊保护合作协议，协议有效期五年，由两省财政安排资金，每年通报一次进展情况。
同一天，长沙市代表团访问株洲市，考察当地的污水处理厂，并就河道治理交流了做法，双方约定每年互访一次。
`;
const ROW = {
	id: 'one.txt',
	places: [
		{ name: '湖北省', level: 'province' },
		{ name: '江西省', level: 'province' },
		{ name: '长沙市', level: 'city' },
		{ name: '株洲市', level: 'city' }
	],
	links: [
		{
			a: '湖北省',
			b: '江西省',
			type: 'agreement',
			evidence: '湖北省生态环境厅与江西省生态环境厅签署湖泊保护合作协议',
			date: '2024-03-04'
		}
	],
	not_links: [{ a: '长沙市', b: '株洲市' }]
};

test('a person labels an article and learns how far to trust the map', async () => {
	const own = join(folder, 'own');
	mkdirSync(join(own, 'articles'), { recursive: true });
	writeFileSync(join(own, 'articles', 'one.txt'), TEXT);
	writeFileSync(join(own, 'labels.jsonl'), `${JSON.stringify(ROW)}\n`);
	const { code, out } = await atlas(['eval', own, '--signs']);
	expect(code).toBe(0);
	const told = lines(out);
	expect(told).toContainEqual(
		expect.stringMatching(/^pairs .*right 1, wrong 1, found 1, missed 0/)
	);
	expect(told).toContainEqual(expect.stringMatching(/^evidence +1\.000 +\(1 of 1\)/));
	expect(told).toContainEqual(expect.stringMatching(/^dates +1\.000 +\(1 of 1\)/));
	expect(told).toContainEqual(expect.stringMatching(/^traps +1\.000 +\(1 of 1\)/));
	expect(told).toContainEqual(expect.stringMatching(/^ {2}agreement .*right 1, wrong 0/));
	expect(told).toContainEqual(expect.stringMatching(/^ {2}city .*right 0, wrong 1/));
	expect(told).toContainEqual(expect.stringMatching(/^ {2}province .*right 1, wrong 0/));
	expect(told).toContainEqual(
		expect.stringMatching(/^ {2}0\.9–1\.0 +100 % +\d+ –100 % +\(1 of 1\)/)
	);
	expect(told).toContainEqual(expect.stringMatching(/^ {2}two-bodies +1 right, 0 wrong/));
	const { out: json } = await atlas(['eval', own, '--json']);
	expect(JSON.parse(json)).toMatchObject({
		file: 'labels.jsonl',
		pairs: { right: 1, wrong: 1 },
		levels: { city: { wrong: 1 } }
	});
});
