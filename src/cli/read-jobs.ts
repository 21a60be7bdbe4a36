import { openGazetteer } from '../lib/server/gazetteer-file.ts';
import { readHere, type RawArticle } from '../lib/server/reader.ts';
import type { ReadArticle } from '../lib/server/store/library.ts';
import { openThreads, whyLost, type Workers } from './threads.ts';

/** Reads articles here, or in as many threads as there are jobs, each with a gazetteer of its own. */
export function openReaders(jobs: number): Workers<RawArticle, ReadArticle | string> {
	if (jobs > 1)
		return openThreads(jobs, new URL('./read-worker.ts', import.meta.url), (_, why) =>
			whyLost(why)
		);
	return { ask: readHere(openGazetteer()), close: () => Promise.resolve() };
}

/** How many articles are started before the first is waited for: enough that no thread is idle. */
export const aheadOf = (jobs: number): number => (jobs === 1 ? 1 : jobs * 4);
