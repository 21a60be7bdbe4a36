import type { z } from 'zod';
import { NOTICE } from './notice.ts';
import { fieldsOf } from './table-schema.ts';

/** What the writer of a dataset knows of it. */
export interface DatasetFacts {
	/** ISO 8601, UTC. */
	readonly created: string;
	readonly extractor: string;
	readonly gazetteer: string;
	/** The filters as a query; empty when there are none. */
	readonly filter: string;
}

export interface TableFacts {
	readonly name: 'acts' | 'places' | 'articles' | 'corrections';
	readonly schema: z.ZodObject;
	readonly bytes: number;
	/** SHA-256, hexadecimal. */
	readonly hash: string;
	readonly rows: number;
}

const CC_BY = {
	name: 'CC-BY-4.0',
	title: 'Creative Commons Attribution 4.0',
	path: 'https://creativecommons.org/licenses/by/4.0/'
};

const SOURCES = [
	{ title: 'Natural Earth (public domain)', path: 'https://www.naturalearthdata.com/' },
	{ title: 'GeoNames (CC BY 4.0)', path: 'https://www.geonames.org/' }
];

const TITLES: Record<TableFacts['name'], string> = {
	acts: 'Acts of cooperation, each with the sentence that proves it',
	places: 'Places at which acts end',
	articles: 'Articles that tell acts',
	corrections: 'What people have said of acts, of the whole library, newest first'
};

const refers = (fields: string, resource: string) => ({
	fields,
	reference: { resource, fields: 'id' }
});
const FOREIGN_KEYS: Partial<Record<TableFacts['name'], readonly object[]>> = {
	acts: [refers('a', 'places'), refers('b', 'places'), refers('article', 'articles')]
};

/**
 * The descriptor of a Frictionless tabular data package (specs.frictionlessdata.io, version 1). Places carry the licence of
 * their source; quotes and titles stay their publishers', so that the package as a whole is under none.
 */
export const descriptorOf = (about: DatasetFacts, tables: readonly TableFacts[]): object => ({
	profile: 'tabular-data-package',
	name: 'cooperation-atlas',
	title: 'Cooperation Atlas: acts of cooperation with their proofs',
	description: `${NOTICE} Boundaries and names are those of their sources; no claim is implied.`,
	created: about.created,
	sources: SOURCES,
	extractor: about.extractor,
	gazetteer: about.gazetteer,
	filter: about.filter,
	resources: tables.map(({ name, schema, bytes, hash, rows }) => ({
		profile: 'tabular-data-resource',
		name,
		title: TITLES[name],
		path: `${name}.csv`,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		bytes,
		hash: `sha256:${hash}`,
		rows,
		...(name === 'places' ? { licenses: [CC_BY] } : {}),
		schema: {
			fields: fieldsOf(schema),
			missingValues: [''],
			primaryKey: 'id',
			...(FOREIGN_KEYS[name] === undefined ? {} : { foreignKeys: FOREIGN_KEYS[name] })
		}
	}))
});
