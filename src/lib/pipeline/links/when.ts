import type { Edtf } from '../../domain/date.ts';
import type { PlaceId } from '../../domain/place.ts';
import type { Span } from '../../domain/span.ts';
import { resolveDates } from '../dates/dates.ts';
import type { ArticleDocument, Paragraph, Sentence } from '../document.ts';

/** A sentence that begins so goes on with the event told before: its date is that event's. */
const GOES_ON =
	/^[\s“‘]*(?:会上|会后|会议上|会议期间|会议(?:认为|指出|强调)|座谈会|交流会|对接会|论坛上|论坛期间|仪式上|签约仪式|活动中|活动现场|活动期间|期间|其间|访问期间|考察期间|在会|[^，。；]{0,10}(?:会|会议|活动|仪式|论坛|大会|招待会|晚宴|年会|峰会)(?:上|中|后|现场|期间)|当天|当日|随后|之后|接着|双方|两地|在.{2,8}(?:期间|会上))/;
/** A date that ends or begins a span of planning is not the date of the act: 到2025年, 2030年前. */
const BOUND_BEFORE = /(?:到|至|截至|截止|力争|争取|目标|迄|距)\s*$/;
const BOUND_AFTER = /^(?:底|末)?(?:前|以前|之前|为止|止|起|目标|规划)/;

const BEGINS = /^(?:份|初|底)?(?:起|开始)/;
/** Length of a date to the month. */
const MONTH = 7;
const WHOLE_DAY = /^\d{4}-\d\d-\d\d/;

const THEN = /^[\s“‘]*(?:当时|那时|彼时|此时)/;
const ANNIVERSARY =
	/^[^，。；]{0,16}(?:[0-9一二三四五六七八九十]+(?:余|多)?周年|[一二三四五六七八九十]+载)/;

/** What was done before the event that the story is about. */
const BACKGROUND =
	/此前|早前|先前|曾|先后|累计|历年|多年|近年|以来|至今|早在|当年|往年|截至|迄今|长期|一直|已(?:与|和|同|有|经|签|建)/;
/** How old news may be when it is published. */
const NEWS_DAYS = 12;

/** A whole day as a number; null when the date is not that exact. */
function dayOf(date: Edtf | null): number | null {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? [];
	return year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 : null;
}

