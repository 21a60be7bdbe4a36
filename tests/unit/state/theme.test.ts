import { describe, expect, it } from 'vitest';
import { matchTheme, nextTheme, THEMES } from '../../../src/lib/state/theme.ts';

describe('themes', () => {
	it('are known by name', () => {
		expect(THEMES.map(matchTheme)).toEqual(THEMES);
		expect([null, undefined, '', 'sepia'].map(matchTheme)).toEqual([null, null, null, null]);
	});

	it('go round', () => {
		expect(THEMES.map(nextTheme)).toEqual(['light', 'dark', 'system']);
	});
});
