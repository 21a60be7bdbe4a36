import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedGazetteer } from '../../support/gazetteer.ts';

const TABLE = readFileSync(new URL('./coverage.tsv', import.meta.url), 'utf8');
const KINDS = TABLE.split('\n')
	.filter((line) => line !== '' && !line.startsWith('#'))
	.slice(1)
	.map((line) => line.split('\t'))
	.map(([kind = '', names = '']) => ({ kind, names: names.split(' ') }));

describe('geo/gazetteer.json knows', () => {
	const gazetteer = shippedGazetteer();

	it.each(KINDS)('each $kind', ({ names }) => {
		expect(names.length).toBeGreaterThan(10);
		const missing = names.filter((entry) => {
			const [country, name = country ?? ''] = entry.split(':');
			const within = name === country ? '' : (country ?? '');
			return !gazetteer.lookup(name).some(({ place }) => place.startsWith(within));
		});
		expect(missing).toEqual([]);
	});

	const units = [...gazetteer.rows()].filter(({ id }) => /^\d/.test(id));
	const knows = (id: string, name: string): boolean =>
		gazetteer.lookup(name).some(({ place }) => place === id);

	it('a short form of each unit whose stem has two characters, and one character of each province', () => {
		const bare = units.filter(
			({ name, forms }) => name.length > 2 && !forms.some(([, kind]) => kind === 'short')
		);
		expect(bare.map(({ name }) => name)).toEqual([]);
		const provinces = units.filter(({ level }) => level === 'province');
		expect(
			provinces.filter(({ forms }) => !forms.some(([, kind]) => kind === 'abbreviation'))
		).toEqual([]);
	});

	it('each autonomous prefecture and county without its peoples', () => {
		const own = units.filter(({ name }) => /自治[州县旗]$/.test(name));
		expect(own).toHaveLength(150);
		const unknown = own.filter(({ id, name, forms }) => {
			const stem = forms.find(([, kind]) => kind === 'short')?.[0] ?? '';
			const end = name.slice(-1);
			return !knows(id, stem + end) || !knows(id, `${stem}自治${end}`);
		});
		expect(unknown.map(({ name }) => name)).toEqual([]);
	});
});
