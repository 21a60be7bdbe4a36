import type { Edtf } from '../../domain/date.ts';
import type { PlaceId } from '../../domain/place.ts';
import type { Span } from '../../domain/span.ts';
import { BACKGROUND, GOES_ON, LASTS, saidBy, THEN } from '../dates/cues.ts';
import { resolveDates } from '../dates/dates.ts';
import { roleOf } from '../dates/roles.ts';
import type { ArticleDocument, Paragraph, Sentence, Story } from '../document.ts';
import { ownDate, type ActAt, type Told, type When } from './own-date.ts';

export type { When } from './own-date.ts';

const WHOLE_DAY = /^\d{4}-\d\d-\d\d/;
const MONTH = 7;
/** How old news may be when it is published, in days. */
const NEWS_DAYS = 12;
/** What a news item begins with, when it is one of the day: 本报讯, 新华社北京7月11日电. */
const NEWS_OPENS =
	/^[\s“‘【（([]*(?:本报|本网|本台|本刊|[^，。；：\s]{2,8}(?:社|网|报|电台|消息))?[^，。；]{0,16}(?:讯|电|消息)[】）)\]\s（(]/u;

/** An act as its date is sought for: with all who took part. */
export interface DatedAct extends ActAt {
	readonly actors: readonly PlaceId[];
}

interface Event {
	readonly date: Edtf;
	readonly paragraph: Paragraph;
	/** Who acted in the sentence that told it; empty when it only sets the scene. */
	readonly actors: readonly PlaceId[];
}

/** When an act was done: told in its sentence, else by the event that it goes on with; null when nothing tells. One a story. */
export class Calendar {
	readonly #text: string;
	readonly #related: (a: PlaceId, b: PlaceId) => boolean;
	/** What dates told in part are completed from: the day the report was sent, else that of publication. */
	readonly #published: Edtf | null;
	/** The paragraph that opens a news item. */
	readonly #lead: Paragraph | null;
	/** The date told last in the story. */
	#anchor: Edtf | null = null;
	/** The day in the news: told last that lies a few days before publication. */
	#news: Edtf | null = null;
	/** The date of the newest sentence with one. */
	#event: Event | null = null;
	#read: { readonly sentence: Span; readonly told: readonly Told[] } | null = null;

	/** `related`: whether two places are one, or one lies within the other. */
	constructor(
		{ text, publishedAt }: ArticleDocument,
		story: Story,
		related: (a: PlaceId, b: PlaceId) => boolean = Object.is
	) {
		this.#related = related;
		this.#text = text;
		const [lead] = story.paragraphs.filter(({ heading }) => !heading);
		const opens = lead && NEWS_OPENS.test(text.slice(lead.start, lead.end));
		this.#lead = opens ? lead : null;
		this.#published = publishedAt;
		this.#published = this.#sentOn(lead) ?? publishedAt;
	}

	/** The day of the dateline, when it may be: not after publication. */
	#sentOn(lead: Paragraph | undefined): Edtf | null {
		const first = lead?.sentences[0];
		const told = first && lead ? this.#told(first, lead) : [];
		this.#read = null;
		const date = told.find(({ role }) => role === 'dateline')?.date;
		return date && (this.#published === null || date <= this.#published) ? date : null;
	}

	/** The date of an act in a sentence of a paragraph, with its reason. Call in the order of the text. */
	dateOf(sentence: Sentence, paragraph: Paragraph, act: DatedAct): When {
		const told = this.#told(sentence, paragraph);
		return (
			ownDate(this.#text, sentence, told, act, this.#published) ??
			this.#inherited(sentence, paragraph, act)
		);
	}

	#inherited(sentence: Sentence, paragraph: Paragraph, act: DatedAct): When {
		const whole = this.#text.slice(sentence.start, sentence.end);
		const event = this.#event;
		const here = event?.paragraph === paragraph;
		const then = saidBy(THEN, whole);
		if (event && here && then) return { date: event.date, reason: then };
		const background = saidBy(BACKGROUND, this.#text.slice(sentence.start, act.verb.end));
		if (background) return { date: null, reason: background };
		if (act.status === 'ongoing' || LASTS.test(this.#text.slice(act.verb.end, sentence.end)))
			return { date: null, reason: 'it goes on, and no beginning is told' };
		const goesOn = saidBy(GOES_ON, whole);
		if (event) {
			const others =
				here &&
				event.actors.length > 0 &&
				!event.actors.some((place) => act.actors.some((actor) => this.#related(place, actor)));
			// What others did is another event, unless the text says that it goes on with the first.
			if (others && !goesOn)
				return { date: null, reason: 'no date is told; others acted on the day before it' };
			// 今年 in the sentence before says little of this one.
			if (here && event.date.length > 4)
				return { date: event.date, reason: goesOn ?? 'the day told before it in the paragraph' };
			const [first = sentence] = paragraph.sentences;
			const begins = goesOn ?? saidBy(GOES_ON, this.#text.slice(first.start, first.end));
			const date = WHOLE_DAY.test(event.date) ? event.date : (this.#news ?? event.date);
			if (begins && date.length > 4) return { date, reason: begins };
		}
		// Whatever is told of one day without a date of its own belongs to the day in the news.
		if (act.oneDay && act.status === 'done') {
			if (this.#news) return { date: this.#news, reason: 'the day in the news' };
			if (paragraph === this.#lead && this.#published && /^\d{4}-\d\d/.test(this.#published))
				return {
					date: this.#published.slice(0, MONTH),
					reason: 'the news of the lead: the month it was published in'
				};
		}
		return { date: null, reason: 'no date is told' };
	}

	/** True when the last date before a verb says since when (2020年以来). */
	isSince(sentence: Sentence, paragraph: Paragraph, verb: Span): boolean {
		const told = this.#told(sentence, paragraph).findLast(({ span }) => span.end <= verb.start);
		return told?.role === 'since';
	}

	/** True when the last date before a verb begins something (由明年三月起) in a month or year after publication. */
	isAhead(sentence: Sentence, paragraph: Paragraph, verb: Span): boolean {
		const published = this.#published;
		const told = this.#told(sentence, paragraph).findLast(({ span }) => span.end <= verb.start);
		if (!published || told?.role !== 'since' || !/^\d{4}/.test(told.date)) return false;
		const exact = Math.min(published.length, told.date.length, MONTH);
		return told.date.slice(0, exact) > published.slice(0, exact);
	}

	/** The sentence is read: its dates hold for what follows, first of all for what the same `actors` did. */
	pass(sentence: Sentence, paragraph: Paragraph, actors: readonly PlaceId[]): void {
		const told = this.#told(sentence, paragraph).filter(({ role }) => HOLDS.has(role));
		const last = told.at(-1);
		if (!last) return;
		const finer = told.find(({ date }) => date.startsWith(`${last.date}-`)) ?? last;
		const date = last.role === 'learnt' ? last.date.slice(0, MONTH) : finer.date;
		this.#anchor = finer.date.split('/')[0]?.replace('~', '') ?? null;
		if (last.role !== 'since') this.#event = { date, paragraph, actors };
		for (const day of told)
			if (day.role !== 'learnt' && this.#isNews(day.date)) this.#news = day.date;
	}

	#isNews(date: Edtf): boolean {
		const published = dayOf(this.#published);
		const day = dayOf(date.split('/').at(-1) ?? null);
		return published !== null && day !== null && day <= published && published - day <= NEWS_DAYS;
	}

	/** Every date of a sentence with what it is told for. */
	#told(sentence: Span, paragraph: Paragraph): readonly Told[] {
		if (this.#read?.sentence === sentence) return this.#read.told;
		const publishedAt = this.#published;
		// 变化始于2021年 in a paragraph before: 12月21日 in this one is of the year of publication.
		const near = this.#event?.paragraph === paragraph || publishedAt === null;
		const anchor = near || this.#anchor?.startsWith(publishedAt.slice(0, 4)) ? this.#anchor : null;
		const whole = this.#text.slice(sentence.start, sentence.end);
		const told = resolveDates(this.#text, sentence, { publishedAt, anchor }).map((date): Told => {
			const [start, end] = [date.span.start - sentence.start, date.span.end - sentence.start];
			return { ...date, role: roleOf(whole, start, end, date.date.length) };
		});
		this.#read = { sentence, told };
		return told;
	}
}

/** What a date must be told for to hold beyond its sentence. */
const HOLDS: ReadonlySet<Told['role']> = new Set(['day', 'named', 'learnt', 'since']);

/** A whole day as a number; null when the date is not that exact. */
function dayOf(date: Edtf | null): number | null {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? [];
	return year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 : null;
}
