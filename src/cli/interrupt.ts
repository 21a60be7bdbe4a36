import { say } from './report.ts';

/** A signal that Ctrl-C (or SIGTERM) sets: the work ends after the article in hand. A second one ends the process at once. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const controller = new AbortController();
	const stop = (): void => {
		if (controller.signal.aborted) process.exit(EXIT_INTERRUPTED);
		say('stopping after the article in hand …');
		controller.abort();
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	try {
		return await work(controller.signal);
	} finally {
		process.off('SIGINT', stop);
		process.off('SIGTERM', stop);
	}
}

/** As shells have it for a process that Ctrl-C ended. */
export const EXIT_INTERRUPTED = 130;
