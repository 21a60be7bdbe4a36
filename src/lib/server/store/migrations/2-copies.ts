/** Copies of articles, and what tells them. */
export const copies = `
	-- The body without blanks and marks: SHA-256 of its letters, and a sketch of it (near-copy.ts), 32 numbers of 32 bits,
	-- little-endian. content: '' when it has no letters, NULL when read before there were sketches. sketch: NULL when too short.
	ALTER TABLE articles ADD COLUMN content TEXT;
	ALTER TABLE articles ADD COLUMN sketch BLOB;
	-- The article that this one is a copy of (key): a copy has no rows in article_places and acts, so that it counts for nothing twice.
	ALTER TABLE articles ADD COLUMN original INTEGER REFERENCES articles (key);
	CREATE INDEX articles_by_content ON articles (content) WHERE content IS NOT NULL;
	CREATE INDEX articles_by_original ON articles (original) WHERE original IS NOT NULL;
	-- Articles whose sketches share a band may be copies. Rows follow from sketch.
	CREATE TABLE article_bands (
		band INTEGER NOT NULL,
		article INTEGER NOT NULL,
		PRIMARY KEY (band, article)
	) STRICT, WITHOUT ROWID;
	`;
