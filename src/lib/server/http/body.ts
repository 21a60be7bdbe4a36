import type { z } from 'zod';
import { BadBody } from './problem.ts';

/** The largest article or correction that is taken at once: larger files go through `atlas ingest`. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** The body of a request, read no further than the limit. Throws a BadBody. */
export async function bytesOf(request: Request): Promise<Uint8Array> {
	const said = Number(request.headers.get('content-length') ?? 0);
	if (said > MOST_BYTES) throw tooLarge();
	const parts: Uint8Array[] = [];
	let length = 0;
	const body: AsyncIterable<Uint8Array> = request.body ?? emptyBody();
	try {
		for await (const part of body) {
			length += part.byteLength;
			if (length > MOST_BYTES) throw tooLarge();
			parts.push(part);
		}
	} catch (error) {
		if (error instanceof BadBody) throw error;
		throw new BadBody(400, 'The request broke off', { detail: 'Send it again.' });
	}
	return Buffer.concat(parts);
}

const tooLarge = (): BadBody =>
	new BadBody(413, 'That is too large', {
		detail: `At most ${MOST_BYTES / 1024 / 1024} MB at once; larger files go through: atlas ingest`
	});

async function* emptyBody(): AsyncGenerator<Uint8Array> {
	/* nothing to give */
}

/** What `content-type` names, without its parameters; '' when it names nothing. */
export const mediaType = (request: Request): string =>
	(request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A body in JSON, parsed by its schema. Throws a BadBody that names what is wrong. */
export function parseJson<T extends z.ZodType>(bytes: Uint8Array, schema: T): z.infer<T> {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new BadBody(400, 'That is not JSON', { detail: 'The body must be one object in UTF-8.' });
	}
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const where = issue?.path.join('.') ?? '';
	throw new BadBody(422, 'The body is not what is needed here', {
		detail: `${where === '' ? 'the body' : `"${where}"`}: ${issue?.message ?? 'malformed'}`,
		...(where === '' ? {} : { parameter: where })
	});
}
