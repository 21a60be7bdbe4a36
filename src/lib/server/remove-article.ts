import type { Removed } from '../domain/api.ts';
import type { Atlas } from './atlas.ts';
import type { Written } from './http/writing.ts';

/** Takes an article out of the library through the API; null when there is none of the id. */
export async function removeArticle({ library }: Atlas, id: string): Promise<Written | null> {
	const answer: Removed = { id, outcome: 'removed' };
	return (await library.remove(id, 'removed through the API')) ? { answer } : null;
}
