import { z } from 'zod';
import {
	articleAnswerSchema,
	articlesAnswerSchema,
	explanationSchema,
	healthSchema,
	linkAnswerSchema,
	linksAnswerSchema,
	organisationsAnswerSchema,
	overviewSchema,
	placeAnswerSchema,
	placesAnswerSchema,
	problemSchema
} from '../../domain/api.ts';
import { EXPORT_FORMATS, FORMATS } from '../export/formats.ts';
import {
	articlesParameters,
	filterParameters,
	linkParameters,
	linksParameters,
	noParameters,
	organisationsParameters,
	placesParameters
} from './parameters.ts';

interface Address {
	readonly path: string;
	readonly summary: string;
	readonly query: z.ZodObject;
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
	{ path: '/healthz', summary: 'State of the server', query: noParameters, answer: healthSchema }
];

/** The description of the API (OpenAPI 3.1), made from the very schemas that parse and type it. */
export function openapi(): object {
	const paths: Record<string, object> = Object.fromEntries(
		ADDRESSES.map((address) => [address.path, { get: operation(address) }])
	);
	paths['/api/v1/export/links.{format}'] = { get: exportOperation() };
	for (const name of ['provinces', 'countries'])
		paths[`/geo/${name}.json`] = {
			get: {
				summary: `Shapes of ${name} as TopoJSON`,
				responses: { 200: { description: 'TopoJSON', content: { 'application/json': {} } } }
			}
		};
	return {
		openapi: '3.1.0',
		info: { title: 'Cooperation Atlas', version: '1' },
		paths,
		components: { schemas: { Problem: schemaOf(problemSchema) } }
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

const operation = ({ path, summary, query, answer }: Address): object => ({
	summary,
	parameters: [...pathParameters(path), ...queryParameters(query)],
	responses: {
		200: { description: summary, content: { 'application/json': { schema: schemaOf(answer) } } },
		...problems
	}
});

const exportOperation = (): object => ({
	summary: 'All acts under the filters as a file, each row with its sentence and its article',
	parameters: [
		{ name: 'format', in: 'path', required: true, schema: { enum: [...EXPORT_FORMATS] } },
		...queryParameters(filterParameters)
	],
	responses: {
		200: {
			description: 'The file',
			content: Object.fromEntries(EXPORT_FORMATS.map((name) => [FORMATS[name].contentType, {}]))
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
