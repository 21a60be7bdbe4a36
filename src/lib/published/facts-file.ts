import { z } from 'zod';
import { levelSchema, placeIdSchema, placeSchema } from '../domain/place.ts';
import type { ActRow } from '../figures/act-columns.ts';
import type { ArticleFacts, Facts } from '../figures/figures.ts';
import type { OrganisationRow } from '../figures/organisation-columns.ts';

/** What figures are counted from, as one file: words stand in it once, and rows tell them by their number. */

const number = z.int().nonnegative();
const knownPlace = z.object({
	place: placeSchema.extend({ id: placeIdSchema, level: levelSchema }),
	units: z.object({ place: placeIdSchema, city: placeIdSchema, province: placeIdSchema })
});
const fileSchema = z.object({
	places: z.array(knownPlace),
	words: z.array(z.string()),
	/** Id, key, day, 1 for a copy; places named: twice their word, one more when named themselves; acts; organisations. */
	articles: z.array(
		z.tuple([
			z.string(),
			number,
			z.string(),
			number,
			z.array(number),
			z.array(number),
			z.array(number)
		])
	)
});
type FactsFile = z.infer<typeof fileSchema>;
type ArticleLine = FactsFile['articles'][number];

/** Numbers of an act and of an organisation in a line. */
const ACT_FIELDS = 10;
const ORGANISATION_FIELDS = 3;

/** All facts, and under which key each id of an article stands. */
export interface PublishedFacts extends Facts {
	readonly keys: ReadonlyMap<string, number>;
}

export function writeFacts({ places, articles }: Facts, idOf: (key: number) => string): string {
	const words = new Words();
	const lines = articles.map(({ article, named, acts, organisations }): ArticleLine => [
		idOf(article.key),
		article.key,
		article.day,
		Number(article.isCopy),
		named.map(({ place, own }) => words.number(place) * 2 + Number(own)),
		acts.flatMap((act) => [
			act.key,
			act.n,
			words.number(act.a),
			words.number(act.b),
			words.number(act.type),
			words.number(act.status),
			Number(act.directed),
			words.number(act.date ?? ''),
			words.number(act.topics),
			words.number(String(act.confidence))
		]),
		organisations.flatMap(({ act, name, place }) => [act, words.number(name), words.number(place)])
	]);
	const file: FactsFile = {
		places: [...places] as FactsFile['places'],
		words: words.all,
		articles: lines
	};
	return JSON.stringify(file);
}

/** Throws when the file is not as it was written. */
export function readFacts(json: unknown): PublishedFacts {
	const { places, words, articles } = fileSchema.parse(json);
	const word = (at: number | undefined): string => words[at ?? -1] ?? '';
	return {
		places: places as Facts['places'],
		articles: articles.map((line) => articleOf(line, word)),
		keys: new Map(articles.map(([id, key]) => [id, key]))
	};
}

type WordAt = (at: number | undefined) => string;

function articleOf(
	[, key, day, copy, named, acts, organisations]: ArticleLine,
	word: WordAt
): ArticleFacts {
	return {
		article: { key, day, isCopy: copy === 1 },
		named: named.map((one) => ({ place: word(one >> 1), own: (one & 1) === 1 })),
		acts: parts(acts, ACT_FIELDS).map((act) => actOf(act, word)),
		organisations: parts(organisations, ORGANISATION_FIELDS).map(
			([act = 0, name, place]): OrganisationRow => ({ act, name: word(name), place: word(place) })
		)
	};
}

function actOf(fields: readonly number[], word: WordAt): ActRow {
	const [key = 0, n = 0, a, b, type, status, directed, date, topics, confidence] = fields;
	const told = word(date);
	return {
		key,
		n,
		a: word(a),
		b: word(b),
		type: word(type),
		status: word(status),
		directed: directed === 1,
		date: told === '' ? null : told,
		topics: word(topics),
		confidence: Number(word(confidence))
	};
}

const parts = (numbers: readonly number[], size: number): number[][] =>
	Array.from({ length: Math.floor(numbers.length / size) }, (_, at) =>
		numbers.slice(at * size, (at + 1) * size)
	);

class Words {
	readonly all: string[] = [];
	readonly #numbers = new Map<string, number>();

	number(word: string): number {
		const known = this.#numbers.get(word);
		if (known !== undefined) return known;
		const next = this.all.push(word) - 1;
		this.#numbers.set(word, next);
		return next;
	}
}
