/** What people say of acts. */
export const corrections = `
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
	`;
