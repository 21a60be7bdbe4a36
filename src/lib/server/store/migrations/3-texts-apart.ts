/** Texts and records apart from what lists and counts go through. */
export const textsApart = `
	-- What an article was read from, and its record, apart from what lists and counts go through.
	CREATE TABLE article_texts (
		article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
		-- The input as it came; NULL when it is the UTF-8 of text, byte for byte.
		bytes BLOB,
		-- The decoded input without byte order mark: what all offsets count in, in UTF-16 units.
		text TEXT NOT NULL,
		-- What its giver knew of it (url, title, publishedAt, publisher), JSON; NULL for a file of bytes.
		given TEXT,
		-- The extraction record, JSON deflated with zlib.
		record BLOB NOT NULL
	) STRICT;
	INSERT INTO article_texts SELECT key, bytes, text, given, deflate(record) FROM articles;
	ALTER TABLE articles DROP COLUMN bytes;
	ALTER TABLE articles DROP COLUMN text;
	ALTER TABLE articles DROP COLUMN given;
	ALTER TABLE articles DROP COLUMN record;
	-- The link of act n is number n of the record's links.
	ALTER TABLE acts DROP COLUMN link;
	-- The units drawn for the ends when arcs are rolled up, as the record has them.
	ALTER TABLE acts ADD COLUMN a_city TEXT NOT NULL DEFAULT '';
	ALTER TABLE acts ADD COLUMN b_city TEXT NOT NULL DEFAULT '';
	ALTER TABLE acts ADD COLUMN a_province TEXT NOT NULL DEFAULT '';
	ALTER TABLE acts ADD COLUMN b_province TEXT NOT NULL DEFAULT '';
	UPDATE acts SET (a_city, a_province) = (SELECT city, province FROM places WHERE id = acts.a),
		(b_city, b_province) = (SELECT city, province FROM places WHERE id = acts.b);
	`;
