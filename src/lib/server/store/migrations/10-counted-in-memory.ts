/** What is counted comes from an index in memory (../../figures), which asks what has changed since it looked last. */
export const countedInMemory = `
	DROP TRIGGER IF EXISTS sum_act;
	DROP TRIGGER IF EXISTS unsum_act;
	DROP TRIGGER IF EXISTS sum_act_place;
	DROP TRIGGER IF EXISTS unsum_act_place;
	DROP TRIGGER IF EXISTS sum_article_place;
	DROP TRIGGER IF EXISTS unsum_article_place;
	DROP TRIGGER IF EXISTS sum_ends;
	DROP TRIGGER IF EXISTS unsum_ends;
	DROP TRIGGER IF EXISTS topic_act;
	DROP TRIGGER IF EXISTS untopic_act;
	DROP TABLE IF EXISTS pair_sums;
	DROP TABLE IF EXISTS period_sums;
	DROP TABLE IF EXISTS topic_sums;
	DROP TABLE IF EXISTS place_sums;
	DROP TABLE IF EXISTS dot_sums;
	DROP TABLE IF EXISTS end_sums;
	DROP TABLE IF EXISTS act_topics;
	DROP TABLE act_places;
	DROP INDEX IF EXISTS acts_by_ends;
	DROP INDEX IF EXISTS acts_by_pair;
	DROP INDEX IF EXISTS acts_by_city_pair;
	DROP INDEX IF EXISTS acts_by_province_pair;
	DROP INDEX IF EXISTS acts_by_day;
	DROP INDEX IF EXISTS acts_by_last_day;
	DROP INDEX IF EXISTS acts_by_kind;
	DROP INDEX IF EXISTS acts_across_years;
	DROP INDEX act_organisations_by_name;
	DROP INDEX act_organisations_by_place;

	-- Each transaction that changes what is counted gives the rows it touches the same new number, larger than all before.
	ALTER TABLE articles ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
	CREATE INDEX articles_by_revision ON articles (revision, key, original, published_day);
	ALTER TABLE places ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

	-- Articles that are gone, by articles.key, which another may have by now.
	CREATE TABLE removed_articles (
		article INTEGER PRIMARY KEY,
		revision INTEGER NOT NULL
	) STRICT;
	CREATE INDEX removed_articles_by_revision ON removed_articles (revision);

	-- The places of an article side by side.
	ALTER TABLE article_places RENAME TO places_of_articles;
	CREATE TABLE article_places (
		article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
		place TEXT NOT NULL REFERENCES places (id),
		-- 1 when named itself, 0 when it only holds a named place.
		own INTEGER NOT NULL,
		PRIMARY KEY (article, place)
	) STRICT, WITHOUT ROWID;
	INSERT INTO article_places SELECT article, place, own FROM places_of_articles
		ORDER BY article, place;
	DROP TABLE places_of_articles;
	`;
