import type { ActReason, ActRule } from '../domain/act-rules.ts';
import type { Repair } from '../domain/article.ts';
import type { Edtf } from '../domain/date.ts';
import type { LinkType, Status } from '../domain/link.ts';
import type { Message } from '../domain/message.ts';
import type { PlaceId } from '../domain/place.ts';
import type { Span } from '../domain/span.ts';

import type { SignId } from './links/confidence.ts';

/**
 * What the stages hand on to each other. All spans here count in `text`, the repaired Simplified text; only the record
 * that leaves the pipeline counts in `input`. `toInput` is the one way from the first to the second.
 */
export interface RepairedText {
	/** The decoded input without byte order mark. */
	readonly input: string;
	/** Repaired, in Simplified script, width-folded: what finders and grammar read. */
	readonly text: string;
	readonly script: 'Hans' | 'Hant';
	/** Spans in `input`. */
	readonly repairs: readonly Repair[];
	/** Spans in `input`. */
	readonly messages: readonly Message[];
	/** The stretch of `input` that the stretch of `text` was read from; repaired damage at its end is included. */
	toInput(span: Span): Span;
	/** The stretch of `text` that was read from the stretch of `input`. */
	fromInput(span: Span): Span;
}

export interface Sentence extends Span {
	/** From the first sentence on, counted through the whole article. */
	readonly index: number;
}

export interface Paragraph extends Span {
	readonly sentences: readonly Sentence[];
	/** A line that stands as a heading over what follows. */
	readonly heading: boolean;
}

/** One story of the page: items of a round-up are stories of their own, and no link crosses from one to another. */
export interface Story extends Span {
	readonly heading: Span | null;
	readonly paragraphs: readonly Paragraph[];
}

/** What a line of the page is, and why it was read so: for people, shown by `explain`. */
export interface PageLine extends Span {
	readonly role: LineRole;
	readonly reason: string;
}
export type LineRole =
	| 'body'
	| 'heading'
	| 'title'
	| 'byline'
	| 'summary'
	| 'caption'
	| 'navigation'
	| 'related'
	| 'comments'
	| 'copyright'
	| 'share'
	| 'contact'
	| 'repeated'
	| 'other-story'
	| 'blank'
	| 'other';

export interface ArticleDocument extends RepairedText {
	readonly id: string;
	/** How the bytes were read: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`. */
	readonly encoding: string;
	/** Every line of the page with its role, in order; spans in `text`. */
	readonly lines: readonly PageLine[];
	readonly title: string | null;
	/** Where the title stands, when it stands in the text. */
	readonly titleSpan: Span | null;
	readonly publishedAt: Edtf | null;
	readonly publisher: string | null;
	readonly url: string | null;
	/** Whether the article came as HTML: `input` is then the text that html/text.ts makes of the page. */
	readonly fromHtml: boolean;
	/** Links of the page, for display as text; spans in `input`. */
	readonly anchors: readonly (Span & { readonly href: string })[];
	/** Where the date of publication comes from, for people; null when there is none. */
	readonly dateReason: string | null;
	/** The page's own licence or reprint notice. */
	readonly notice: Span | null;
	/** The licence that the markup of the page states and no line of it need say: words or an address. */
	readonly rights: string | null;
	/** Stretches of `text` that are the article itself, in order. */
	readonly body: readonly Span[];
	readonly stories: readonly Story[];
	/** What segmenting and dating were in doubt about; spans in `input`. */
	readonly doubts: readonly Message[];
}

/** A proposed reading of a stretch of text, before anything is decided. */
export interface Candidate extends Span {
	readonly text: string;
	readonly place: PlaceId;
	/** Which form of the name stands here, or `organisation` when an organisation's name hides its place. */
	readonly form:
		'official' | 'short' | 'abbreviation' | 'alias' | 'old' | 'english' | 'pinyin' | 'organisation';
	/** Why it was proposed, and why it was kept or rejected: for people, shown by `explain`. */
	readonly reasons: readonly string[];
	readonly score: number;
	readonly rejected: boolean;
	/** Characters of one run of abbreviations (川渝) share a number; they stand or fall together. */
	readonly run?: number;
}

/** A decided mention; spans in `text`. */
export interface ResolvedMention extends Span {
	readonly text: string;
	/** One place; several when the name stands for several; none when undecided (then `candidates`). */
	readonly places: readonly PlaceId[];
	readonly candidates: readonly PlaceId[];
	readonly form: Candidate['form'];
	readonly chain: boolean;
	readonly confidence: number;
	readonly reasons: readonly string[];
}

/** A side that a sentence names: one place, or all that a list or a word like 双方 joins. */
export interface PartyNote extends Span {
	readonly places: readonly PlaceId[];
	/** How it is told: `place`, `body`, `corps`, `implicit`, `anaphor`, or the kind of group. */
	readonly kind: string;
}

/** A verb of the tables that stands in a sentence; the span is the verb's. */
export interface ActNote extends Span {
	/** The row of the table that reads it. */
	readonly verb: string;
	readonly type: LinkType;
	/** Whether its sides were found. */
	readonly taken: boolean;
	/** How the sides stand, or the rule that found none. */
	readonly outcome: ActReason;
}

/** What was understood of one sentence of the body, in `text`: for people, shown by `explain`. */
export interface SentenceNote extends Span {
	readonly parties: readonly PartyNote[];
	readonly acts: readonly ActNote[];
}

/** A link before its spans are brought back to the input. `rejected` names the rule that refused it. */
export interface LinkCandidate {
	readonly a: PlaceId;
	readonly b: PlaceId;
	readonly type: LinkType;
	readonly directed: boolean;
	readonly status: Status;
	readonly date: Edtf | null;
	/** Where the date comes from, or why there is none: for people, shown by `explain`. */
	readonly dateReason: string;
	readonly group: string | null;
	readonly instrument: (Span & { readonly name: string }) | null;
	readonly topics: readonly string[];
	readonly via: readonly (Span & {
		readonly name: string;
		readonly place: PlaceId;
		readonly people: readonly string[];
	})[];
	readonly evidence: Span;
	/** How well the text tells it, by its verb and how its parties stand: of two tellings of one act the stronger stays. */
	readonly strength: number;
	/** What speaks for and against it; `confidence` is made of these. */
	readonly signs: readonly SignId[];
	/** How often an act with such signs is right, 0 to 1. */
	readonly confidence: number;
	readonly reasons: readonly ActReason[];
	readonly rejected: ActRule | null;
}
