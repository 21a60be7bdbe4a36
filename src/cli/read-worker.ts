import { openGazetteer } from '../lib/server/gazetteer-file.ts';
import { readHere } from '../lib/server/reader.ts';
import { answerMessages } from './threads.ts';

/** A thread of `atlas ingest --jobs` and `reindex --jobs`: answers each article read, or with the reason why it cannot be. */
answerMessages(readHere(openGazetteer()));
