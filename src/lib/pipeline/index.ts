import type { ExtractionRecord } from '../domain/article.ts';
import type { Message } from '../domain/message.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { acceptText, decode } from './decode/decode.ts';
import type {
	ArticleDocument,
	Candidate,
	LinkCandidate,
	ResolvedMention,
	SentenceNote
} from './document.ts';
import { extractLinks } from './links/extract-links.ts';
import { readHtml } from './html/read-html.ts';
import { InputError } from './input-error.ts';
import { isMarkup } from './html/markup.ts';
import { findCandidates } from './mentions/find-mentions.ts';
import { findMetadata, type Given } from './metadata/metadata.ts';
import { repair } from './repair/repair.ts';
import { resolveMentions } from './mentions/resolve-mentions.ts';
import { segment } from './segment/segment.ts';
import { toRecord } from './to-record.ts';

export { EXTRACTOR_VERSION } from './version.ts';

/** An article as bytes of unknown encoding or as decoded text, plain or HTML, with what its giver knows; that wins over what is found. */
export type ArticleInput = {
	readonly id: string;
} & Given &
	({ readonly bytes: Uint8Array } | { readonly text: string });

/** All that was considered for an article: its record, and every candidate, kept or rejected, with reasons. */
export interface Explanation {
	readonly record: ExtractionRecord;
	readonly document: ArticleDocument;
	/** Spans of candidates, mentions and links count in `document.text`. */
	readonly candidates: readonly Candidate[];
	readonly mentions: readonly ResolvedMention[];
	readonly links: readonly LinkCandidate[];
	/** Sentences that name a side or tell an act. */
	readonly sentences: readonly SentenceNote[];
}

/** The article as a document: decoded, repaired, cut from its page, dated. Throws InputError when there is none to read. */
export function read(article: ArticleInput): ArticleDocument {
	const { input, encoding, mislabelled } =
		'bytes' in article ? decode(article.bytes) : acceptText(article.text);
	const page = isMarkup(input) ? readHtml(input) : null;
	const repaired = repair(page?.text ?? input);
	const segmented = segment(repaired, page ?? undefined);
	const metadata = findMetadata(repaired, segmented, article, page?.facts);
	const { body, stories } = segmented;
	const html = { fromHtml: page !== null, anchors: page?.anchors ?? [] };
	const messages = [...labelMessages(encoding, mislabelled), ...repaired.messages];
	return { ...repaired, messages, ...metadata, ...html, id: article.id, encoding, body, stories };
}

/** Throws InputError for a document of a single character: nothing that anybody meant to keep. */
export function refuseScrap({ text }: Pick<ArticleDocument, 'text'>): void {
	// One by one: a pattern that spans the text outgrows the stack of patterns on the largest ones.
	const letters = text.matchAll(/[\p{L}\p{N}]/gu);
	letters.next();
	if (letters.next().done)
		throw new InputError(
			'empty',
			'it holds a single character',
			'give a file with the article in it'
		);
}

/** A page that declares another character set than its bytes are in. */
const labelMessages = (encoding: string, label: string | undefined): Message[] =>
	label === undefined
		? []
		: [
				{
					rule: 'encoding-label',
					start: 0,
					end: 0,
					reason: `the page says that it is in ${label}, but its bytes are ${encoding}: read as that`
				}
			];

/** Everything the pipeline knows about an article, with spans in its decoded input. Throws InputError. */
export function extract(article: ArticleInput, gazetteer: Gazetteer): ExtractionRecord {
	return work(article, gazetteer).record;
}

/** As `extract`, with all that was proposed on the way and why it was kept or rejected. Throws InputError. */
export function explain(article: ArticleInput, gazetteer: Gazetteer): Explanation {
	const { record, document, resolved, extracted } = work(article, gazetteer);
	const { links } = extracted;
	const sentences = extracted.notes();
	const candidates = resolved.candidates();
	return { record, document, candidates, mentions: resolved.mentions, links, sentences };
}

/** The way of an article through the stages. Reasons of candidates are not told here: only an explanation needs them. */
function work(article: ArticleInput, gazetteer: Gazetteer) {
	const document = read(article);
	const resolved = resolveMentions(document, findCandidates(document, gazetteer), gazetteer);
	const extracted = extractLinks(document, resolved.mentions, gazetteer);
	const record = toRecord(document, resolved, extracted, gazetteer);
	return { record, document, resolved, extracted };
}
