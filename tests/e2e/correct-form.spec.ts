import { spawnSync } from 'node:child_process';
import { linkAnswerSchema } from '../../src/lib/domain/api.ts';
import type { APIRequestContext, Page } from 'playwright/test';
import { alive, expect, panel, test } from '../support/atlas-page.ts';

/** One library serves all of these: each test takes back what it has said. */
test.describe.configure({ mode: 'serial' });

const PAIR = '220000~330000';

async function actsOf(request: APIRequestContext, link: string) {
	const answer = await request.get(`/api/v1/links/${link}`);
	const { acts } = linkAnswerSchema.parse(await answer.json());
	return acts.map(({ a, b, type, status, directed, topics }) => ({
		...{ a, b, type, status, directed },
		topics: [...topics].sort()
	}));
}

async function openForm(page: Page) {
	const form = panel(page).locator('.correct').first();
	await form.locator('summary').first().click();
	await form.getByLabel('署名').fill('王编辑');
	return form;
}

test('status, direction, an end and topics of an act are changed in one go, and taken back', async ({
	page,
	request
}) => {
	const before = await actsOf(request, PAIR);
	const one = before[0];
	if (!one) throw new Error('no act');
	await page.goto(`/?link=${PAIR}&view=table`);
	await alive(page);
	const form = await openForm(page);
	const status = form.getByLabel('状态');
	await status.selectOption('planned');
	const planned = (await status.locator('option:checked').textContent()) ?? '';
	const side = form.getByRole('combobox', { name: '另一方', exact: true });
	await side.fill('甘肃省');
	await form.getByRole('option', { name: '甘肃省' }).first().click();
	const way = form.getByLabel('方向');
	await way.selectOption('backward');
	await expect(way.locator('option:checked')).toHaveText(/^甘肃省 → /);
	await form.locator('.topics summary').click();
	const topics = form.getByRole('group', { name: '主题' });
	const free = topics.locator('label', { has: page.getByRole('checkbox', { checked: false }) });
	const topic = ((await free.first().textContent()) ?? '').trim();
	await topics.getByRole('checkbox', { name: topic, exact: true }).check();
	await form.getByRole('button', { name: '保存更正' }).click();
	await expect(page.locator('.notice')).toContainText('已记录');

	const pair = [one.a, '620000'].sort().join('~');
	const [changed, ...others] = await actsOf(request, pair);
	expect(others).toEqual([]);
	expect(changed).toMatchObject({ a: '620000', b: one.a, status: 'planned', directed: true });
	expect(changed?.topics).toHaveLength(one.topics.length + 1);
	expect(await actsOf(request, PAIR).catch(() => [])).toHaveLength(before.length - 1);

	await page.goto(`/?link=${pair}&view=table`);
	await alive(page);
	const act = panel(page).locator('article.act');
	await expect(act.locator('.status')).toHaveText(planned);
	await expect(act.locator('.ends')).toContainText('甘肃省');
	await expect(act.locator('dl').first()).toContainText(topic);
	await act.locator('.correct summary').first().click();
	await act.getByLabel('署名').fill('王编辑');
	await act.locator('.history').getByRole('button', { name: '撤销' }).click();
	await expect(page.locator('.notice')).toContainText('已撤销');
	expect(await actsOf(request, PAIR)).toEqual(before);
});

test('what people have said is taken from the page as labels, and atlas eval scores by them', async ({
	page,
	request
}, { outputDir }) => {
	const before = await actsOf(request, PAIR);
	await page.goto(`/?link=${PAIR}&view=table`);
	await alive(page);
	const form = await openForm(page);
	await form.getByRole('button', { name: '确认无误' }).click();
	await expect(page.locator('.notice')).toContainText('已记录');

	await page.goto('/review');
	const downloading = page.waitForEvent('download');
	await page.locator('a[href$="/export/labels.jsonl"]').click();
	const file = await downloading;
	expect(file.suggestedFilename()).toBe('labels.jsonl');
	await file.saveAs(`${outputDir}/labels/labels.jsonl`);
	const args = ['eval', `${outputDir}/labels`, '--articles', 'seeds', '--json'];
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/atlas.mjs', ...args], {
		encoding: 'utf8'
	});
	expect(status, stderr).toBe(0);
	// One act is said to be right, and the extractor finds it.
	expect(JSON.parse(stdout)).toMatchObject({
		file: 'labels.jsonl',
		pairs: { right: 1, wrong: 0 }
	});

	const latest = page.locator('.latest');
	await page.getByLabel('署名').fill('王编辑');
	await latest.getByRole('button', { name: '撤销' }).first().click();
	await expect
		.poll(async () => {
			const { corrections } = await (await request.get('/api/v1/corrections')).json();
			return corrections.filter((said: { undone: unknown }) => said.undone === null).length;
		})
		.toBe(0);
	expect(await actsOf(request, PAIR)).toEqual(before);
});
