import type { Filter } from '../domain/api.ts';
import { ActColumns, type ActRow } from './act-columns.ts';
import { ArticleColumns, type ArticleRow, type NamedPlace } from './article-columns.ts';
import { Kept } from './kept.ts';
import { KnownPlaces, type KnownPlace } from './known-places.ts';
import { OrganisationColumns, type OrganisationRow } from './organisation-columns.ts';
import { tallyOf, type Tally } from './tally.ts';

/** An article that the store has no more. */
export const goneArticle = (key: number): ArticleFacts => ({
	article: { key, day: '', isCopy: true },
	named: [],
	acts: [],
	organisations: []
});

/** What a store tells of an article that was added or read again. */
export interface ArticleFacts {
	readonly article: ArticleRow;
	readonly named: readonly NamedPlace[];
	readonly acts: readonly ActRow[];
	readonly organisations: readonly OrganisationRow[];
}

/** All that an index is made from; a store tells it in the order in which it was added or read again. */
export interface Facts {
	readonly places: readonly KnownPlace[];
	readonly articles: readonly ArticleFacts[];
}

/**
 * An index of all that figures are counted from, in columns of numbers kept in memory, whatever store the library is in: links,
 * counts, timeline and places under any filter come from here, and the store is only asked for what is shown of them. A
 * store tells what has changed, article by article; nothing else makes it differ from what a new one would hold.
 */
export class Figures {
	readonly places = new KnownPlaces();
	readonly articles = new ArticleColumns(this.places);
	readonly acts = new ActColumns(this.places);
	readonly organisations = new OrganisationColumns();
	#isRedrawn = false;
	readonly #tallies = new Kept<Tally>();
	readonly #counts = new Kept<Uint32Array>();
	readonly #marks = new Kept<Uint8Array>();

	/** Takes places first, then the articles that name them. */
	update(places: Iterable<KnownPlace>, articles: Iterable<ArticleFacts>): void {
		for (const kept of [this.#tallies, this.#counts, this.#marks]) kept.clear();
		for (const place of places) if (!this.places.describe(place)) this.#isRedrawn = true;
		for (const { article, named, acts, organisations } of articles) {
			this.articles.replace(article, named);
			const first = this.acts.rows;
			this.acts.replace(article.key, acts);
			this.organisations.add(first, acts, organisations);
		}
	}

	/** True when it has to be made anew: places are drawn at other units now, or so much has been read again that half is gone. */
	get isWorn(): boolean {
		const { acts, articles } = this;
		if (this.#isRedrawn) return true;
		return acts.gone * 2 > acts.rows + 1000 || articles.gone * 2 > articles.named.length + 10_000;
	}

	/** `words`: marks by key the articles that the filter's words find. */
	tally(filter: Filter, words: () => Uint8Array | null): Tally {
		return this.#tallies.get(JSON.stringify(filter), () =>
			tallyOf(filter, this.acts, this.places, filter.q === null ? null : words())
		);
	}

	/** Counts that `make` gives, made once for as long as nothing changes. */
	counts(of: string, make: () => Uint32Array): Uint32Array {
		return this.#counts.get(of, make);
	}

	/** The same for the articles that words find. */
	marks(words: string, make: () => Uint8Array): Uint8Array {
		return this.#marks.get(words, make);
	}
}
