/** What to tell of a library that an older extractor or gazetteer has read; nothing reads it again on its own. */
export const staleNote = (count: number): string =>
	`${count} ${count === 1 ? 'article was' : 'articles were'} read by another version of extractor or gazetteer — atlas reindex would re-read ${count === 1 ? 'it' : 'them'}`;
