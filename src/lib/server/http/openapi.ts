import { z } from 'zod';
import { problemSchema } from '../../domain/api.ts';
import { exportParameters } from '../../domain/parameters.ts';
import { flatActSchema } from '../export/export-row.ts';
import { EXPORT_FORMATS, FORMATS, type ExportFormat } from '../export/formats.ts';
import { jsonlRowSchema } from '../export/jsonl.ts';
import { ADDRESSES, type Address } from './api-addresses.ts';

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
