import type { Answer, Question } from '../../workers/read.ts';

/** The worker that reads articles, started when first asked; each question has its answer in turn. */
export class Reader {
	#worker: Worker | null = null;
	#waiting: ((answer: Answer) => void)[] = [];

	/** Starts it before there is a question: its gazetteer is on the way while somebody still chooses. */
	warm(): void {
		this.#worker ??= this.#start();
	}

	ask(question: Question): Promise<Answer> {
		this.#worker ??= this.#start();
		const worker = this.#worker;
		return new Promise((done) => {
			this.#waiting.push(done);
			worker.postMessage(question);
		});
	}

	/** Ends the worker, whatever it does; what was asked has no answer but this. */
	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#settle('stopped');
	}

	#start(): Worker {
		const worker = new Worker(new URL('../../workers/read.ts', import.meta.url), {
			type: 'module'
		});
		worker.addEventListener('message', ({ data }: MessageEvent<Answer>) =>
			this.#waiting.shift()?.(data)
		);
		// It could not be loaded, or broke: the next question starts another.
		worker.addEventListener('error', ({ message }) => {
			worker.terminate();
			if (this.#worker === worker) this.#worker = null;
			this.#settle(message);
		});
		return worker;
	}

	#settle(what: string): void {
		for (const done of this.#waiting.splice(0)) done({ kind: 'unreadable', fault: 'bug', what });
	}
}
