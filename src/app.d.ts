import type { Locale } from '$lib/i18n/locale';
import type { Theme } from '$lib/state/theme';
import type { MapOfPage } from './routes/first-view.server';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			theme: Theme;
			/** Set by the loads of a page whose map is to be drawn. */
			map?: MapOfPage;
		}
		interface Error {
			message: string;
			remedy?: string;
		}
	}
}
export {};
