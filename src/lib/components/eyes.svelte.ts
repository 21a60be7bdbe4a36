import { contrasting, DARK, LIGHT, type Flavour } from '../map/flavours.ts';
import { following } from '../state/following.ts';
import type { Theme } from '../state/theme.ts';

/** What the reader's system asks for, followed from `watch` on. */
export class Eyes {
	#dark = $state(false);
	#contrast = $state(false);

	/** Returns what ends it. */
	watch(): () => void {
		const stop = [
			following('(prefers-color-scheme: dark)', (matches) => void (this.#dark = matches)),
			following('(prefers-contrast: more)', (matches) => void (this.#contrast = matches))
		];
		return () => {
			for (const one of stop) one();
		};
	}

	/** The colours for a theme that was chosen, or that the system has. */
	flavour(theme: Theme): Flavour {
		const own = (theme === 'system' ? this.#dark : theme === 'dark') ? DARK : LIGHT;
		return this.#contrast ? contrasting(own) : own;
	}
}
