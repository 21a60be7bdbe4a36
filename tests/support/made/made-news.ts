import type { ArticleRow, ExtractionRecord } from '../../../src/lib/domain/article.ts';
import type { Link } from '../../../src/lib/domain/link.ts';
import { placeSchema, type PlaceId } from '../../../src/lib/domain/place.ts';
import type { Gazetteer } from '../../../src/lib/gazetteer/gazetteer.ts';
import { FILLERS, KINDS, PUBLISHERS, SUBJECTS, TELLINGS, TITLES } from './made-acts.ts';
import { pairsOf, placesOf, written, type WrittenPlace } from './made-places.ts';
import { dealerOf, type Dealer } from './random.ts';

/**
 * News made by a grammar of its own from the places of the gazetteer, the same for the same seed: for measuring with as many
 * articles as one likes, whose true links are known. Nothing here is taken from an article.
 */
export interface MadeNews {
	readonly id: string;
	readonly text: string;
	/** What a perfect reader would tell of it. */
	readonly record: ExtractionRecord;
	/** The article whose body this one prints again, under another name. */
	readonly copyOf: string | null;
}

/** As a row of .jsonl gives it. */
export const toRow = ({ id, text, record }: MadeNews): ArticleRow => ({
	id,
	text,
	title: record.title,
	publishedAt: record.publishedAt,
	publisher: record.publisher,
	url: record.url
});

/** Characters of a body: 2 kB in UTF-8. */
const BODY = 620;
const COPIES = 0.03;
const WITHOUT_ACTS = 0.1;
const WITH_OFFICES = 0.35;
/** Of how many articles before one may be printed again. */
const RECENT = 40;
const [FIRST_YEAR, LAST_YEAR] = [2011, 2025];

/** `count` articles of about 2 kB over fifteen years, one in ten of them without an act, one in thirty a copy. */
export function* madeNews(gazetteer: Gazetteer, count: number, seed = 1): Generator<MadeNews> {
	const dealer = dealerOf(seed);
	const pair = pairsOf(gazetteer, dealer);
	const place = placesOf(gazetteer, dealer);
	const recent: MadeNews[] = [];
	for (let number = 0; number < count; number++) {
		const id = `made/${String(number).padStart(6, '0')}.txt`;
		if (recent.length > 0 && dealer.chance(COPIES)) {
			yield copyOf(dealer.pick(recent), id, dealer);
			continue;
		}
		const news = article(id, gazetteer, dealer, () =>
			dealer.chance(WITHOUT_ACTS)
				? [written(place(), gazetteer, dealer)]
				: Array.from({ length: dealer.between(1, 4) }, pair)
		);
		if (recent.push(news) > RECENT) recent.shift();
		yield news;
	}
}

function copyOf(news: MadeNews, id: string, { pick }: Dealer): MadeNews {
	const others = PUBLISHERS.filter((one) => one !== news.record.publisher);
	return {
		...news,
		id,
		record: { ...news.record, id, publisher: pick(others) },
		copyOf: news.id
	};
}

type Contents = readonly (WrittenPlace | readonly [WrittenPlace, WrittenPlace])[];

