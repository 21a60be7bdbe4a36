/** As the system has it, or as the reader has set it; in the order in which the switch goes round. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A theme by its name; null for anything else. */
export const matchTheme = (name: string | null | undefined): Theme | null =>
	THEMES.find((theme) => theme === name) ?? null;

/** The one that follows when the switch is pressed. */
export const nextTheme = (theme: Theme): Theme =>
	THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
