import type { Locale } from '$lib/i18n/locale';
import type { Theme } from '$lib/state/theme';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			theme: Theme;
			/** The page is written into a copy that no server stands behind. */
			published: boolean;
		}
		interface Error {
			message: string;
			remedy?: string;
		}
	}
}
export {};
