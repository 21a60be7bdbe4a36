import { z } from 'zod';
import { edtfSchema } from './date.ts';
import { linkSchema } from './link.ts';
import { mentionSchema } from './mention.ts';
import { messageSchema } from './message.ts';
import { placeIdSchema, placeSchema } from './place.ts';
import { spanSchema } from './span.ts';

/** What scraping broke at `[start, end)` of the decoded input, and what it reads as; `after` null: lost for good. */
export const repairSchema = spanSchema.extend({
	kind: z.enum(['pinyin', 'lost', 'control', 'space', 'punctuation']),
	after: z.string().nullable()
});
export type Repair = z.infer<typeof repairSchema>;

export const scriptSchema = z.enum(['Hans', 'Hant']);

/** The extraction record, one an article: all that the pipeline knows, each thing with its place in the decoded input. */
export const recordSchema = z.object({
	id: z.string().min(1),
	title: z.string().nullable(),
	publishedAt: edtfSchema.nullable(),
	publisher: z.string().nullable(),
	url: z.string().nullable(),
	script: scriptSchema,
	encoding: z.string(),
	/** For html: the text that the reader made of the page, in which all offsets count. */
	text: z.string().optional(),
	/** For html: links within the body, with the address as the page wrote it. */
	anchors: z.array(spanSchema.extend({ href: z.string() })).optional(),
	/** The page's own licence or reprint notice, Simplified; an empty stretch at 0 when only its markup states one. */
	notice: spanSchema.extend({ text: z.string() }).optional(),
	body: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
	repairs: z.array(repairSchema),
	places: z.record(placeIdSchema, placeSchema),
	mentions: z.array(mentionSchema),
	links: z.array(linkSchema),
	messages: z.array(messageSchema)
});
export type ExtractionRecord = z.infer<typeof recordSchema>;

/** A name by which an article is asked for: in addresses, in lists and on a terminal. */
export const articleIdSchema = z
	.string()
	.min(1, 'is empty')
	.refine(
		(id) => !id.split(/[/\\]/).some((step) => step === '.' || step === '..'),
		'has a step between folders (. or ..): an id is a path below a folder'
	)
	.refine(
		(id) => !/[\p{Cc}\p{Cs}]/u.test(id),
		'holds a control character or half a character (a lone surrogate)'
	);

/** A row of a .jsonl input. Offsets of the record count in `text`. */
export const articleRowSchema = z
	.object({
		id: articleIdSchema,
		text: z.string().optional(),
		html: z.string().optional(),
		url: z.string().nullish(),
		title: z.string().nullish(),
		publishedAt: z.string().nullish(),
		publisher: z.string().nullish()
	})
	.refine(
		(row) => (row.text === undefined) !== (row.html === undefined),
		'needs either "text" or "html"'
	);
export type ArticleRow = z.infer<typeof articleRowSchema>;
