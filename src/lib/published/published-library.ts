import {
	filterSchema,
	type Act,
	type ArticleAnswer,
	type ArticlesAnswer,
	type ArticleSummary,
	type Filter,
	type LinkAnswer,
	type LinkLevel,
	type LinksAnswer,
	type OrganisationsAnswer,
	type Overview,
	type PlaceAnswer,
	type PlacesAnswer,
	type PlaceSummary
} from '../domain/api.ts';
import type { ExplanationAnswer } from '../domain/explanation.ts';
import type { PlaceId } from '../domain/place.ts';
import { articleMarks, bestPage, newestPage } from '../figures/article-pages.ts';
import { busiestOrganisations } from '../figures/busiest-organisations.ts';
import type { Counted } from '../figures/counted.ts';
import { Figures } from '../figures/figures.ts';
import { linkAnswer, linksAnswer, pairPage } from '../figures/link-answers.ts';
import { placeSummaries } from '../figures/map-places.ts';
import { overviewFigures } from '../figures/overview-figures.ts';
import { placeFigures } from '../figures/place-figures.ts';
import { readPlaceFile } from '../search/place-file.ts';
import type { PlaceNames } from '../search/place-names.ts';
import { searchPlaces, unnamedPlace } from '../search/search-places.ts';
import { snippetOf } from '../search/snippet.ts';
import { WordIndex } from '../search/word-index.ts';
import { readFacts } from './facts-file.ts';
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
} from './shelves.ts';

/** Gives the JSON of a file of the library by its name; throws when it does not come. */
export type ReadFile = (name: string) => Promise<unknown>;

/** What is asked of a list of articles, as the API takes it. */
interface ArticlesQuery {
	readonly place: PlaceId | null;
	readonly link: string | null;
	readonly q: string | null;
	readonly order: 'relevance' | 'newest';
	readonly cursor: string | null;
	readonly limit: number;
}

interface Page {
	readonly cursor: string | null;
	readonly limit: number;
}

/** What is loaded before anything is answered. */
interface Index {
	readonly figures: Figures;
	readonly keys: ReadonlyMap<string, number>;
	readonly acts: Shelves;
	readonly summaries: Shelves;
}

/** The reading half of a library, from files: counted by the same index as the server's, what is shown of it read when asked for. */
export class PublishedLibrary {
	readonly #read: ReadFile;
	readonly #words: WordIndex;
	readonly #kept = new Map<string, Promise<unknown>>();

	constructor(read: ReadFile) {
		this.#read = read;
		this.#words = new WordIndex((name) => read(WORDS + name));
	}

