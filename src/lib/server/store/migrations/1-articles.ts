/** The first tables. */
export const articles = `
	CREATE TABLE articles (
		key INTEGER PRIMARY KEY,
		id TEXT NOT NULL UNIQUE,
		-- SHA-256 of the file or of the .jsonl row, hexadecimal.
		hash TEXT NOT NULL,
		-- The file or stream it came from.
		source TEXT NOT NULL,
		-- The input as it came; NULL when it is the UTF-8 of text, byte for byte.
		bytes BLOB,
		-- The decoded input without byte order mark: what all offsets count in, in UTF-16 units.
		text TEXT NOT NULL,
		-- What its giver knew of it (url, title, publishedAt, publisher), JSON; NULL for a file of bytes.
		given TEXT,
		-- The extraction record, JSON.
		record TEXT NOT NULL,
		title TEXT,
		lead TEXT NOT NULL,
		publisher TEXT,
		url TEXT,
		published_at TEXT,
		-- First day that published_at may mean, '' when unknown: the order of lists.
		published_day TEXT NOT NULL,
		-- Acts that are not merely intended, and places named in the body.
		links INTEGER NOT NULL,
		places INTEGER NOT NULL,
		extractor TEXT NOT NULL,
		gazetteer TEXT NOT NULL,
		added_at TEXT NOT NULL
	) STRICT;
	CREATE INDEX articles_by_day ON articles (published_day DESC, key DESC);

	CREATE TABLE places (
		id TEXT PRIMARY KEY,
		name TEXT NOT NULL,
		en TEXT,
		level TEXT NOT NULL,
		lon REAL NOT NULL,
		lat REAL NOT NULL,
		approximate INTEGER NOT NULL,
		parents TEXT NOT NULL,
		members TEXT,
		-- The unit drawn for it when arcs are rolled up to cities, or to provinces (abroad: countries).
		city TEXT NOT NULL,
		province TEXT NOT NULL
	) STRICT, WITHOUT ROWID;

	-- One row for each place that a mention stands for.
	CREATE TABLE mentions (
		article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
		n INTEGER NOT NULL,
		place TEXT NOT NULL REFERENCES places (id),
		start INTEGER NOT NULL,
		"end" INTEGER NOT NULL,
		text TEXT NOT NULL,
		confidence REAL NOT NULL,
		chain INTEGER NOT NULL,
		body INTEGER NOT NULL,
		PRIMARY KEY (article, n, place)
	) STRICT, WITHOUT ROWID;

	-- Places that the body of an article is about. own: named itself, not only as what holds a named place.
	CREATE TABLE article_places (
		place TEXT NOT NULL REFERENCES places (id),
		article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
		own INTEGER NOT NULL,
		PRIMARY KEY (place, article)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX article_places_by_article ON article_places (article);

	CREATE TABLE acts (
		key INTEGER PRIMARY KEY,
		-- <id of the article>#<n>; n is its index in the record's links.
		id TEXT NOT NULL UNIQUE,
		article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
		n INTEGER NOT NULL,
		a TEXT NOT NULL REFERENCES places (id),
		b TEXT NOT NULL REFERENCES places (id),
		type TEXT NOT NULL,
		directed INTEGER NOT NULL,
		status TEXT NOT NULL,
		-- EDTF as told; the days it may mean; its bucket on the timeline. NULL when the year is unknown.
		date TEXT,
		first_day TEXT,
		last_day TEXT,
		period TEXT,
		topics TEXT NOT NULL,
		confidence REAL NOT NULL,
		-- The link as the record has it, JSON.
		link TEXT NOT NULL
	) STRICT;
	CREATE INDEX acts_by_article ON acts (article);
	CREATE INDEX acts_by_ends ON acts (a, b);
	CREATE INDEX acts_by_day ON acts (first_day);

	-- The ends of an act and all that holds them. own: the end itself.
	CREATE TABLE act_places (
		place TEXT NOT NULL REFERENCES places (id),
		act INTEGER NOT NULL REFERENCES acts (key) ON DELETE CASCADE,
		own INTEGER NOT NULL,
		PRIMARY KEY (place, act)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX act_places_by_act ON act_places (act);

	CREATE TABLE act_organisations (
		act INTEGER NOT NULL REFERENCES acts (key) ON DELETE CASCADE,
		name TEXT NOT NULL,
		place TEXT NOT NULL REFERENCES places (id),
		people TEXT NOT NULL,
		PRIMARY KEY (act, name, place)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX act_organisations_by_name ON act_organisations (name, place);
	CREATE INDEX act_organisations_by_place ON act_organisations (place);

	-- Words of titles and of texts as repaired, in Simplified script, as overlapping pairs of Han characters (see search-words.ts); rowid is articles.key.
	CREATE VIRTUAL TABLE article_words USING fts5 (words, content='', contentless_delete=1);

	CREATE TABLE ingest_log (
		key INTEGER PRIMARY KEY,
		at TEXT NOT NULL,
		source TEXT NOT NULL,
		article TEXT,
		outcome TEXT NOT NULL CHECK (outcome IN ('added', 'replaced', 'failed')),
		reason TEXT
	) STRICT;
	`;
