import type { Found } from '../lib/server/found.ts';
import { openGazetteer } from '../lib/server/gazetteer-file.ts';
import { extractOne } from './extract-jobs.ts';
import { answerMessages } from './threads.ts';

/** A thread of `atlas extract --jobs`: answers each article with its record, in order. */
const gazetteer = openGazetteer();
answerMessages((found: Found) => extractOne(found, gazetteer));
