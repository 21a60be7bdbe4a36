import { z } from 'zod';
import { openapi } from './openapi.ts';

/** A page on which the API can be read and tried, made of its own description. Plain HTML; `static/api-page.js` sends the forms. */

const parameterSchema = z.object({
	name: z.string(),
	in: z.enum(['path', 'query']),
	required: z.boolean().default(false),
	schema: z
		.looseObject({
			type: z.string().optional(),
			enum: z.array(z.string()).optional(),
			default: z.unknown().optional(),
			items: z.looseObject({ enum: z.array(z.string()).optional() }).optional()
		})
		.default({})
});
const operationSchema = z.object({
	summary: z.string(),
	parameters: z.array(parameterSchema).default([]),
	requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
	responses: z.record(
		z.string(),
		z.object({ content: z.record(z.string(), z.unknown()).optional() })
	)
});
const descriptionSchema = z.object({
	info: z.object({ title: z.string() }),
	paths: z.record(z.string(), z.record(z.string(), operationSchema))
});
type Parameter = z.infer<typeof parameterSchema>;
type Operation = z.infer<typeof operationSchema>;

/** For this page in place of the policy of data: its own script and style, and nothing from anywhere else. */
export const API_PAGE_POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function apiPage(): string {
	const { info, paths } = descriptionSchema.parse(JSON.parse(JSON.stringify(openapi())));
	const operations = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => section(path, method, operation))
	);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(info.title)}: API</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api-page.css">
<script type="module" src="/api-page.js"></script>
</head>
<body>
<header>
<h1>${escape(info.title)}: API</h1>
<p>JSON over HTTP. Errors are problem details (RFC 9457), answers have an ETag, lists are read page by page with the
cursor that the page before gave as <code>next</code>. The same as OpenAPI 3.1:
<a href="/api/v1/openapi.json">openapi.json</a>. <a href="/">To the atlas</a></p>
<p><label>Token, for writing from another machine <input id="token" type="password" autocomplete="off"></label></p>
</header>
<main>
${operations.join('\n')}
</main>
</body>
</html>
`;
}

function section(path: string, method: string, operation: Operation): string {
	const id = `${method}-${path.replace(/\W+/g, '-')}`;
	const body = Object.keys(operation.requestBody?.content ?? {})[0];
	const schemas = { ...(operation.requestBody && { request: operation.requestBody.content }) };
	const answer = operation.responses['200']?.content;
	return `<section aria-labelledby="${id}">
<h2 id="${id}"><code class="${method}">${method.toUpperCase()}</code> <code>${escape(path)}</code></h2>
<p>${escape(operation.summary)}</p>
<form method="get" action="${escape(path)}" data-method="${method}" data-path="${escape(path)}">
${operation.parameters.map((parameter) => field(id, parameter)).join('\n')}
${body === undefined ? '' : `<label>Body (${escape(body)})<textarea name="body" rows="4" data-type="${escape(body)}" spellcheck="false"></textarea></label>`}
<button>Try it</button>
</form>
<output hidden><p></p><pre tabindex="0"></pre></output>
<details><summary>Schema</summary><pre tabindex="0">${escape(JSON.stringify({ ...schemas, answer }, null, 2))}</pre></details>
</section>`;
}

function field(of: string, { name, in: where, required, schema }: Parameter): string {
	const choices = schema.enum ?? schema.items?.enum;
	const hint = schema.default === undefined ? '' : JSON.stringify(schema.default);
	const attributes = `name="${escape(name)}" data-in="${where}"${required ? ' required' : ''}`;
	const list = `${of}-${name}`;
	return `<label>${escape(name)}<input ${attributes} placeholder="${escape(hint)}"${choices ? ` list="${list}"` : ''}>${
		choices
			? `<datalist id="${list}">${choices.map((one) => `<option value="${escape(one)}"></option>`).join('')}</datalist>`
			: ''
	}</label>`;
}

const MARKS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
