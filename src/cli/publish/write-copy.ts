import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { filterSchema, type Filter } from '../../lib/domain/api.ts';
import { EXPORT_FORMATS, FORMATS } from '../../lib/server/export/formats.ts';
import { openGazetteer } from '../../lib/server/gazetteer-file.ts';
import { publishedFiles } from '../../lib/server/published-files.ts';
import type { Library } from '../../lib/server/store/library.ts';
import { BUILD } from '../built-app.ts';
import { exportDataset } from '../export-dataset.ts';
import { withApp, type CopyOptions } from './app-pages.ts';
import type { DraftFolder } from './draft-folder.ts';

/** The app as it is built, and what only its server can draw or read. */
export async function writeApp(draft: DraftFolder, options: CopyOptions): Promise<void> {
	for (const part of ['client', 'prerendered']) await copyInto(draft, join(BUILD, part));
	// Hosts that run Jekyll leave out what begins with a line, as the folder of the app does, unless this stands here.
	await draft.write('.nojekyll', '');
	await draft.write('arrive.js', await readFile(join(import.meta.dirname, 'arrive.js')));
	await withApp(options, async (ask) => {
		await draft.write('index.html', await ask('/'));
		await draft.write('__data.json', await ask('/__data.json'));
		await draft.write('map.svg', await ask('/map.svg'));
		for (const shapes of ['geo/countries.json', 'geo/provinces.json'])
			await draft.write(shapes, await ask(`/${shapes}`));
	});
}

/** Compressed twins, the picture of the README and what only the page of the API needs stay behind. */
const LEFT_OUT = /\.(?:br|gz)$|^api-page\.|^first-light\./;

async function copyInto(draft: DraftFolder, from: string): Promise<void> {
	const found = await readdir(from, { recursive: true, withFileTypes: true });
	for (const entry of found) {
		if (!entry.isFile() || LEFT_OUT.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		await draft.write(relative(from, path).split(sep).join('/'), await readFile(path));
	}
}

/** What was written of a library. */
export interface WrittenLibrary {
	/** Its folder: another one when anything in it is another, so that no reader ever puts files of two editions together. */
	readonly folder: string;
	/** How many articles say something about their reuse. */
	readonly notices: number;
}

const DRAFT = 'library';

/** What the copy answers from; `onArticle` after each article. Ends early, with null, when `signal` is set. */
export async function writeLibrary(
	draft: DraftFolder,
	library: Library,
	signal: AbortSignal,
	onArticle: () => void
): Promise<WrittenLibrary | null> {
	let notices = 0;
	const edition = createHash('sha256');
	for await (const file of publishedFiles({ library, gazetteer: openGazetteer() })) {
		if (signal.aborted) return null;
		edition.update(`${file.name}\n${file.text}\n`);
		await draft.write(`${DRAFT}/${file.name}`, file.text);
		if (file.hasNotice !== undefined) onArticle();
		if (file.hasNotice === true) notices += 1;
	}
	const folder = `${DRAFT}-${edition.digest('hex').slice(0, 12)}`;
	await draft.rename(DRAFT, folder);
	return { folder, notices };
}

const EVERYTHING: Filter = filterSchema.parse({
	status: ['done', 'ongoing', 'planned', 'ended', 'intended']
});

/** All acts in every format, as the page offers them. */
export async function writeExports(draft: DraftFolder, library: Library): Promise<void> {
	for (const format of EXPORT_FORMATS)
		await draft.stream(
			`export/links.${format}`,
			FORMATS[format].write(library.exportActs(EVERYTHING), { bom: true })
		);
	await draft.stream(
		'export/links-plain.csv',
		FORMATS.csv.write(library.exportActs(EVERYTHING), { bom: false })
	);
	const folder = join(draft.path, 'export', 'dataset');
	const query = `status=${EVERYTHING.status.join(',')}`;
	await exportDataset(library, folder, { filter: EVERYTHING, query, now: new Date() });
	await draft.count('export/dataset');
}
