/** Texts deflated like records. */
export const packedTexts = `
	-- Texts are deflated like records, with zlib: they are most of the file, and the search does not need them.
	ALTER TABLE article_texts RENAME TO plain_texts;
	CREATE TABLE article_texts (
		article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
		-- The input as it came, deflated; NULL when it is the UTF-8 of text, byte for byte.
		bytes BLOB,
		-- The decoded input without byte order mark, UTF-8 deflated: what all offsets count in, in UTF-16 units.
		text BLOB NOT NULL,
		-- What its giver knew of it (url, title, publishedAt, publisher), JSON; NULL for a file of bytes.
		given TEXT,
		-- The extraction record, JSON deflated.
		record BLOB NOT NULL
	) STRICT;
	INSERT INTO article_texts SELECT article, deflate(bytes), deflate(text), given, record FROM plain_texts;
	DROP TABLE plain_texts;
	`;
