import { parentPort, Worker } from 'node:worker_threads';
import { oneLine } from '../lib/server/failure.ts';

/** Work done by threads, or here when there are none. */
export interface Workers<In, Out> {
	readonly ask: (given: In) => Promise<Out>;
	close(): Promise<void>;
}

/** What a thread says first: it has loaded what it needs. */
const READY = 'ready';

/** In a thread's module: answers every message with one, in order. */
export function answerMessages<In, Out>(answer: (given: In) => Out | Promise<Out>): void {
	let before: Promise<unknown> = Promise.resolve();
	parentPort?.on('message', (given: In) => {
		before = before.then(async () => parentPort?.postMessage(await answer(given)));
	});
	parentPort?.postMessage(READY);
}

/**
 * As many threads as there are jobs of a module that calls `answerMessages`. A thread that dies at its work (memory runs
 * out on one article) is replaced; `lost` answers for what it had in hand, and the rest goes on. One that cannot even load
 * fails all that it was asked.
 */
export function openThreads<In, Out>(
	jobs: number,
	module: URL,
	lost: (given: In, why: Error) => Out
): Workers<In, Out> {
	const threads = Array.from({ length: jobs }, () => new Thread(module, lost));
	return {
		ask: (given) => threads.reduce((x, y) => (y.load < x.load ? y : x)).ask(given),
		close: async () => {
			await Promise.all(threads.map((thread) => thread.close()));
		}
	};
}

/** The reason why an article was not read. */
export const whyLost = (why: Error): string => `the thread that read it died: ${oneLine(why)}`;

interface Asked<In, Out> {
	readonly given: In;
	readonly done: (result: Out) => void;
	readonly failed: (error: Error) => void;
}

class Thread<In, Out> {
	readonly #module: URL;
	readonly #lost: (given: In, why: Error) => Out;
	/** In the order in which it was asked, which is that of the answers. */
	readonly #waiting: Asked<In, Out>[] = [];
	#worker: Worker;
	#closed = false;
	/** Why it cannot load, once that is known. */
	#unfit: Error | null = null;

	constructor(module: URL, lost: (given: In, why: Error) => Out) {
		this.#module = module;
		this.#lost = lost;
		this.#worker = this.#start();
	}

	get load(): number {
		return this.#waiting.length;
	}

	ask(given: In): Promise<Out> {
		if (this.#unfit !== null) return Promise.reject(this.#unfit);
		return new Promise((done, failed) => {
			this.#waiting.push({ given, done, failed });
			this.#worker.postMessage(given);
		});
	}

	async close(): Promise<void> {
		this.#closed = true;
		await this.#worker.terminate();
	}

	#start(): Worker {
		const worker = new Worker(this.#module);
		let isReady = false;
		let why: Error | null = null;
		worker.on('message', (message: Out | typeof READY) => {
			if (isReady) this.#waiting.shift()?.done(message as Out);
			else isReady = true;
		});
		worker.on('error', (error: Error) => (why = error));
		worker.on('exit', (code) => {
			const reason = why ?? new Error(`its thread ended with code ${code}`);
			if (isReady) this.#replace(reason);
			else this.#giveUp(reason);
		});
		return worker;
	}

	#giveUp(why: Error): void {
		this.#unfit = why;
		for (const one of this.#waiting.splice(0)) one.failed(why);
	}

	#replace(why: Error): void {
		if (this.#closed) return;
		const inHand = this.#waiting.shift();
		inHand?.done(this.#lost(inHand.given, why));
		this.#worker = this.#start();
		// What had been sent to the dead one was never read.
		for (const { given } of this.#waiting) this.#worker.postMessage(given);
	}
}
