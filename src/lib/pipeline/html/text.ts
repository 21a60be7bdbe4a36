import { Parser } from 'htmlparser2';
import type { Span } from '../../domain/span.ts';
import { isCjk } from '../repair/han.ts';
import { APART, APART_ROLES, BLOCKS, SILENT, STRUCTURE } from './elements.data.ts';
import { InputError } from '../input-error.ts';
import { HtmlFacts, type PageFacts } from './facts.ts';

/** A link of the page, for display as text. */
export interface Anchor extends Span {
	readonly href: string;
}

/** A page of HTML as text. All spans count in `text`. */
export interface HtmlText {
	readonly text: string;
	readonly anchors: readonly Anchor[];
	/** Stretches in elements that the page itself sets apart: nav, aside, footer. */
	readonly apart: readonly Span[];
	readonly facts: PageFacts;
	/** The visible elements again, every tag closed, for the main-content extractor; null when there are too many. */
	readonly outline: string | null;
}

/** Beyond these the outline is not kept: the extractor's time grows faster than the page. */
const MOST_ELEMENTS = 8000;
const DEEPEST = 200;
/** Browsers stop at some hundred levels. The parser looks through all of them for every stray closing tag. */
const DEEPEST_PAGE = 2000;

interface Frame {
	readonly name: string;
	readonly silent: boolean;
	readonly apart: boolean;
	readonly start: number;
	readonly href: string | null;
	readonly outlined: boolean;
}

/**
 * The text of a page, by this rule: in document order the characters of all text nodes, entities decoded, without those
 * in SILENT elements and in hidden ones (`hidden`, `aria-hidden`, display: none, visibility: hidden); runs of blanks as
 * one space, or as nothing where a line end stands between two CJK characters; one `\n` at the edges of BLOCKS and for
 * `br`, never two; line ends within `pre` kept; no blanks around lines. Linear in the length of the page. Throws InputError for
 * elements nested deeper than any page.
 */
export function htmlToText(html: string): HtmlText {
	const walk = new Walk();
	const parser = new Parser(
		{
			onopentag: (name, attributes) => walk.open(name, attributes),
			onclosetag: () => walk.close(),
			ontext: (data) => walk.say(data)
		},
		{ decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true }
	);
	parser.write(html);
	parser.end();
	return walk.result();
}

class Walk {
	readonly #frames: Frame[] = [];
	readonly #parts: string[] = [];
	readonly #anchors: Anchor[] = [];
	readonly #apart: Span[] = [];
	readonly #facts = new HtmlFacts();
	readonly #outline: string[] = [];
	#elements = 0;
	#tooMany = false;
	#silent = 0;
	#length = 0;
	/** The last unit written, 0 at the start of a line. */
	#last = 0;
	#blank: 'none' | 'space' | 'line-end' = 'none';
	#pre = 0;

	open(name: string, attributes: Record<string, string>): void {
		this.#facts.open(name, attributes);
		const root = name === 'html' || name === 'body';
		const silent = SILENT.has(name) || (!root && isHidden(attributes));
		const apart = APART.has(name) || APART_ROLES.has(attributes['role'] ?? '');
		if (BLOCKS.has(name) || name === 'br') this.#break();
		if (silent) this.#silent++;
		if (name === 'pre') this.#pre++;
		this.#elements++;
		if (this.#frames.length > DEEPEST_PAGE) throw tooDeep();
		if (this.#elements > MOST_ELEMENTS || this.#frames.length > DEEPEST) this.#tooMany = true;
		const outlined = this.#silent === 0 && STRUCTURE.has(name) && !this.#tooMany;
		if (outlined) this.#outline.push(openTag(name, attributes));
		else if (name === 'br' && this.#silent === 0 && !this.#tooMany) this.#outline.push('<br/>');
		const href = name === 'a' && this.#silent === 0 ? (attributes['href'] ?? null) : null;
		this.#frames.push({ name, silent, apart, start: this.#length, href, outlined });
	}

	close(): void {
		const frame = this.#frames.pop();
		if (!frame) return;
		this.#facts.close(frame.name);
		if (frame.silent) this.#silent--;
		if (frame.name === 'pre') this.#pre--;
		if (frame.outlined) this.#outline.push(`</${frame.name}>`);
		if (frame.href !== null && this.#length > frame.start && isAddress(frame.href))
			this.#anchors.push({ start: frame.start, end: this.#length, href: frame.href.trim() });
		if (frame.apart && this.#length > frame.start)
			this.#apart.push({ start: frame.start, end: this.#length });
		if (BLOCKS.has(frame.name)) this.#break();
	}

	say(data: string): void {
		this.#facts.say(data);
		if (this.#silent > 0) return;
		if (!this.#tooMany) this.#outline.push(escaped(data));
		for (const piece of data.match(PIECES) ?? [])
			if (BLANK.test(piece)) this.#space(piece);
			else this.#write(piece);
	}

	result(): HtmlText {
		const text = this.#parts.join('');
		const trimmed = <S extends Span>(span: S): S => {
			let { start } = span;
			while (start < span.end && /\s/.test(text.charAt(start))) start++;
			return { ...span, start };
		};
		return {
			text,
			anchors: this.#anchors.map(trimmed).sort((a, b) => a.start - b.start),
			apart: this.#apart.map(trimmed).sort((a, b) => a.start - b.start),
			facts: this.#facts.result(),
			outline: this.#tooMany ? null : this.#outline.join('')
		};
	}

	#space(piece: string): void {
		if (this.#pre > 0 && piece.includes('\n')) this.#break();
		else if (this.#blank === 'none') this.#blank = piece.includes('\n') ? 'line-end' : 'space';
		else if (!piece.includes('\n')) this.#blank = 'space';
	}

	#write(piece: string): void {
		if (this.#last !== 0 && this.#blank !== 'none') {
			const joined = this.#blank === 'line-end' && isCjk(this.#last) && isCjk(piece.charCodeAt(0));
			if (!joined) this.#put(' ');
		}
		this.#blank = 'none';
		this.#put(piece);
		this.#last = piece.charCodeAt(piece.length - 1);
	}

	#break(): void {
		this.#blank = 'none';
		if (this.#last === 0) return;
		this.#put('\n');
		this.#last = 0;
	}

	#put(piece: string): void {
		this.#parts.push(piece);
		this.#length += piece.length;
	}
}

const tooDeep = (): InputError =>
	new InputError(
		'too-large',
		`elements lie more than ${DEEPEST_PAGE} deep in each other`,
		'save the article alone, or its text'
	);

const PIECES = /[ \t\r\n\f]+|[^ \t\r\n\f]+/g;
const BLANK = /^[ \t\r\n\f]/;

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const isHidden = (attributes: Record<string, string>): boolean =>
	'hidden' in attributes ||
	attributes['aria-hidden'] === 'true' ||
	HIDING.test(attributes['style'] ?? '');

const isAddress = (href: string): boolean => /^\s*(?:https?:|\/|\.|[\w%-]+[./?])/i.test(href);

function openTag(name: string, attributes: Record<string, string>): string {
	const kept = ['id', 'class', 'role', 'href'].flatMap((key) => {
		const value = attributes[key];
		return value === undefined ? [] : [` ${key}="${escaped(value.slice(0, 200))}"`];
	});
	return `<${name}${kept.join('')}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
const escaped = (data: string): string =>
	data.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
