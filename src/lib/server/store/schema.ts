import { KEEP_END_SUMS, KEEP_SUMS } from './sums.ts';

/**
 * The database of the library, version by version: migration n brings `user_version` from n to n + 1. A released one is
 * never edited, a new one is added. `deflate` is a function that open.ts gives them. Lists of ids (parents, members, people, topics) are JSON arrays.
 */
export const MIGRATIONS: readonly string[] = [
	`
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
	`,
	`
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
	`,
	`
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
	`,
	`
	-- The units drawn for a place when arcs are rolled up, as the article's record has them.
	ALTER TABLE article_places ADD COLUMN city TEXT NOT NULL DEFAULT '';
	ALTER TABLE article_places ADD COLUMN province TEXT NOT NULL DEFAULT '';
	UPDATE article_places SET (city, province) = (
		SELECT city, province FROM places WHERE places.id = article_places.place);

	-- Sums that triggers keep (sums.ts says of what): acts by pair and level, by period ('' undated), by topic, and by the
	-- places they end in or inside of; articles by place (level 'within': also those about a part of it) and drawn unit.
	CREATE TABLE pair_sums (
		level TEXT NOT NULL,
		lo TEXT NOT NULL,
		hi TEXT NOT NULL,
		type TEXT NOT NULL,
		status TEXT NOT NULL,
		way TEXT NOT NULL,
		n INTEGER NOT NULL,
		PRIMARY KEY (level, lo, hi, type, status, way)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE period_sums (
		period TEXT NOT NULL,
		type TEXT NOT NULL,
		status TEXT NOT NULL,
		n INTEGER NOT NULL,
		PRIMARY KEY (period, type, status)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE topic_sums (
		topic TEXT NOT NULL,
		type TEXT NOT NULL,
		status TEXT NOT NULL,
		n INTEGER NOT NULL,
		PRIMARY KEY (topic, type, status)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE place_sums (
		place TEXT NOT NULL,
		type TEXT NOT NULL,
		status TEXT NOT NULL,
		n INTEGER NOT NULL,
		PRIMARY KEY (place, type, status)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE dot_sums (
		level TEXT NOT NULL,
		place TEXT NOT NULL,
		n INTEGER NOT NULL,
		PRIMARY KEY (level, place)
	) STRICT, WITHOUT ROWID;
	${KEEP_SUMS}

	-- A pair from either side, at each level; and the ends of the timeline.
	DROP INDEX acts_by_ends;
	CREATE INDEX acts_by_pair ON acts (min(a, b), max(a, b));
	CREATE INDEX acts_by_city_pair ON acts (min(a_city, b_city), max(a_city, b_city));
	CREATE INDEX acts_by_province_pair ON acts (min(a_province, b_province), max(a_province, b_province));
	CREATE INDEX acts_by_last_day ON acts (last_day);
	CREATE INDEX acts_by_kind ON acts (type, status, article);
	`,
	`
	CREATE TABLE end_sums (
		level TEXT NOT NULL,
		place TEXT NOT NULL,
		type TEXT NOT NULL,
		status TEXT NOT NULL,
		n INTEGER NOT NULL,
		PRIMARY KEY (level, place, type, status)
	) STRICT, WITHOUT ROWID;
	${KEEP_END_SUMS}

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
	`,
	`
	-- What people have said of acts, each an event; none is changed but by being undone.
	CREATE TABLE corrections (
		key INTEGER PRIMARY KEY,
		id TEXT NOT NULL UNIQUE,
		at TEXT NOT NULL,
		-- Who says it, and why.
		name TEXT NOT NULL,
		reason TEXT NOT NULL,
		-- articles.id.
		article TEXT NOT NULL,
		-- JSON (domain/correction.ts): the act and its sentence as they were; what is changed; the places that it names.
		anchor TEXT NOT NULL,
		change TEXT NOT NULL,
		places TEXT NOT NULL,
		-- acts.n of the act that it concerns now; NULL when undone or lost. drift: 'changed', 'lost' or NULL.
		act INTEGER,
		drift TEXT,
		undone_at TEXT,
		undone_by TEXT,
		undone_reason TEXT
	) STRICT;
	CREATE INDEX corrections_by_article ON corrections (article, key);
	`,
	`
	-- What an act is about, to find acts by; acts.topics has the same as JSON.
	CREATE TABLE act_topics (
		topic TEXT NOT NULL,
		act INTEGER NOT NULL REFERENCES acts (key) ON DELETE CASCADE,
		PRIMARY KEY (topic, act)
	) STRICT, WITHOUT ROWID;
	INSERT INTO act_topics SELECT DISTINCT topic.value, acts.key FROM acts, json_each(acts.topics) AS topic;
	CREATE TRIGGER topic_act AFTER INSERT ON acts BEGIN
		INSERT INTO act_topics SELECT DISTINCT value, NEW.key FROM json_each(NEW.topics);
	END;
	CREATE TRIGGER untopic_act BEFORE DELETE ON acts BEGIN
		DELETE FROM act_topics WHERE act = OLD.key AND topic IN (SELECT value FROM json_each(OLD.topics));
	END;
	-- Acts that may have been in more than one year.
	CREATE INDEX acts_across_years ON acts (first_day, last_day) WHERE substr(first_day, 1, 4) < substr(last_day, 1, 4);
	-- The first words are for articles without a title.
	UPDATE articles SET lead = '' WHERE title IS NOT NULL;
	`,
	`
	-- Articles can be removed, which the log tells as well.
	ALTER TABLE ingest_log RENAME TO older_log;
	CREATE TABLE ingest_log (
		key INTEGER PRIMARY KEY,
		at TEXT NOT NULL,
		source TEXT NOT NULL,
		article TEXT,
		outcome TEXT NOT NULL CHECK (outcome IN ('added', 'replaced', 'removed', 'failed')),
		reason TEXT
	) STRICT;
	INSERT INTO ingest_log SELECT key, at, source, article, outcome, reason FROM older_log;
	DROP TABLE older_log;
	`,
	`
	-- Where the name stands now that a correction is about; NULL when it is about an act, undone or lost.
	ALTER TABLE corrections ADD COLUMN mention_start INTEGER;
	ALTER TABLE corrections ADD COLUMN mention_end INTEGER;
	`
];
