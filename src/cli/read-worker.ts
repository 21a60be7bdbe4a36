import { parentPort } from 'node:worker_threads';
import { openGazetteer } from '../lib/server/gazetteer-file.ts';
import { readHere, type RawArticle } from '../lib/server/reader.ts';

/** A thread of `atlas ingest --jobs` and `reindex --jobs`: answers each article read, or with the reason why it cannot be. */
const read = readHere(openGazetteer());
parentPort?.on('message', (raw: RawArticle) => {
	void read(raw).then((result) => parentPort?.postMessage(result));
});
