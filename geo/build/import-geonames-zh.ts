import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGeoNames } from './geonames.ts';

/** People that a foreign place needs to be in the gazetteer, unless it is a capital. */
const PEOPLE = 100_000;
const HAN = /^[\p{Script=Han}·－—-]+$/u;

/**
 * Extracts the Chinese names of foreign cities from the message catalogues of Debian's libgeonames-common (GeoNames, CC BY 4.0)
 * into geo/sources/geonames-zh.tsv, so that the build needs no Debian package. Run once a release:
 * `node geo/build/import-geonames-zh.ts …/locale/zh_CN/LC_MESSAGES/geonames.mo …/locale/zh/LC_MESSAGES/geonames.mo`;
 * the first catalogue that has a name wins.
 */
function importNames(catalogues: readonly string[]): void {
	const wanted = new Set(
		readGeoNames()
			.filter(
				({ feature, population, country }) =>
					(population >= PEOPLE || feature === 'PPLC') && !/^(CN|TW|HK|MO)$/.test(country)
			)
			.map(({ id }) => id)
	);
	const names = new Map<string, string>();
	for (const path of catalogues)
		for (const [id, name] of readCatalogue(readFileSync(path)))
			if (wanted.has(id) && HAN.test(name) && !names.has(id)) names.set(id, name);
	const lines = [...names]
		.sort(([a], [b]) => Number(a) - Number(b))
		.map((cells) => cells.join('\t'));
	const head =
		'# GeoNames id and Chinese name (scripts mixed), from libgeonames-common 0.3.0-1 by geo/build/import-geonames-zh.ts. CC BY 4.0.';
	writeFileSync(
		join(import.meta.dirname, '..', 'sources', 'geonames-zh.tsv'),
		`${head}\n${lines.join('\n')}\n`
	);
	console.error(`geo: ${names.size} names of ${wanted.size} places`);
}

/** Messages of a GNU .mo file: the GeoNames id is the message id, after a context if there is one. */
function* readCatalogue(file: Buffer): Generator<[id: string, name: string]> {
	if (file.readUInt32LE(0) !== 0x950412de) throw new Error('geo: not a little-endian .mo file');
	const count = file.readUInt32LE(8);
	const [ids, texts] = [file.readUInt32LE(12), file.readUInt32LE(16)];
	const text = (table: number, i: number): string => {
		const [length, offset] = [
			file.readUInt32LE(table + 8 * i),
			file.readUInt32LE(table + 8 * i + 4)
		];
		return file.toString('utf8', offset, offset + length);
	};
	for (let i = 0; i < count; i++) {
		const id = text(ids, i).split('\u0004').at(-1) ?? '';
		if (/^\d+$/.test(id)) yield [id, text(texts, i)];
	}
}

importNames(process.argv.slice(2));
