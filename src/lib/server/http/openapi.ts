import { z } from 'zod';
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
	problemSchema,
	reviewAnswerSchema,
	removedSchema,
	seedsSchema,
	standingSchema,
	takenSchema
} from '../../domain/api.ts';
import { explanationSchema } from '../../domain/explanation.ts';
import { articleRowSchema } from '../../domain/article.ts';
import {
	correctionSchema,
	correctionsAnswerSchema,
	givenCorrectionSchema
} from '../../domain/correction.ts';
import { flatActSchema } from '../export/export-row.ts';
import { EXPORT_FORMATS, FORMATS, type ExportFormat } from '../export/formats.ts';
import { jsonlRowSchema } from '../export/jsonl.ts';
import {
	articlesParameters,
	correctionsParameters,
	exportParameters,
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

interface Address {
	readonly path: string;
	/** GET unless told otherwise. */
	readonly method?: 'post' | 'delete';
	readonly summary: string;
	readonly query: z.ZodObject;
	/** What is sent, by media type. */
	readonly body?: Readonly<Record<string, z.ZodType | null>>;
	readonly answer: z.ZodType;
}

const ADDRESSES: readonly Address[] = [
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

const GEO_FILES = [
	['provinces', 'Shapes of provinces as TopoJSON'],
	['countries', 'Shapes of countries as TopoJSON'],
	['gazetteer', 'The place index that articles are read with']
] as const;

/** The description of the API (OpenAPI 3.1), made from the very schemas that parse and type it. */
export function openapi(): object {
	const paths: Record<string, object> = {};
	for (const address of ADDRESSES)
		paths[address.path] = {
			...paths[address.path],
			[address.method ?? 'get']: operation(address)
		};
	paths['/api/v1/export/links.{format}'] = { get: exportOperation() };
	paths['/api/v1/export/labels.jsonl'] = {
		get: {
			summary:
				'What people have corrected as labelled articles, a row of JSON each, as `atlas eval` reads them',
			responses: {
				200: { description: 'The rows', content: { 'application/jsonl': {} } },
				...problems
			}
		}
	};
	for (const [name, summary] of GEO_FILES)
		paths[`/geo/${name}.json`] = {
			get: {
				summary,
				responses: { 200: { description: summary, content: { 'application/json': {} } } }
			}
		};
	return {
		openapi: '3.1.0',
		info: { title: 'Cooperation Atlas', version: '1' },
		paths,
		components: {
			schemas: { Problem: schemaOf(problemSchema) },
			securitySchemes: {
				token: {
					type: 'http',
					scheme: 'bearer',
					description: 'The ATLAS_TOKEN of the server; from its own machine none is needed.'
				}
			}
		}
	};
}

const schemaOf = (schema: z.ZodType): object =>
	z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });

const problems = {
	default: {
		description: 'A problem (RFC 9457)',
		content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
	}
};

const operation = ({ path, method, summary, query, body, answer }: Address): object => ({
	summary,
	...(method === undefined ? {} : { security: [{}, { token: [] }] }),
	parameters: [...pathParameters(path), ...queryParameters(query)],
	...(body === undefined ? {} : { requestBody: requestBody(body) }),
	responses: {
		200: { description: summary, content: { 'application/json': { schema: schemaOf(answer) } } },
		...problems
	}
});

const requestBody = (body: NonNullable<Address['body']>): object => ({
	required: true,
	content: Object.fromEntries(
		Object.entries(body).map(([type, schema]) => [
			type,
			{
				schema:
					schema === null
						? { type: 'string', format: 'binary' }
						: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
			}
		])
	)
});

/** What one row of a file is; GraphML has what CSV has, on its nodes and edges. */
const ROWS: Record<ExportFormat, z.ZodType> = {
	csv: flatActSchema,
	geojson: flatActSchema,
	graphml: flatActSchema,
	jsonl: jsonlRowSchema
};

const exportOperation = (): object => ({
	summary: 'All acts under the filters as a file, each row with its sentence and its article',
	description:
		'Takes the filters of /api/v1/links and writes every act that these links count, between its own ends, however the map rolls them up. No limit on rows: the file is written while the library is read, in pages of 500 acts. In CSV text that a spreadsheet would take for a formula has an apostrophe before it.',
	parameters: [
		{ name: 'format', in: 'path', required: true, schema: { enum: [...EXPORT_FORMATS] } },
		...queryParameters(exportParameters)
	],
	responses: {
		200: {
			description: 'The file; the schema tells one row, act feature, edge or line',
			content: Object.fromEntries(
				EXPORT_FORMATS.map((name) => [FORMATS[name].contentType, { schema: schemaOf(ROWS[name]) }])
			)
		},
		...problems
	}
});

const pathParameters = (path: string): object[] =>
	[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema: { type: 'string' }
	}));

const objectSchema = z.object({
	properties: z.record(z.string(), z.looseObject({})).default({}),
	required: z.array(z.string()).default([])
});

function queryParameters(query: z.ZodObject): object[] {
	const { properties, required } = objectSchema.parse(
		z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
	);
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		schema
	}));
}
