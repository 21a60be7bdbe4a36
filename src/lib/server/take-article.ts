import { articleIdSchema } from '../domain/article.ts';
import type { Taken } from '../domain/api.ts';
import type { Atlas } from './atlas.ts';
import { parseRow } from './article-rows.ts';
import { fromBytes, POSTED } from './find-articles.ts';
import { isFault } from './found.ts';
import { bytesOf, mediaType } from './http/body.ts';
import { BadBody } from './http/problem.ts';
import type { Written } from './http/writing.ts';
import { standingOf } from './ingest.ts';
import { readRaw, type RawArticle } from './reader.ts';
import type { Fingerprint, Library, ReadArticle } from './store/library.ts';

/**
 * Takes an article through the API: a row as .jsonl has it (application/json), or a file of any encoding with its id in the
 * address. What is there already is left alone; another article of the same id is a conflict unless told to replace it.
 */
export async function takeArticle(
	{ library, gazetteer }: Atlas,
	{ id, replace }: { readonly id?: string | undefined; readonly replace: boolean },
	request: Request
): Promise<Written> {
	const raw = await rawOf(request, id);
	const article = readRaw(raw, gazetteer);
	const outcome = await put(library, article, (known) => {
		const standing = standingOf(known, raw, gazetteer.version);
		if (standing === 'other' && !replace)
			throw new BadBody(409, 'The library holds another article of this id', {
				detail: `${raw.id}: name it otherwise, or add replace=true`
			});
		return standing !== 'same';
	});
	const answer: Taken = { id: raw.id, outcome, record: article.record };
	return outcome === 'added'
		? { answer, created: `/api/v1/articles/${encodeURIComponent(raw.id)}` }
		: { answer };
}

/** How often somebody else may be faster before it looks as if nobody could win. */
const MOST_TRIES = 10;

/** Puts the article over what the library held when `replaces` allowed it, and over nothing that came since. */
async function put(
	library: Library,
	article: ReadArticle,
	replaces: (known: Fingerprint) => boolean
): Promise<Taken['outcome']> {
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const known = await library.fingerprint(article.record.id);
		if (known !== null && !replaces(known)) return 'same';
		const outcome = await library.putOver(known?.hash ?? null, article);
		if (outcome !== null) return outcome;
	}
	throw new BadBody(409, 'Others are writing the article of this id', { detail: 'Send it again.' });
}

async function rawOf(request: Request, id: string | undefined): Promise<RawArticle> {
	const type = mediaType(request);
	if (type !== 'application/json' && !FILES.test(type))
		throw new BadBody(415, 'An article comes as JSON or as a file', {
			detail: `content-type is ${type === '' ? 'missing' : `"${type}"`}; use application/json, or application/octet-stream for a file`
		});
	const bytes = await bytesOf(request);
	if (type !== 'application/json') {
		const named = articleIdSchema.safeParse(id ?? '');
		if (!named.success)
			throw new BadBody(400, 'A file needs an id', {
				detail: 'add ?id=… to the address',
				parameter: 'id'
			});
		return fromBytes(bytes, named.data, POSTED);
	}
	const row = parseRow(Buffer.from(bytes).toString('utf8'), POSTED);
	if (isFault(row)) throw new BadBody(422, 'The row is no article', { detail: row.fault });
	return row;
}

/** Not text/plain: a form of any page may send that. */
const FILES = /^(?:text\/html|application\/(?:octet-stream|xhtml\+xml))$/;
