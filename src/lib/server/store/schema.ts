import { articles } from './migrations/1-articles.ts';
import { copies } from './migrations/2-copies.ts';
import { textsApart } from './migrations/3-texts-apart.ts';
import { drawnUnits } from './migrations/4-drawn-units.ts';
import { packedTexts } from './migrations/5-packed-texts.ts';
import { corrections } from './migrations/6-corrections.ts';
import { firstWords } from './migrations/7-first-words.ts';
import { removed } from './migrations/8-removed.ts';
import { correctedNames } from './migrations/9-corrected-names.ts';
import { countedInMemory } from './migrations/10-counted-in-memory.ts';

/**
 * The database of the library, version by version: migration n brings `user_version` from n − 1 to n; a new one is added for
 * every change. What a later one removes again, earlier ones need not make: they leave it out, and it says IF EXISTS.
 * `deflate` is a function that open.ts gives them. Lists of ids (parents, members, people, topics) are JSON arrays.
 */
export const MIGRATIONS: readonly string[] = [
	articles,
	copies,
	textsApart,
	drawnUnits,
	packedTexts,
	corrections,
	firstWords,
	removed,
	correctedNames,
	countedInMemory
];
