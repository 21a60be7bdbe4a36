import { parentPort } from 'node:worker_threads';
import type { Found } from '../lib/server/found.ts';
import { openGazetteer } from '../lib/server/gazetteer-file.ts';
import { extractOne } from './extract-jobs.ts';

/** A thread of `atlas extract --jobs`: answers each article with its record, in order. */
const gazetteer = openGazetteer();
parentPort?.on('message', (found: Found) => {
	parentPort?.postMessage(extractOne(found, gazetteer));
});
