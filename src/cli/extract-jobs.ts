import { Worker } from 'node:worker_threads';
import type { Gazetteer } from '../lib/gazetteer/gazetteer.ts';
import { oneLine } from '../lib/server/failure.ts';
import { isFault, type Found } from '../lib/server/find-articles.ts';
import { openGazetteer } from '../lib/server/gazetteer-file.ts';
import { readRaw } from '../lib/server/reader.ts';

/** What became of one input: its record as a line of JSON, or why there is none. */
export interface Extracted {
	readonly source: string;
	readonly record: string | null;
	readonly doubts: readonly string[];
	readonly fault: string | null;
}

export function extractOne(found: Found, gazetteer: Gazetteer): Extracted {
	const { source } = found;
	if (isFault(found)) return { source, record: null, doubts: [], fault: found.fault };
	try {
		const { record } = readRaw(found, gazetteer);
		const doubts = record.messages.map(
			({ rule, start, end, reason }) => `${start}-${end} ${rule}: ${reason}`
		);
		return { source, record: JSON.stringify(record), doubts, fault: null };
	} catch (error) {
		if (process.env['ATLAS_DEBUG'] === '1') console.error(error);
		return { source, record: null, doubts: [], fault: oneLine(error) };
	}
}

export interface Extractor {
	readonly read: (found: Found) => Promise<Extracted>;
	close(): Promise<void>;
}

/** Reads here, or in as many worker threads as there are jobs, each with a gazetteer of its own. */
export function openExtractor(jobs: number): Extractor {
	if (jobs > 1) return openThreads(jobs);
	const gazetteer = openGazetteer();
	return {
		read: (found) => Promise.resolve(extractOne(found, gazetteer)),
		close: () => Promise.resolve()
	};
}

interface Waiting {
	readonly done: (result: Extracted) => void;
	readonly failed: (error: Error) => void;
}

function openThreads(jobs: number): Extractor {
	const threads = Array.from({ length: jobs }, () => {
		const worker = new Worker(new URL('./extract-worker.ts', import.meta.url));
		// A worker answers in the order in which it was asked.
		const waiting: Waiting[] = [];
		worker.on('message', (result: Extracted) => waiting.shift()?.done(result));
		worker.on('error', (error: Error) => {
			for (const one of waiting.splice(0)) one.failed(error);
		});
		return { worker, waiting };
	});
	return {
		read: (found) =>
			new Promise((done, failed) => {
				const idlest = threads.reduce((x, y) => (y.waiting.length < x.waiting.length ? y : x));
				idlest.waiting.push({ done, failed });
				idlest.worker.postMessage(found);
			}),
		close: async () => {
			await Promise.all(threads.map(({ worker }) => worker.terminate()));
		}
	};
}

/** Starts up to `ahead` of the items at once and gives their results in the order of the items. */
export async function* inOrder<T, R>(
	items: AsyncIterable<T>,
	ahead: number,
	start: (item: T) => Promise<R>
): AsyncGenerator<R> {
	const started: Promise<R>[] = [];
	for await (const item of items) {
		const result = start(item);
		// It is awaited later; until then a failure must not count as one that nobody handles.
		result.catch(() => undefined);
		started.push(result);
		const first = started.length >= ahead ? started.shift() : undefined;
		if (first !== undefined) yield await first;
	}
	for (const result of started) yield await result;
}
