import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBoundaries } from '../gazetteer/boundaries.ts';
import { codeOf, Failure, oneLine } from './failure.ts';
import { geoFolder } from './paths.ts';

/** Shapes as they travel: TopoJSON text. */
export interface BoundaryFiles {
	readonly provinces: string;
	readonly countries: string;
	/** Where the provinces come from: `built-in`, or the operator's file. */
	readonly source: string;
	/** Why the operator's file is not used, or what it lacks, in one line; null when nothing is wrong. */
	readonly trouble: string | null;
}

let loaded: BoundaryFiles | null = null;

/** The shapes that this process serves, read and checked once; trouble with the operator's file is told once on stderr. */
export function openBoundaries(): BoundaryFiles {
	if (loaded === null) {
		loaded = loadBoundaryFiles(geoFolder(), process.env['ATLAS_BOUNDARIES'] || null);
		if (loaded.trouble !== null) process.stderr.write(`atlas: ${loaded.trouble}\n`);
	}
	return loaded;
}

/**
 * Reads the built-in shapes of `folder`, and in place of its provinces those of the operator's file, when there is one and
 * it is sound: else the built-in ones serve and `trouble` says why. Throws a Failure when the built-in ones are missing.
 */
export function loadBoundaryFiles(folder: string, own: string | null): BoundaryFiles {
	const provinces = builtIn(folder, 'provinces.json');
	const countries = builtIn(folder, 'countries.json');
	const usual = { provinces, countries, source: 'built-in', trouble: null };
	if (own === null) return usual;
	try {
		const { topology, missing } = parseBoundaries(JSON.parse(readFileSync(own, 'utf8')));
		const trouble =
			missing.length === 0
				? null
				: `ATLAS_BOUNDARIES ${own} has no shape for ${missing.join(', ')}: add them, or leave it if they are to be missing on the map`;
		return { ...usual, provinces: JSON.stringify(topology), source: own, trouble };
	} catch (error) {
		const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : oneLine(error);
		return {
			...usual,
			trouble: `ATLAS_BOUNDARIES ${own} is not used: ${why} — mend it or unset ATLAS_BOUNDARIES; the built-in boundaries serve`
		};
	}
}

function builtIn(folder: string, name: string): string {
	const path = join(folder, 'boundaries', name);
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		throw new Failure(
			`cannot read ${path}: ${codeOf(error) ?? oneLine(error)}`,
			'rebuild it with: npm run geo'
		);
	}
}
