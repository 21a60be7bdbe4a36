import type { z } from 'zod';
import {
	articleAnswerSchema,
	articlesAnswerSchema,
	healthSchema,
	linkAnswerSchema,
	linksAnswerSchema,
	organisationsAnswerSchema,
	overviewSchema,
	placeAnswerSchema,
	placesAnswerSchema,
	reviewAnswerSchema,
	removedSchema,
	seedsSchema,
	standingSchema,
	takenSchema
} from '../../domain/api.ts';
import { articleRowSchema } from '../../domain/article.ts';
import {
	correctionSchema,
	correctionsAnswerSchema,
	givenCorrectionSchema
} from '../../domain/correction.ts';
import { explanationSchema } from '../../domain/explanation.ts';
import {
	articlesParameters,
	correctionsParameters,
	filterParameters,
	linkParameters,
	linksParameters,
	noParameters,
	organisationsParameters,
	placesParameters,
	reviewParameters,
	standingParameters,
	takingParameters,
	undoingParameters
} from '../../domain/parameters.ts';

/** An address of the API: what it takes, and what it answers. */
export interface Address {
	readonly path: string;
	/** GET unless told otherwise. */
	readonly method?: 'post' | 'delete';
	readonly summary: string;
	readonly query: z.ZodObject;
	/** What is sent, by media type. */
	readonly body?: Readonly<Record<string, z.ZodType | null>>;
	readonly answer: z.ZodType;
}

/** All that answers in JSON by a schema; files and shapes are described apart. */
export const ADDRESSES: readonly Address[] = [
	{
		path: '/api/v1/overview',
		summary: 'Figures, kinds, topics and timeline under the filters',
		query: filterParameters,
		answer: overviewSchema
	},
	{
		path: '/api/v1/links',
		summary: 'Pairs of places with their acts counted, strongest first, and the places of the map',
		query: linksParameters,
		answer: linksAnswerSchema
	},
	{
		path: '/api/v1/links/{id}',
		summary: 'A pair (`220000~330000`) and its acts, each with the sentence that proves it',
		query: linkParameters,
		answer: linkAnswerSchema
	},
	{
		path: '/api/v1/places',
		summary: 'Places by Chinese name, English name, pinyin or initials',
		query: placesParameters,
		answer: placesAnswerSchema
	},
	{
		path: '/api/v1/places/{id}',
		summary: 'A place, its partners, articles and organisations',
		query: filterParameters,
		answer: placeAnswerSchema
	},
	{
		path: '/api/v1/articles',
		summary: 'Articles, newest first, page by page',
		query: articlesParameters,
		answer: articlesAnswerSchema
	},
	{
		path: '/api/v1/articles/{id}',
		summary: 'An article: its decoded text and its record',
		query: noParameters,
		answer: articleAnswerSchema
	},
	{
		path: '/api/v1/articles/{id}/explain',
		summary: 'Why each place and link of an article was chosen or rejected',
		query: noParameters,
		answer: explanationSchema
	},
	{
		path: '/api/v1/organisations',
		summary: 'Organisations through which places act',
		query: organisationsParameters,
		answer: organisationsAnswerSchema
	},
	{
		path: '/api/v1/articles',
		method: 'post',
		summary: 'Takes an article: a row as .jsonl has it, or a file with its id in the address',
		query: takingParameters,
		body: { 'application/json': articleRowSchema, 'application/octet-stream': null },
		answer: takenSchema
	},
	{
		path: '/api/v1/articles/{id}',
		method: 'delete',
		summary: 'Takes an article out of the library; what people have said of it stays',
		query: noParameters,
		answer: removedSchema
	},
	{
		path: '/api/v1/standing',
		summary: 'What the library has beside an article that is told by its fingerprints alone',
		query: standingParameters,
		answer: standingSchema
	},
	{
		path: '/api/v1/seeds',
		summary: 'The articles that come with the atlas, and which of them the library holds',
		query: noParameters,
		answer: seedsSchema
	},
	{
		path: '/api/v1/seeds',
		method: 'post',
		summary: 'Reads the articles that come with the atlas into the library',
		query: noParameters,
		answer: seedsSchema
	},
	{
		path: '/api/v1/seeds',
		method: 'delete',
		summary:
			'Takes the articles that come with the atlas out of the library, unless they were changed',
		query: noParameters,
		answer: seedsSchema
	},
	{
		path: '/api/v1/corrections',
		summary: 'What people have said of acts and of names, newest first, page by page',
		query: correctionsParameters,
		answer: correctionsAnswerSchema
	},
	{
		path: '/api/v1/corrections',
		method: 'post',
		summary:
			'Accepts, rejects or changes an act, adds one to an article, or reads a name in an article otherwise',
		query: noParameters,
		body: { 'application/json': givenCorrectionSchema },
		answer: correctionSchema
	},
	{
		path: '/api/v1/corrections',
		method: 'delete',
		summary: 'Takes a correction back; it stays in the list as undone',
		query: undoingParameters,
		answer: correctionSchema
	},
	{
		path: '/api/v1/review',
		summary: 'Acts that nobody has said anything of yet, the least certain first',
		query: reviewParameters,
		answer: reviewAnswerSchema
	},
	{ path: '/healthz', summary: 'State of the server', query: noParameters, answer: healthSchema }
];
