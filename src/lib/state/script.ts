import type { ExtractionRecord } from '../domain/article.ts';
import type { Script } from './address.ts';

type Written = ExtractionRecord['script'];
export type Convert = (text: string) => string;

/** The script in which an article is shown: its own, or as the reader prefers. */
export const shownScript = (own: Written, wish: Script): Written =>
	wish === 'own' ? own : wish === 'hans' ? 'Hans' : 'Hant';

/** What to ask for so that an article is shown in a script: nothing where that is its own. */
export const wishFor = (own: Written, script: Written): Script =>
	script === own ? 'own' : script === 'Hans' ? 'hans' : 'hant';

/**
 * Loads the tables from Simplified to Traditional (452 kB) or the other way (52 kB, gzip), only when asked for. The
 * plain tables keep the number of characters; those of regional phrases would not.
 */
export async function loadConverter(to: Written): Promise<Convert> {
	if (to === 'Hant') {
		const { Converter } = await import('opencc-js/cn2t');
		return Converter({ from: 'cn', to: 't' });
	}
	const { Converter } = await import('opencc-js/t2cn');
	return Converter({ from: 't', to: 'cn' });
}
