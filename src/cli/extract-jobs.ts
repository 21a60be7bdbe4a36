import type { Gazetteer } from '../lib/gazetteer/gazetteer.ts';
import { oneLine } from '../lib/server/failure.ts';
import { isFault, type Found } from '../lib/server/found.ts';
import { openGazetteer } from '../lib/server/gazetteer-file.ts';
import { readRaw } from '../lib/server/reader.ts';
import { openThreads, whyLost, type Workers } from './threads.ts';

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

/** Reads here, or in as many threads as there are jobs, each with a gazetteer of its own. */
export function openExtractor(jobs: number): Workers<Found, Extracted> {
	if (jobs > 1)
		return openThreads(
			jobs,
			new URL('./extract-worker.ts', import.meta.url),
			({ source }, why) => ({
				source,
				record: null,
				doubts: [],
				fault: whyLost(why)
			})
		);
	const gazetteer = openGazetteer();
	return {
		ask: (found) => Promise.resolve(extractOne(found, gazetteer)),
		close: () => Promise.resolve()
	};
}
