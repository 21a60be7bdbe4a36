import { Figures } from '../figures/figures.ts';
import { writeFacts } from '../published/facts-file.ts';
import {
	actsFile,
	actShelves,
	articleFile,
	explanationFile,
	FACTS,
	PLACES,
	type Shelves,
	summariesFile,
	summaryShelves,
	WORDS
} from '../published/shelves.ts';
import { makeWordIndex } from '../search/make-word-index.ts';
import type { Atlas } from './atlas.ts';
import { explainKept } from './explain.ts';
import { Failure } from './failure.ts';
import { placeFile } from './search-places.ts';

/** A file of a published library: its name below the folder of the library, made of letters, digits and dots of our own. */
export interface PublishedFile {
	readonly name: string;
	readonly text: string;
	/** Of an article: whether its page says anything about reuse. */
	readonly hasNotice?: boolean;
}

/**
 * All that a published library answers from (see PublishedLibrary), file by file. Throws a Failure when the library changes
 * meanwhile: its parts would not fit together.
 */
export async function* publishedFiles(atlas: Atlas): AsyncGenerator<PublishedFile> {
	const { library, gazetteer } = atlas;
	const begun = await library.version();
	const facts = await library.facts();
	const figures = new Figures();
	figures.update(facts.places, facts.articles);
	yield { name: FACTS, text: writeFacts(facts, (key) => facts.ids.get(key) ?? '') };
	yield* shelved(actShelves(figures), actsFile, (keys) => library.actsOf(keys));
	yield* shelved(summaryShelves(figures), summariesFile, (keys) => library.summariesOf(keys));
	yield { name: PLACES, text: placeFile(gazetteer) };
	for await (const { name, text } of makeWordIndex(await library.words()))
		yield { name: WORDS + name, text };
	for (const [key, id] of facts.ids) {
		const [article, explanation] = [await library.article(id), await explainKept(atlas, id)];
		if (article === null || explanation === null) throw changedMeanwhile();
		const hasNotice = article.record.notice !== undefined;
		yield { name: articleFile(key), text: JSON.stringify(article), hasNotice };
		yield { name: explanationFile(key), text: JSON.stringify(explanation) };
	}
	if ((await library.version()) !== begun) throw changedMeanwhile();
}

export const changedMeanwhile = (): Failure =>
	new Failure('the library was changed while it was published', 'publish it again');

async function* shelved(
	shelves: Shelves,
	file: (shelf: number) => string,
	read: (keys: readonly number[]) => Promise<readonly unknown[]>
): AsyncGenerator<PublishedFile> {
	for (let shelf = 0; shelf < shelves.count; shelf++) {
		const wanted = shelves.on(shelf);
		const found = await read(wanted);
		if (found.length !== wanted.length) throw changedMeanwhile();
		yield { name: file(shelf), text: JSON.stringify(found) };
	}
}
