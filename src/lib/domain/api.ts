import { z } from 'zod';
import { correctionSchema } from './correction.ts';
import { recordSchema, repairSchema } from './article.ts';
import { linkSchema, linkTypeSchema, statusSchema } from './link.ts';
import { placeIdSchema, placeSchema } from './place.ts';

/** Answers of the HTTP API. The server builds them, the page parses them: one shape for both. */

const count = z.int().nonnegative();

/** A pair of places with all acts between them. `id` is stable: the two place ids joined by `~`, smaller first. */
export const linkSummarySchema = z.object({
	id: z.string(),
	a: placeIdSchema,
	b: placeIdSchema,
	types: z.partialRecord(linkTypeSchema, count),
	statuses: z.partialRecord(statusSchema, count),
	/** The same by kind: of two kinds between a pair one may be under way and the other only planned. */
	statusesByType: z.partialRecord(linkTypeSchema, z.partialRecord(statusSchema, count)),
	/** Proofs behind the pair. */
	count,
	articles: count,
	first: z.string().nullable(),
	last: z.string().nullable(),
	/** From a to b (`forward`), from b to a (`backward`), both, or none, over the directed acts. */
	directed: z.enum(['none', 'forward', 'backward', 'both']),
	/** Directed kinds by type, for arrowheads of single arcs. */
	directions: z.partialRecord(linkTypeSchema, z.enum(['forward', 'backward', 'both']))
});
/** With `level` city or province the ends are rolled up and `a` may equal `b`: a tie inside one unit, a ring on its node. */
export type LinkSummary = z.infer<typeof linkSummarySchema>;

/**
 * A place with the number of acts that end there and of articles whose body is about it. In the answer of the map both
 * count what is drawn at that very point (rolled up as asked for); elsewhere also what lies inside the place.
 */
export const placeSummarySchema = placeSchema.extend({
	id: placeIdSchema,
	links: count,
	articles: count
});
export type PlaceSummary = z.infer<typeof placeSummarySchema>;

/** Which ends the arcs have: their own, or those of the city, or of the province (abroad: the country) that holds them. */
export const LINK_LEVELS = ['place', 'city', 'province'] as const;
export const linkLevelSchema = z.enum(LINK_LEVELS);
export type LinkLevel = z.infer<typeof linkLevelSchema>;

/**
 * The strongest `shown` of `total` pairs. `places` holds their ends, and those that articles only mention in their body
 * (`links` 0: hollow dots), the most mentioned of them.
 */
export const linksAnswerSchema = z.object({
	level: linkLevelSchema,
	links: z.array(linkSummarySchema),
	places: z.record(placeIdSchema, placeSummarySchema),
	total: count,
	shown: count,
	/** Acts under the filters by province that they end in or inside of, of all pairs: what tints it. */
	provinces: z.record(placeIdSchema, count).optional(),
	/** Articles that count under the filters by province that they are about: what tints it when asked for. */
	provinceArticles: z.record(placeIdSchema, count).optional()
});
export type LinksAnswer = z.infer<typeof linksAnswerSchema>;

/** Another article with the same body: «also published by». */
export const copySchema = z.object({ id: z.string(), publisher: z.string().nullable() });

/** Where a search finds something: a stretch in Simplified script, with the parts of it `[start, end)` that were looked for. */
export const snippetSchema = z.object({
	text: z.string(),
	marks: z.array(z.tuple([count, count]))
});
export type Snippet = z.infer<typeof snippetSchema>;

export const articleSummarySchema = z.object({
	id: z.string(),
	title: z.string().nullable(),
	/** First words of the body, for pages without a title; else empty. */
	lead: z.string(),
	publishedAt: z.string().nullable(),
	publisher: z.string().nullable(),
	links: count,
	places: count,
	/** Its copies, first one first; left out when there are none. Lists and counts have a text only once. */
	alsoBy: z.array(copySchema).optional(),
	/** Of what a search has found. */
	snippet: snippetSchema.optional()
});
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

