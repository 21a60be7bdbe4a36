import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadBoundaryFiles } from '../../../src/lib/server/boundary-files.ts';
import { Failure } from '../../../src/lib/server/failure.ts';
import { geoFolder } from '../../../src/lib/server/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-boundaries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};
const builtIn = readFileSync(join(geoFolder(), 'boundaries', 'provinces.json'), 'utf8');

describe('boundary files', () => {
	test('are the built-in ones when no other is named', () => {
		expect(loadBoundaryFiles(geoFolder(), null)).toMatchObject({
			provinces: builtIn,
			source: 'built-in',
			trouble: null
		});
	});

	test('an operator’s sound file is served instead', () => {
		const square = [
			[120, 30],
			[120, 31],
			[121, 31],
			[121, 30],
			[120, 30]
		];
		const own = file(
			'own.json',
			JSON.stringify({
				type: 'FeatureCollection',
				features: [
					{
						type: 'Feature',
						properties: { adcode: '330000' },
						geometry: { type: 'Polygon', coordinates: [square] }
					}
				]
			})
		);
		const { provinces, source, trouble } = loadBoundaryFiles(geoFolder(), own);
		expect(source).toBe(own);
		expect(JSON.parse(provinces)).toMatchObject({ type: 'Topology' });
		expect(trouble).toContain('no shape for 110000');
	});

	test.each([
		['cut.json', builtIn.slice(0, 1000)],
		['other.json', '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'],
		['list.json', '[]'],
		['empty.json', '']
	])('a malformed %s gives one line, and the built-in ones serve', (name, text) => {
		const own = file(name, text);
		const { provinces, trouble } = loadBoundaryFiles(geoFolder(), own);
		expect(provinces).toBe(builtIn);
		expect(trouble).toContain(own);
		expect(trouble).not.toContain('\n');
	});

	test('a missing file is told as such', () => {
		expect(loadBoundaryFiles(geoFolder(), join(folder, 'none.json')).trouble).toContain(
			'no such file'
		);
		expect(() => loadBoundaryFiles(folder, null)).toThrow(Failure);
	});
});