	async overview(filter: Filter): Promise<Overview> {
		const { figures, newest } = overviewFigures(await this.#counted(filter.q), filter);
		return { ...figures, newest: await this.#summaries(newest) };
	}

	async links(filter: Filter, level: LinkLevel, limit: number): Promise<LinksAnswer> {
		return linksAnswer(await this.#counted(filter.q), filter, level, limit);
	}

	async link(id: string, filter: Filter, level: LinkLevel, page: Page): Promise<LinkAnswer | null> {
		const counted = await this.#counted(filter.q);
		const found = pairPage(counted, id, filter, level, page);
		if (found === null) return null;
		const { acts } = await this.#index();
		return linkAnswer(counted, filter, found, await this.#taken<Act>(acts, actsFile, found.keys));
	}

	/** Also a place that no article names, as the gazetteer has it. */
	async place(id: PlaceId, filter: Filter): Promise<PlaceAnswer | null> {
		const found = placeFigures(await this.#counted(filter.q), id, filter);
		if (found !== null)
			return { ...found.figures, articles: await this.#summaries(found.articles) };
		// What only the filter hides is not one that no article names.
		if ((await this.#known([id])).length > 0) return null;
		return unnamedPlace(await this.#names(), id);
	}

	async places(asked: { readonly q: string; readonly limit: number }): Promise<PlacesAnswer> {
		return searchPlaces(await this.#names(), (ids) => this.#known(ids), asked);
	}

	async organisations(q: string | null, limit: number): Promise<OrganisationsAnswer> {
		return busiestOrganisations((await this.#index()).figures, q, limit);
	}

	async articles(query: ArticlesQuery): Promise<ArticlesAnswer> {
		const { q, cursor, limit } = query;
		const { figures } = await this.#index();
		const marks = articleMarks(figures, query);
		if (q === null || query.order === 'newest') {
			const words = q === null ? [] : [await this.#words.marks(q, figures.articles.rows)];
			const page = newestPage(figures.articles, [...marks, ...words], cursor, limit);
			const { keys, next, total } = page;
			return { articles: await this.#summaries(keys), total, next };
		}
		const found = await this.#words.find(q);
		const { keys, next, total } = bestPage(figures.articles, marks, found, cursor, limit);
		const summaries = await this.#summaries(keys);
		const articles = summaries.map((one, at) => this.#withSnippet(one, keys[at] ?? 0, q));
		return { articles: await Promise.all(articles), total, next };
	}

	async article(id: string): Promise<ArticleAnswer | null> {
		const key = (await this.#index()).keys.get(id);
		return key === undefined ? null : this.#article(key);
	}

	async explanation(id: string): Promise<ExplanationAnswer | null> {
		const key = (await this.#index()).keys.get(id);
		return key === undefined
			? null
			: ((await this.#read(explanationFile(key))) as ExplanationAnswer);
	}

	// The files of articles hold answers of the API as the server gave them.
	#article = async (key: number): Promise<ArticleAnswer> =>
		(await this.#read(articleFile(key))) as ArticleAnswer;

	async #withSnippet(summary: ArticleSummary, key: number, q: string): Promise<ArticleSummary> {
		const { text, record } = await this.#article(key);
		const snippet = snippetOf(text, record, q);
		return { ...summary, ...(snippet === null ? {} : { snippet }) };
	}

	/** The index, with the marks of the words that are looked for at hand. */
	async #counted(q: string | null): Promise<Counted> {
		const { figures } = await this.#index();
		const words = q === null ? null : await this.#words.marks(q, figures.articles.rows);
		const found = (asked: string | null): Uint8Array | null => (asked === null ? null : words);
		return {
			current: () => figures,
			tally: (filter) => figures.tally(filter, () => found(filter.q)),
			found
		};
	}

	#index = (): Promise<Index> =>
		this.#once('index', async () => {
			const facts = readFacts(await this.#read(FACTS));
			const figures = new Figures();
			figures.update(facts.places, facts.articles);
			const acts = actShelves(figures);
			return { figures, keys: facts.keys, acts, summaries: summaryShelves(figures) };
		});

	#names = (): Promise<PlaceNames> =>
		this.#once('names', async () => readPlaceFile(await this.#read(PLACES)));

	async #known(ids: readonly PlaceId[]): Promise<PlaceSummary[]> {
		const { figures } = await this.#index();
		const tally = figures.tally(filterSchema.parse({}), () => null);
		const found = placeSummaries(figures, tally, ids);
		return ids.flatMap((id) => found.get(id) ?? []);
	}

	async #summaries(keys: readonly number[]): Promise<ArticleSummary[]> {
		return this.#taken((await this.#index()).summaries, summariesFile, keys);
	}

	/** What stands on shelves under these keys, in their order. */
	async #taken<T>(
		shelves: Shelves,
		file: (shelf: number) => string,
		keys: readonly number[]
	): Promise<T[]> {
		const found = keys.flatMap((key) => shelves.of(key) ?? []);
		return Promise.all(
			found.map(async ({ shelf, at }) => {
				const name = file(shelf);
				const all = (await this.#once(name, () => this.#read(name))) as readonly T[];
				const one = all[at];
				if (one === undefined) throw new Error(`${name} has no entry ${at}`);
				return one;
			})
		);
	}

	/** Read once and kept; what failed is read again the next time. */
	#once<T>(name: string, make: () => Promise<T>): Promise<T> {
		const known = this.#kept.get(name) as Promise<T> | undefined;
		if (known !== undefined) return known;
		const made = make();
		this.#kept.set(name, made);
		made.catch(() => this.#kept.delete(name));
		return made;
	}
}