/** One act with its proof and the article that tells it. `index` is its place in the article's list of links. */
export const actSchema = linkSchema.and(
	z.object({
		id: z.string(),
		index: count,
		article: articleSummarySchema,
		/** What scraping broke within the evidence, with places in the article: how the quote is to be read. */
		repairs: z.array(repairSchema).optional(),
		/** What people have said of it, in the order of time; left out when nothing. */
		corrections: z.array(correctionSchema).optional()
	})
);
export type Act = z.infer<typeof actSchema>;

export const linkAnswerSchema = z.object({
	link: linkSummarySchema,
	places: z.record(placeIdSchema, placeSummarySchema),
	/** By date, undated last; of a busy pair the first page. */
	acts: z.array(actSchema),
	/** The cursor of the page that follows, null on the last. */
	next: z.string().nullable()
});
export type LinkAnswer = z.infer<typeof linkAnswerSchema>;

/** GET /review: acts that nobody has said anything of yet, the least certain first. */
export const reviewAnswerSchema = z.object({
	/** From the one asked for on, which is there even when it has been reviewed. */
	acts: z.array(actSchema),
	places: z.record(placeIdSchema, placeSummarySchema),
	/** Acts under the filters that wait, and how many of them stand before the first of this page. */
	left: count,
	ahead: count,
	/** Ids of the acts before and behind this page; null at either end. */
	previous: z.string().nullable(),
	next: z.string().nullable()
});
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>;

export const partnerSchema = z.object({
	place: placeIdSchema,
	link: z.string(),
	count,
	types: z.partialRecord(linkTypeSchema, count),
	/** The place inside the one asked for that holds the tie: itself, or a city or county of it. */
	own: placeIdSchema,
	/** Its first and last date; null when no act tells one. */
	first: z.string().nullable(),
	last: z.string().nullable()
});

export const placeAnswerSchema = z.object({
	place: placeSummarySchema,
	parents: z.array(placeSummarySchema),
	partners: z.array(partnerSchema),
	/** First and last date of its acts. */
	first: z.string().nullable(),
	last: z.string().nullable(),
	/** Its acts by topic, under all filters but that on topics. */
	topics: z.record(z.string(), count),
	places: z.record(placeIdSchema, placeSummarySchema),
	articles: z.array(articleSummarySchema),
	organisations: z.array(z.object({ name: z.string(), place: placeIdSchema, acts: count }))
});
export type PlaceAnswer = z.infer<typeof placeAnswerSchema>;

/** `names`: of what holds each of the places, so that namesakes are told apart. */
export const placesAnswerSchema = z.object({
	places: z.array(placeSummarySchema),
	names: z.record(placeIdSchema, placeSchema.pick({ name: true, en: true }))
});
export type PlacesAnswer = z.infer<typeof placesAnswerSchema>;

/** One page of a list; `next` is the cursor of the page that follows, null on the last. */
export const articlesAnswerSchema = z.object({
	articles: z.array(articleSummarySchema),
	total: count,
	next: z.string().nullable()
});
export type ArticlesAnswer = z.infer<typeof articlesAnswerSchema>;

export const organisationSchema = z.object({
	name: z.string(),
	place: placeIdSchema,
	acts: count
});
export const organisationsAnswerSchema = z.object({
	organisations: z.array(organisationSchema),
	names: z.record(placeIdSchema, placeSummarySchema)
});
export type OrganisationsAnswer = z.infer<typeof organisationsAnswerSchema>;

export const articleAnswerSchema = z.object({
	/** Where else the same body was published; left out when nowhere. */
	alsoBy: z.array(copySchema).optional(),
	/** All of the article, in the order of time, those undone and those that have lost their sentence too; left out when none. */
	corrections: z.array(correctionSchema).optional(),
	/** The decoded input, byte order mark removed: what all offsets count in. */
	text: z.string(),
	/** As people have corrected it. */
	record: recordSchema,
	/** Ids of the article's acts, in the order of record.links, with the pair each belongs to. */
	acts: z.array(z.object({ id: z.string(), link: z.string() })),
	summaries: z.record(placeIdSchema, placeSummarySchema)
});
export type ArticleAnswer = z.infer<typeof articleAnswerSchema>;

