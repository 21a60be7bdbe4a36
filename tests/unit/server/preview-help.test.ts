import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { bodyOf, lettersOf, sketchOf, sketchText } from '../../../src/lib/pipeline/likeness.ts';
import { read } from '../../../src/lib/pipeline/index.ts';
import { closeAtlas, openAtlas } from '../../../src/lib/server/atlas.ts';
import { parseParameters, standingParameters } from '../../../src/lib/domain/parameters.ts';
import { listSeeds, loadSeeds, removeSeeds } from '../../../src/lib/server/seeds.ts';
import { standing } from '../../../src/lib/server/standing.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-preview-'));
const seeds = join(folder, 'seeds');
mkdirSync(seeds);
writeFileSync(join(seeds, 'one.txt'), '7月11日,浙江省与吉林省签署环保合作框架协议。');
writeFileSync(join(seeds, 'two.txt'), '四川省与重庆市举行会议,商定共建污水处理项目。');
let made = 0;
beforeEach(async () => {
	await closeAtlas();
	process.env['ATLAS_DB'] = join(folder, `${++made}.db`);
	process.env['ATLAS_SEEDS'] = seeds;
});
afterAll(async () => {
	await closeAtlas();
	delete process.env['ATLAS_DB'];
	delete process.env['ATLAS_SEEDS'];
	rmSync(folder, { recursive: true, force: true });
});

const heldOf = (told: Awaited<ReturnType<typeof listSeeds>>): [string, boolean][] =>
	told.seeds.map(({ id, held }) => [id, held]);

describe('the articles that come with the atlas', () => {
	test('are loaded and removed, and both again', async () => {
		const atlas = openAtlas();
		const [none, all] = [
			[
				['one.txt', false],
				['two.txt', false]
			],
			[
				['one.txt', true],
				['two.txt', true]
			]
		];
		expect(heldOf(await listSeeds(atlas))).toEqual(none);
		for (let times = 0; times < 2; times += 1) {
			expect(heldOf(await loadSeeds(atlas))).toEqual(all);
			expect(heldOf(await loadSeeds(atlas))).toEqual(all);
			expect(await atlas.library.countArticles()).toBe(2);
			expect(heldOf(await removeSeeds(atlas))).toEqual(none);
			expect(await atlas.library.countArticles()).toBe(0);
		}
	});

	test('are left alone where the library holds another article of the id', async () => {
		const atlas = openAtlas();
		const own = mkdtempSync(join(folder, 'own-'));
		copyFileSync(join(seeds, 'two.txt'), join(own, 'one.txt'));
		process.env['ATLAS_SEEDS'] = own;
		await loadSeeds(atlas);
		process.env['ATLAS_SEEDS'] = seeds;
		expect(heldOf(await loadSeeds(atlas))).toEqual([
			['one.txt', false],
			['two.txt', true]
		]);
		await removeSeeds(atlas);
		expect((await atlas.library.article('one.txt'))?.text).toContain('四川省');
		expect(readdirSync(seeds)).toHaveLength(2);
	});

	test('are none where the atlas has none', async () => {
		process.env['ATLAS_SEEDS'] = join(folder, 'nowhere');
		expect(await loadSeeds(openAtlas())).toEqual({ seeds: [] });
	});
});

describe('what the library has beside an article that is not sent', () => {
	const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
	const asked = (id: string, text: string): URLSearchParams => {
		const letters = lettersOf(bodyOf(read({ id, text })));
		const sketch = sketchOf(letters);
		return new URLSearchParams({
			id,
			hash: sha(text),
			content: sha(letters),
			...(sketch === null ? {} : { sketch: sketchText(sketch) })
		});
	};
	const told = (id: string, text: string) =>
		standing(openAtlas(), parseParameters(asked(id, text), standingParameters));
	const long = (end: string): string =>
		Array.from({ length: 40 }, (_, n) => `浙江省与吉林省第${n}次商定协作事项,各设专班。`).join('') +
		end;

	test('is told by fingerprints', async () => {
		writeFileSync(join(seeds, 'long.txt'), long(''));
		await loadSeeds(openAtlas());
		rmSync(join(seeds, 'long.txt'));
		expect(await told('new.txt', '另一篇文章。')).toEqual({ standing: 'new', alike: null });
		expect(await told('long.txt', long(''))).toEqual({ standing: 'same', alike: null });
		expect((await told('long.txt', '另一篇文章。')).standing).toBe('other');
		for (const text of [long(''), long('编辑:某某')])
			expect(await told('copy.txt', text)).toMatchObject({
				standing: 'new',
				alike: { id: 'long.txt' }
			});
	});

	test.each([
		['hash', '12'],
		['content', 'no'],
		['sketch', 'ff'],
		['id', '../x']
	])('needs a true %s', async (name, value) => {
		const query = asked('a.txt', long(''));
		query.set(name, value);
		await expect(async () =>
			standing(openAtlas(), parseParameters(query, standingParameters))
		).rejects.toThrow(`"${name}"`);
	});
});
