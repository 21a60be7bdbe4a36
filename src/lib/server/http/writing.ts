import type { z } from 'zod';
import { openAtlas, type Atlas } from '../atlas.ts';
import { writeLog } from './answer.ts';
import { parseParameters } from '../../domain/parameters.ts';
import { notFound, problemOf } from './problem.ts';
import { refusal, writerOf } from './write-access.ts';

/** What was made or changed: the answer in JSON, and where it stands when it is new. */
export interface Written {
	readonly answer: object;
	readonly created?: string;
}

type Event = Parameters<typeof writerOf>[0];

/** Answers a request that writes, if it may: null becomes 404, what is thrown a problem. */
export async function writing<T extends z.ZodObject>(
	event: Event,
	parameters: T,
	write: (atlas: Atlas, given: z.infer<T>, request: Request) => Promise<Written | null>
): Promise<Response> {
	try {
		const refused = refusal(writerOf(event));
		if (refused !== null) return refused;
		const given = parseParameters(event.url.searchParams, parameters);
		const written = await write(openAtlas(), given, event.request);
		if (written === null) return notFound('The library has nothing of that id');
		const { answer, created } = written;
		return new Response(JSON.stringify(answer), {
			status: created === undefined ? 200 : 201,
			headers: {
				'content-type': 'application/json',
				'cache-control': 'no-store',
				...(created === undefined ? {} : { location: created })
			}
		});
	} catch (error) {
		return problemOf(error, writeLog);
	}
}
