import type { Edtf } from '../domain/date.ts';
import type { Span } from '../domain/span.ts';
import { resolveDates } from './dates.ts';
import type { ArticleDocument, Paragraph, Sentence } from './document.ts';

/** A sentence that begins so goes on with the event told before: its date is that event's. */
const GOES_ON =
	/^[\s“‘]*(?:会上|会后|会议上|会议期间|会议(?:认为|指出|强调)|座谈会|交流会|对接会|论坛上|论坛期间|仪式上|签约仪式|活动中|活动现场|活动期间|期间|其间|访问期间|考察期间|在会|当天|当日|随后|之后|接着|双方|两地|在.{2,8}(?:期间|会上))/;
/** A date that ends or begins a span of planning is not the date of the act: 到2025年, 2030年前. */
const BOUND_BEFORE = /(?:到|至|截至|截止|力争|争取|目标|迄|距)\s*$/;
const BOUND_AFTER = /^(?:底|末)?(?:前|以前|之前|为止|止|起|目标|规划)/;

/** When an act was done: told in its sentence, else by the event that its paragraph goes on with; null when nothing tells. */
export class Calendar {
	readonly #document: ArticleDocument;
	/** The date told last in the story. */
	#anchor: Edtf | null = null;
	/** The date of the newest sentence with one, and its paragraph. */
	#event: { readonly date: Edtf; readonly paragraph: Paragraph } | null = null;

	constructor(document: ArticleDocument) {
		this.#document = document;
	}

	/** The date of an act whose verb stands at `verb`, in a sentence of a paragraph. Call in the order of the text. */
	dateOf(sentence: Sentence, paragraph: Paragraph, verb: Span): Edtf | null {
		const dates = this.#datesIn(sentence);
		const before = dates.filter(({ span }) => span.end <= verb.start);
		const nearest = before.at(-1) ?? dates[0];
		if (nearest) return nearest.date;
		if (!this.#event) return null;
		const { text } = this.#document;
		const first = paragraph.sentences[0] ?? sentence;
		// 今年以来 in the sentence before says little of this one.
		const exact = this.#event.date.length > 4 && this.#event.date !== 'XXXX';
		const goesOn =
			(exact && this.#event.paragraph === paragraph) ||
			GOES_ON.test(text.slice(sentence.start, sentence.end)) ||
			GOES_ON.test(text.slice(first.start, first.end));
		return goesOn ? this.#event.date : null;
	}

	/** The sentence is read: its dates hold for what follows. */
	pass(sentence: Sentence, paragraph: Paragraph): void {
		const date = this.#datesIn(sentence).at(-1)?.date;
		if (!date) return;
		this.#anchor = date.split('/')[0]?.replace('~', '') ?? null;
		this.#event = { date, paragraph };
	}

	#datesIn(sentence: Span) {
		const { text, publishedAt } = this.#document;
		return resolveDates(text, sentence, { publishedAt, anchor: this.#anchor }).filter(
			({ span }) => {
				const before = text.slice(Math.max(sentence.start, span.start - 4), span.start);
				const after = text.slice(span.end, span.end + 4);
				return !BOUND_BEFORE.test(before) && !BOUND_AFTER.test(after);
			}
		);
	}
}