/** When an act was done: told in its sentence, else by the event that its paragraph goes on with; null when nothing tells. */
export class Calendar {
	readonly #document: ArticleDocument;
	/** What dates told in part are completed from. */
	readonly #published: Edtf | null;
	/** The date told last in the story. */
	#anchor: Edtf | null = null;
	/** Whole days told so far. */
	readonly #days = new Set<Edtf>();
	/** The date of the newest sentence with one, and its paragraph. */
	#event: {
		readonly date: Edtf;
		readonly paragraph: Paragraph;
		/** Who acted in that sentence; empty when it only sets the scene. */
		readonly actors: readonly PlaceId[];
	} | null = null;

	constructor(document: ArticleDocument) {
		this.#document = document;
		this.#published = document.publishedAt;
	}

	/** The date of an act whose verb stands at `verb`, in a sentence of a paragraph. Call in the order of the text. */
	dateOf(
		sentence: Sentence,
		paragraph: Paragraph,
		verb: Span,
		{ oneDay, actors }: { readonly oneDay: boolean; readonly actors: readonly PlaceId[] }
	): Edtf | null {
		const dates = this.#datesIn(sentence, paragraph);
		const { text } = this.#document;
		// 缔结友好城市四十周年: the day is that of the feast.
		if (ANNIVERSARY.test(text.slice(verb.start, sentence.end))) return null;
		const before = dates.filter(({ span }) => span.end <= verb.start);
		const nearest = before.at(-1) ?? dates[0];
		if (nearest) return nearest.date;
		if (!this.#event) return null;
		if (this.#event.paragraph === paragraph && THEN.test(text.slice(sentence.start, sentence.end)))
			return this.#event.date;
		// 今年以来 in the sentence before says little of this one.
		const { date } = this.#event;
		const here = this.#event.paragraph === paragraph;
		const others =
			here &&
			this.#event.actors.length > 0 &&
			!this.#event.actors.some((place) => actors.includes(place));
		const goesOn = GOES_ON.test(text.slice(sentence.start, sentence.end));
		// What others did is another event, unless the text says that it goes on with the first.
		if (others && !goesOn) return null;
		if (here && date.length > 4 && date !== 'XXXX') return date;
		const first = paragraph.sentences[0] ?? sentence;
		if (goesOn || GOES_ON.test(text.slice(first.start, first.end)))
			return here || WHOLE_DAY.test(date) ? date : (this.#newest() ?? date);
		// Whatever is told of one day without a date of its own belongs to the day in the news.
		const background = BACKGROUND.test(text.slice(sentence.start, sentence.end));
		return oneDay && !background ? this.#newest() : null;
	}

	/** True when the last date before a verb begins something (由明年三月起) in a month or year after publication. */
	isAhead(sentence: Sentence, paragraph: Paragraph, verb: Span): boolean {
		const { publishedAt, text } = this.#document;
		const told = this.#resolve(sentence, paragraph).findLast(({ span }) => span.end <= verb.start);
		if (!publishedAt || !told || !/^\d{4}/.test(told.date)) return false;
		if (!BEGINS.test(text.slice(told.span.end, verb.start))) return false;
		const exact = Math.min(publishedAt.length, told.date.length, MONTH);
		return told.date.slice(0, exact) > publishedAt.slice(0, exact);
	}

	/** The day in the news: the newest told that lies a few days before publication. */
	#newest(): Edtf | null {
		const published = dayOf(this.#published);
		const near = [...this.#days].filter((date) => {
			const day = dayOf(date.split('/').at(-1) ?? null);
			return published !== null && day !== null && day <= published && published - day <= NEWS_DAYS;
		});
		return near.sort().at(-1) ?? null;
	}

	/** The sentence is read: its dates hold for what follows, first of all for what the same `actors` did. */
	pass(sentence: Sentence, paragraph: Paragraph, actors: readonly PlaceId[]): void {
		const dates = this.#datesIn(sentence, paragraph);
		const date = dates.at(-1)?.date;
		if (!date) return;
		this.#anchor = date.split('/')[0]?.replace('~', '') ?? null;
		this.#event = { date, paragraph, actors };
		for (const day of dates) if (WHOLE_DAY.test(day.date)) this.#days.add(day.date);
	}

	#resolve(sentence: Span, paragraph: Paragraph) {
		const { text } = this.#document;
		const publishedAt = this.#published;
		// 变化始于2021年 in a paragraph before: 12月21日 in this one is of the year of publication.
		const near = this.#event?.paragraph === paragraph || publishedAt === null;
		const anchor = near || this.#anchor?.startsWith(publishedAt.slice(0, 4)) ? this.#anchor : null;
		return resolveDates(text, sentence, { publishedAt, anchor });
	}

	#datesIn(sentence: Span, paragraph: Paragraph) {
		const { text } = this.#document;
		const publishedAt = this.#published;
		return this.#resolve(sentence, paragraph).filter(({ span, date }) => {
			const before = text.slice(Math.max(sentence.start, span.start - 4), span.start);
			// 5月16日（星期四）: the bracket adds nothing.
			if (/[日号天]（$/.test(before)) return false;
			const after = text.slice(span.end, span.end + 4);
			// 1995年起 dates what has gone on since; 明年一月起 only plans.
			const since = /^起/.test(after) && publishedAt !== null && date < publishedAt.slice(0, 4);
			return !BOUND_BEFORE.test(before) && (since || !BOUND_AFTER.test(after));
		});
	}
}
