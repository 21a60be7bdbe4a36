import { Worker } from 'node:worker_threads';

/** Work done by threads, or here when there are none. */
export interface Workers<In, Out> {
	readonly ask: (given: In) => Promise<Out>;
	close(): Promise<void>;
}

interface Waiting<Out> {
	readonly done: (result: Out) => void;
	readonly failed: (error: Error) => void;
}

/** As many threads of the module as there are jobs; the module answers every message with one, in order. */
export function openThreads<In, Out>(jobs: number, module: URL): Workers<In, Out> {
	const threads = Array.from({ length: jobs }, () => {
		const worker = new Worker(module);
		// A worker answers in the order in which it was asked.
		const waiting: Waiting<Out>[] = [];
		worker.on('message', (result: Out) => waiting.shift()?.done(result));
		worker.on('error', (error: Error) => {
			for (const one of waiting.splice(0)) one.failed(error);
		});
		return { worker, waiting };
	});
	return {
		ask: (given) =>
			new Promise((done, failed) => {
				const idlest = threads.reduce((x, y) => (y.waiting.length < x.waiting.length ? y : x));
				idlest.waiting.push({ done, failed });
				idlest.worker.postMessage(given);
			}),
		close: async () => {
			await Promise.all(threads.map(({ worker }) => worker.terminate()));
		}
	};
}
