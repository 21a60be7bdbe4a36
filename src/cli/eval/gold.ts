import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { linkTypeSchema } from '../../lib/domain/link.ts';
import { Failure, oneLine } from '../../lib/server/failure.ts';
import { UsageError } from '../report.ts';

/** A labelled article, as a row of a gold .jsonl. Places are told by their official names, with codes beside. */
const pairSchema = z.object({ a: z.string(), b: z.string() });
const goldLinkSchema = pairSchema.extend({
	type: linkTypeSchema,
	/** Other kinds that also count. */
	types_ok: z.array(linkTypeSchema).default([]),
	/** Names of other levels that also count for the end that they contain, or that contains them. */
	accept: z.array(z.string()).default([]),
	evidence: z.string(),
	/** Where it starts in the text, in UTF-16 units; left out, it is looked for. */
	evidence_at: z.int().optional(),
	date: z.string().nullish()
});
export const goldSchema = z.object({
	id: z.string(),
	title_clean: z.string().nullish(),
	places: z.array(
		z.object({
			name: z.string(),
			level: z.string(),
			adcode: z.coerce.string().nullish(),
			iso2: z.string().nullish()
		})
	),
	links: z.array(goldLinkSchema),
	/** Likely mistakes; like any pair that is not in `links`, wrong when drawn. */
	not_links: z.array(pairSchema).default([]),
	/** Pairs that a careful reader may dispute. */
	ignore: z.array(pairSchema).default([]),
	/** Pairs on which a link of type programme counts neither way. */
	programme_ok: z.array(z.tuple([z.string(), z.string()])).default([]),
	/** First and last line of the body, counted from 1. */
	body_lines: z.tuple([z.int(), z.int()]).nullish()
});
export type Gold = z.infer<typeof goldSchema>;
export type GoldLink = z.infer<typeof goldLinkSchema>;

export interface GoldFile {
	readonly name: string;
	readonly articles: readonly Gold[];
}

/** The gold files of a folder. Files of other rows (sentences with spans) are left out. Throws a Failure with file and line. */
export function loadGold(folder: string): GoldFile[] {
	return namesIn(folder)
		.filter((name) => name.endsWith('.jsonl'))
		.map((name) => ({ name, articles: readGold(join(folder, name)) }))
		.filter(({ articles }) => articles.length > 0);
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		throw new UsageError(`cannot read the folder ${folder}: ${oneLine(error)}`, 'check the path');
	}
}

function readGold(path: string): Gold[] {
	const lines = readFileSync(path, 'utf8').split('\n');
	return lines.flatMap((line, i) => {
		if (line.trim() === '') return [];
		try {
			const row: unknown = JSON.parse(line);
			return isLabelled(row) ? [goldSchema.parse(row)] : [];
		} catch (error) {
			const why =
				error instanceof z.ZodError
					? error.issues.map((issue) => `${z.core.toDotPath(issue.path)}: ${issue.message}`)[0]
					: oneLine(error);
			throw new Failure(`${path}:${i + 1}: ${why ?? 'malformed'}`, 'mend the row');
		}
	});
}

const isLabelled = (row: unknown): boolean =>
	typeof row === 'object' && row !== null && 'links' in row && 'places' in row;

/** The text of a labelled article: in the first of the folders that has its file, with or without an ending. */
export function textOf(gold: Gold, folders: readonly string[]): Uint8Array | null {
	const names = [gold.id, `${gold.id}.txt`, `${basename(gold.id).replace(/\.[a-z]+$/, '')}.txt`];
	for (const path of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
		try {
			return readFileSync(path);
		} catch {
			continue;
		}
	}
	return null;
}