function article(
	id: string,
	gazetteer: Gazetteer,
	dealer: Dealer,
	contents: () => Contents
): MadeNews {
	const { between, pick, chance } = dealer;
	// More of later years, as the web has it.
	const year = Math.max(between(FIRST_YEAR, LAST_YEAR), between(FIRST_YEAR, LAST_YEAR));
	const month = between(1, 12);
	const published = `${year}-${two(month)}-${two(between(20, 28))}`;
	const title = pick(TITLES).replace('{s}', pick(SUBJECTS)[1]);
	const body = new Body(`${title}\n`);
	for (const one of contents()) {
		if ('id' in one) body.say(['', one, `公布了${pick(SUBJECTS)[1]}工作的年度安排`]);
		else tellAct(body, one, { year, month }, dealer);
		for (let n = between(1, 3); n > 0; n--) body.say([filler(dealer)]);
		if (chance(0.5)) body.newParagraph();
	}
	while (body.length < BODY) body.say([filler(dealer)]);
	const record: ExtractionRecord = {
		id,
		title,
		publishedAt: published,
		publisher: pick(PUBLISHERS),
		url: `https://news.invalid/${id}`,
		script: 'Hans',
		encoding: 'utf-8',
		body: [[title.length + 1, body.text.length]],
		repairs: [],
		places: Object.fromEntries(
			body.placesWith(gazetteer).map((one) => [one, placeSchema.parse(gazetteer.place(one))])
		),
		mentions: body.mentions,
		links: body.links,
		messages: []
	};
	return { id, text: body.text, record, copyOf: null };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 下月, seen from the article. */
const monthAfter = (year: number, month: number): string =>
	month === 12 ? `${year + 1}-01` : `${year}-${two(month + 1)}`;

const filler = ({ pick, between }: Dealer): string =>
	`${pick(FILLERS.who)}${pick(FILLERS.says)},${pick(FILLERS.does)},${pick(FILLERS.then)},${pick(FILLERS.end)},前后共用去${between(2, 90)}分钟`;

/** A sentence with one act, dated to the day, without its year, or not at all. */
function tellAct(
	body: Body,
	[a, b]: readonly [WrittenPlace, WrittenPlace],
	{ year, month }: { readonly year: number; readonly month: number },
	{ pick, chance, between }: Dealer
): void {
	const type = pick(KINDS);
	const telling = pick(TELLINGS.filter((one) => one.type === type));
	const [topic, subject, office] = pick(SUBJECTS);
	const day = between(1, 19);
	const dated = telling.status === 'done' ? pick(['day', 'day', 'day', 'month', 'none']) : 'none';
	const when = dated === 'none' ? '' : `${dated === 'day' ? `${year}年` : ''}${month}月${day}日,`;
	const withOffices = type !== 'twinning' && telling.status !== 'intended' && chance(WITH_OFFICES);
	const [before = '', between_ = '', after = ''] = telling.pattern
		.replaceAll('{s}', subject)
		.split(/\{[ab]\}/);
	const behind = withOffices && DELEGATES.has(type) ? office : '';
	const [start, end] = body.say([when + before, a, behind + between_, b, behind + after]);
	body.links.push({
		a: a.id,
		b: b.id,
		type,
		directed: telling.directed,
		status: telling.status,
		date:
			telling.status === 'planned'
				? monthAfter(year, month)
				: dated === 'none'
					? null
					: `${year}-${two(month)}-${two(day)}`,
		group: null,
		instrument: null,
		topics: [topic],
		via:
			behind === ''
				? []
				: [a, b].map((place) => {
						const name = place.names.map((one) => one.name).join('') + behind;
						const at = body.text.indexOf(name, start);
						return { name, place: place.id, start: at, end: at + name.length, people: [] };
					}),
		evidence: { start, end, quote: body.text.slice(start, end) },
		confidence: 0.9
	});
}

/** Kinds of act that offices do in the name of their places. */
const DELEGATES: ReadonlySet<string> = new Set([
	'agreement',
	'programme',
	'meeting',
	'joint_enforcement',
	'data_sharing'
]);

/** A text that grows, and what it has told. */
class Body {
	text: string;
	readonly mentions: ExtractionRecord['mentions'] = [];
	readonly links: Link[] = [];

	constructor(head: string) {
		this.text = head;
	}

	get length(): number {
		return this.text.length;
	}

	newParagraph(): void {
		this.text += '\n';
	}

	/** Adds a sentence of words and places, and tells where it stands without its full stop. */
	say(parts: readonly (string | WrittenPlace)[]): readonly [start: number, end: number] {
		const start = this.text.length;
		for (const part of parts)
			if (typeof part === 'string') this.text += part;
			else this.#write(part);
		const end = this.text.length;
		this.text += '。';
		return [start, end];
	}

	#write({ names }: WrittenPlace): void {
		for (const [n, { id, name }] of names.entries()) {
			const start = this.text.length;
			this.text += name;
			this.mentions.push({
				start,
				end: this.text.length,
				text: name,
				places: [id],
				confidence: 0.99,
				...(n < names.length - 1 ? { chain: true } : {})
			});
		}
	}

	/** All places named, and what holds them. */
	placesWith(gazetteer: Gazetteer): PlaceId[] {
		const used = new Set(this.mentions.flatMap(({ places }) => places));
		for (const id of [...used])
			for (const parent of gazetteer.row(id)?.parents ?? []) used.add(parent);
		return [...used];
	}
}
