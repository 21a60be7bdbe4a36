/** `npm run stamp`: writes the version of the extractor, a fingerprint of its sources, so that no change of it goes unnoticed. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, fingerprint, say } from './bootstrap.mjs';

const FILE = 'src/lib/pipeline/version.ts';

/** The version of the sources as they stand: that of package.json and eight digits of their fingerprint. */
export function extractorVersion() {
	const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
	const sources = fingerprint(
		['src/lib/pipeline', 'src/lib/gazetteer'],
		(name) => name !== FILE && !name.endsWith('.md')
	);
	return `${version}-${sources.slice(0, 8)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const version = extractorVersion();
	writeFileSync(
		path.join(ROOT, FILE),
		[
			'/**',
			' * Stored with every record: an article that another version read is read again by `atlas reindex`.',
			' * Written by `npm run stamp`.',
			' */',
			`export const EXTRACTOR_VERSION = '${version}';`,
			''
		].join('\n')
	);
	say(`extractor ${version}`);
}
