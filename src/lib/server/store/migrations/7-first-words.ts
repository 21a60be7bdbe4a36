/** First words only for articles without a title. */
export const firstWords = `
	-- The first words are for articles without a title.
	UPDATE articles SET lead = '' WHERE title IS NOT NULL;
	`;