export const overviewSchema = z.object({
	articles: count,
	/** Pairs of places with at least one act: what the map draws. */
	links: count,
	acts: count,
	/** Ends of links, and places that articles only mention. */
	places: count,
	first: z.string().nullable(),
	last: z.string().nullable(),
	/** Acts by kind under all filters but that on kinds, so that a kind switched off keeps its figure; the next two likewise. */
	kinds: z.partialRecord(linkTypeSchema, count),
	statuses: z.partialRecord(statusSchema, count),
	topics: z.record(z.string(), count),
	/** Acts by month (`2019-07`) or year, under all filters but from, to and undated; `undated` apart. */
	timeline: z.array(z.object({ period: z.string(), count })),
	undated: count,
	strongest: z.array(linkSummarySchema),
	newest: z.array(articleSummarySchema),
	/** All the places that the three lists above name. */
	names: z.record(placeIdSchema, placeSummarySchema)
});
export type Overview = z.infer<typeof overviewSchema>;

const dayOrLongerSchema = z
	.string()
	.regex(
		/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
		'needs a year, month or day such as 2019, 2019-07 or 2019-07-11'
	);

/** Filters that every list and figure shares. By default `intended` acts are left out. */
export const filterSchema = z.object({
	type: z.array(linkTypeSchema).default([]),
	topic: z.array(z.string().max(100)).default([]),
	status: z.array(statusSchema).default(['done', 'ongoing', 'planned', 'ended']),
	/** First and last day, month or year, both included. */
	from: dayOrLongerSchema.nullable().default(null),
	to: dayOrLongerSchema.nullable().default(null),
	undated: z.boolean().default(true),
	place: placeIdSchema.nullable().default(null),
	minConfidence: z.number().min(0).max(1).default(0),
	q: z.string().max(200).nullable().default(null)
});
export type Filter = z.infer<typeof filterSchema>;

/**
 * GET /healthz. `boundaries`: where the shapes come from; `trouble`: what an operator should mend; `notes`: what an operator
 * may want to do, although nothing is wrong.
 */
export const healthSchema = z.object({
	status: z.enum(['ok', 'degraded', 'failed']),
	articles: count,
	extractor: z.string(),
	gazetteer: z.string(),
	boundaries: z.string(),
	/** Whether articles and corrections are taken: from anybody on this machine, with a token, or not at all. */
	writable: z.enum(['yes', 'with-token', 'no']),
	trouble: z.array(z.string()),
	notes: z.array(z.string())
});
export type Health = z.infer<typeof healthSchema>;

/** RFC 9457; `parameter` names what was wrong in the address. */
export const problemSchema = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string().optional(),
	instance: z.string().optional(),
	parameter: z.string().optional()
});
export type Problem = z.infer<typeof problemSchema>;

/** POST /articles: what became of it, and its record as it was read. */
export const takenSchema = z.object({
	id: z.string(),
	outcome: z.enum(['added', 'replaced', 'same']),
	record: recordSchema
});
export type Taken = z.infer<typeof takenSchema>;

/** DELETE /articles/{id}: what was taken out of the library. */
export const removedSchema = z.object({ id: z.string(), outcome: z.literal('removed') });
export type Removed = z.infer<typeof removedSchema>;

/**
 * GET /standing: what the library has beside an article that is not in it yet. `same`: this very input, read by this
 * extractor; `older`: read by another; `other`: another article of this id. `alike`: an article with this text or nearly so.
 */
export const standingSchema = z.object({
	standing: z.enum(['new', 'same', 'older', 'other']),
	alike: z.object({ id: z.string(), title: z.string().nullable() }).nullable()
});
export type Standing = z.infer<typeof standingSchema>;

/** GET /seeds: the articles that come with the atlas, and whether the library holds each as it came. POST and DELETE answer so too. */
export const seedsSchema = z.object({
	seeds: z.array(z.object({ id: z.string(), held: z.boolean() }))
});
export type Seeds = z.infer<typeof seedsSchema>;
