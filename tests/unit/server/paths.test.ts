import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { databasePath } from '../../../src/lib/server/paths.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the path of the library', () => {
	test.each([
		['from the option', 'a.db', 'b.db', 'a.db'],
		['else from ATLAS_DB', undefined, 'b.db', 'b.db'],
		// SQLite would open a temporary database for an empty name.
		['never empty', undefined, '', join('data', 'atlas.db')],
		['never empty', '', '', join('data', 'atlas.db')]
	])('is %s', (_, option, variable, path) => {
		vi.stubEnv('ATLAS_DB', variable);
		expect(databasePath(option)).toBe(path);
	});
});
