/** The units that stand for the places of an article. */
export const drawnUnits = `
	-- The units drawn for a place when arcs are rolled up, as the article's record has them.
	ALTER TABLE article_places ADD COLUMN city TEXT NOT NULL DEFAULT '';
	ALTER TABLE article_places ADD COLUMN province TEXT NOT NULL DEFAULT '';
	UPDATE article_places SET (city, province) = (
		SELECT city, province FROM places WHERE places.id = article_places.place);
	`;
