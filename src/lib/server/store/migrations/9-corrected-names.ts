/** Names are corrected as acts are. */
export const correctedNames = `
	-- Where the name stands now that a correction is about; NULL when it is about an act, undone or lost.
	ALTER TABLE corrections ADD COLUMN mention_start INTEGER;
	ALTER TABLE corrections ADD COLUMN mention_end INTEGER;
	`;
