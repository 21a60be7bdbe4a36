import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import {
	explain,
	EXTRACTOR_VERSION,
	refuseScrap,
	type ArticleInput,
	type Explanation
} from '../pipeline/index.ts';
import type { ArticleDocument } from '../pipeline/document.ts';
import { bodyOf } from '../pipeline/likeness.ts';
import { oneLine } from './failure.ts';
import { likenessOf } from './near-copy.ts';
import type { KeptInput, ReadArticle } from './store/library.ts';

/** An article as a file or a row gave it, not read yet. */
export interface RawArticle {
	readonly id: string;
	/** The file, and the line of a row in it: for messages and the log. */
	readonly source: string;
	readonly input: Pick<KeptInput, 'bytes' | 'given'> & { readonly text: string | null };
	/** SHA-256 of the file or the row, hexadecimal. */
	readonly hash: string;
}

/** Runs the pipeline on an article. Throws InputError when it holds no text. */
export function explainArticle(
	id: string,
	{ bytes, given }: RawArticle['input'],
	gazetteer: Gazetteer
): Explanation {
	// Always from the bytes: the text of a page of HTML no longer tells what its markup did.
	const input: ArticleInput = { id, bytes, ...given };
	return explain(input, gazetteer);
}

const LEAD_LENGTH = 90;

function leadOf({ text, body }: ArticleDocument): string {
	const words = body.map(({ start, end }) =>
		text.slice(start, Math.min(end, start + LEAD_LENGTH * 2))
	);
	return [...words.join(' ').replace(/\s+/g, ' ').trim()].slice(0, LEAD_LENGTH).join('');
}

/** Reads an article so that it can be kept. Throws InputError when it holds no text. */
export function readRaw(raw: RawArticle, gazetteer: Gazetteer): ReadArticle {
	const { record, document } = explainArticle(raw.id, raw.input, gazetteer);
	refuseScrap(document);
	return {
		bytes: raw.input.bytes,
		text: document.input,
		given: raw.input.given,
		readable: document.text,
		lead: leadOf(document),
		record,
		source: raw.source,
		hash: raw.hash,
		extractor: EXTRACTOR_VERSION,
		gazetteer: gazetteer.version,
		likeness: likenessOf(bodyOf(document))
	};
}

/** Reads an article, here or in another thread; a text is the reason why it cannot be read. */
export type ReadRaw = (raw: RawArticle) => Promise<ReadArticle | string>;

export const readHere =
	(gazetteer: Gazetteer): ReadRaw =>
	(raw) => {
		try {
			return Promise.resolve(readRaw(raw, gazetteer));
		} catch (error) {
			return Promise.resolve(oneLine(error));
		}
	};
