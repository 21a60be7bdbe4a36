/** Whether a text is the source of a page, and what its bytes declare. */

const OPENING =
	/^<(?:!doctype\s+html|html|head|body|meta|title|base|link|script|style|div|section|article|main|header|nav|table|p|h[1-6]|ul|ol|center|font|span)(?=[\s/>])/i;
const FEED = /^<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b/i;
const BLOCK_TAG = /<\/(?:p|div|td|tr|li|h[1-6]|section|article|body|html)\s*>/gi;

/** How much of a text is looked at. */
const SAMPLE = 20_000;
/** Closing tags of this many blocks in the sample are no accident of scraping. */
const MANY = 8;

/** The beginning of the text behind blanks, an XML declaration and comments. */
function opening(text: string): string {
	let at = 0;
	for (;;) {
		while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
		const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '>' : null;
		const found = end === null ? -1 : text.indexOf(end, at);
		if (end === null || found < 0) return text.slice(at, at + 200);
		at = found + end.length;
	}
}

/** It opens with a tag of HTML and closes some, or is full of them. */
export function isMarkup(text: string): boolean {
	const start = opening(text);
	const sample = text.slice(0, SAMPLE);
	if (OPENING.test(start)) return /^<(?:!doctype|html)/i.test(start) || /<\/[a-z]/i.test(sample);
	return (sample.match(BLOCK_TAG)?.length ?? 0) >= MANY;
}

/** A list of articles, not one of them. */
export const isFeed = (text: string): boolean => FEED.test(opening(text));

const CHARSET =
	/<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,20})|<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w-]{2,20})/i;

/** The character set that a page declares in its first kilobytes, lower case; null when it declares none. */
export function declaredCharset(bytes: Uint8Array): string | null {
	const first = bytes.find((byte) => byte > 0x20);
	if (first !== 0x3c) return null;
	// Everything up to the declaration is ASCII in every set that can declare itself this way.
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
	const found = CHARSET.exec(head);
	return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}
