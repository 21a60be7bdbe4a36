import type { SQLOutputValue } from 'node:sqlite';
import type { Filter } from '../../domain/api.ts';
import type { ActRow } from '../../figures/act-columns.ts';
import type { NamedPlace } from '../../figures/article-columns.ts';
import type { Counted } from '../../figures/counted.ts';
import { Figures, goneArticle, type ArticleFacts } from '../../figures/figures.ts';
import type { OrganisationRow } from '../../figures/organisation-columns.ts';
import type { Tally } from '../../figures/tally.ts';
import type { KeyedFacts } from './library.ts';
import { PLACE_COLUMNS, placeRow } from './place-rows.ts';
import { newestRevision } from './revision.ts';
import { matchExpression } from '../../search/search-words.ts';
import type { Statements } from './statements.ts';

const PLACES = `SELECT ${PLACE_COLUMNS} FROM places AS p WHERE revision > :after`;
/** All in the order of the articles, so that their rows can be taken side by side. */
const CHANGED = 'FROM articles AS c INDEXED BY articles_by_revision';
const ORDER = 'WHERE c.revision > :after ORDER BY c.revision, c.key';
const REMOVED = 'SELECT article FROM removed_articles WHERE revision > :after';
const ARTICLES = `
	SELECT c.key, c.published_day, c.original IS NOT NULL,
		(SELECT group_concat(own || place, ' ') FROM article_places WHERE article = c.key)
	${CHANGED} ${ORDER}`;
const ACTS = `
	SELECT c.key, a.key, a.n, a.a, a.b, a.type, a.status, a.directed, a.date, a.topics, a.confidence
	${CHANGED} CROSS JOIN acts AS a ON a.article = c.key ${ORDER}, a.key`;
const ORGANISATIONS = `
	SELECT c.key, o.act, o.name, o.place ${CHANGED} CROSS JOIN acts AS a ON a.article = c.key
	CROSS JOIN act_organisations AS o ON o.act = a.key ${ORDER}, a.key`;
const IDS = 'SELECT key, id FROM articles ORDER BY key';
const FOUND = 'SELECT rowid FROM article_words WHERE words MATCH :words';

/** All that figures are counted from, as of the snapshot that is open: an index of it counts as this library does. */
export const readFacts = (statements: Statements): KeyedFacts => ({
	places: statements.all(PLACES, placeRow, { after: 0 }),
	articles: [...articlesFrom(statements, { after: 0 })],
	ids: new Map(Array.from(statements.rows(IDS, {}), ([key, id]) => [Number(key), String(id)]))
});

/** The index of a library, brought up to date within each snapshot. */
export class FiguresFeed implements Counted {
	readonly statements: Statements;
	#figures = new Figures();
	#revision = 0;

	constructor(statements: Statements) {
		this.statements = statements;
	}

	/** The index as of the snapshot that is open. */
	current(): Figures {
		const newest = newestRevision(this.statements);
		if (newest === this.#revision) return this.#figures;
		this.#update();
		if (this.#figures.isWorn) {
			this.#figures = new Figures();
			this.#revision = 0;
			this.#update();
		}
		this.#revision = newest;
		return this.#figures;
	}

	#update(): void {
		const after = { after: this.#revision };
		const places = this.statements.all(PLACES, placeRow, after);
		this.#figures.update(places, articlesFrom(this.statements, after));
	}

	/** What is counted of the acts under a filter. */
	tally(filter: Filter): Tally {
		return this.current().tally(filter, () => this.found(filter.q));
	}

	/** Marks by key the articles that words find; null when none are looked for. */
	found(q: string | null): Uint8Array | null {
		if (q === null) return null;
		const figures = this.current();
		return figures.marks(q, () => {
			const marks = new Uint8Array(figures.articles.rows);
			for (const [key] of this.statements.rows(FOUND, { words: matchExpression(q) }))
				marks[Number(key)] = 1;
			return marks;
		});
	}
}

type Row = readonly SQLOutputValue[];

function* articlesFrom(
	statements: Statements,
	after: { readonly after: number }
): Generator<ArticleFacts> {
	// First: the key of one that is gone may be that of another now.
	for (const [key] of statements.rows(REMOVED, after)) yield goneArticle(Number(key));
	const [acts, organisations] = [ACTS, ORGANISATIONS].map(
		(sql) => new Side(statements.rows(sql, after))
	);
	for (const row of statements.rows(ARTICLES, after)) {
		const key = Number(row[0]);
		yield {
			article: { key, day: String(row[1]), isCopy: row[2] === 1 },
			named: typeof row[3] === 'string' ? row[3].split(' ').map(toNamed) : [],
			acts: acts?.of(key).map(toAct) ?? [],
			organisations: organisations?.of(key).map(toOrganisation) ?? []
		};
	}
}

/** Rows that begin with the key of an article, taken article by article. */
class Side {
	readonly #rows: Iterator<Row>;
	#next: Row | undefined;

	constructor(rows: Iterable<Row>) {
		this.#rows = rows[Symbol.iterator]();
		this.#advance();
	}

	of(article: number): Row[] {
		const found: Row[] = [];
		for (let row = this.#next; row !== undefined && row[0] === article; row = this.#next) {
			found.push(row);
			this.#advance();
		}
		return found;
	}

	#advance(): void {
		const { done, value } = this.#rows.next();
		this.#next = done === true ? undefined : value;
	}
}

/** `1330000`: whether the place is named itself, then its id. */
const toNamed = (told: string): NamedPlace => ({
	place: told.slice(1),
	own: told.startsWith('1')
});

function toAct(row: Row): ActRow {
	const [, key, n, a, b, type, status, directed, date, topics, confidence] = row;
	return {
		key: Number(key),
		n: Number(n),
		a: String(a),
		b: String(b),
		type: String(type),
		status: String(status),
		directed: directed === 1,
		date: typeof date === 'string' ? date : null,
		topics: String(topics),
		confidence: Number(confidence)
	};
}

const toOrganisation = ([, act, name, place]: Row): OrganisationRow => ({
	act: Number(act),
	name: String(name),
	place: String(place)
});
