/** Articles can be removed, which the log tells as well. */
export const removed = `
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
	`;
