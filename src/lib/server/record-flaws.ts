import { recordSchema, type ExtractionRecord } from '../domain/article.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { undescribed } from './store/rows.ts';

/** What is wrong with a record, seen against the text its offsets count in: one line a flaw, none when it is sound. */
export function recordFlaws(text: string, record: ExtractionRecord): string[] {
	const parsed = recordSchema.safeParse(record);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return [`the record is malformed at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`];
	}
	const flaws = spansOf(record)
		.filter(({ start, end }) => start > end || end > text.length)
		.map(({ what, start, end }) => `${what} ${start}-${end} is outside the text (${text.length})`);
	for (const [n, { evidence }] of record.links.entries()) {
		if (text.slice(evidence.start, evidence.end) !== evidence.quote)
			flaws.push(`the quote of link ${n} is not what the text says at ${at(evidence)}`);
	}
	for (const [n, mention] of record.mentions.entries()) {
		const before = record.mentions[n - 1];
		if (before !== undefined && (before.start > mention.start || overlaps(before, mention)))
			flaws.push(`mention ${n} at ${at(mention)} is out of order or overlaps the one before it`);
	}
	const missing = undescribed(record);
	if (missing.length > 0) flaws.push(`it uses places it does not describe: ${missing.join(', ')}`);
	return flaws;
}

const at = ({ start, end }: Span): string => `${start}-${end}`;

/** Every stretch of the text that the record names. */
function spansOf(record: ExtractionRecord): (Span & { readonly what: string })[] {
	const named = (what: string, span: Span) => ({ what, start: span.start, end: span.end });
	return [
		...record.body.map(([start, end]) => named('body', { start, end })),
		...record.repairs.map((one) => named('repair', one)),
		...record.mentions.map((one) => named('mention', one)),
		...record.messages.map((one) => named('message', one)),
		...record.links.flatMap(({ evidence, instrument, via }) => [
			named('evidence', evidence),
			...(instrument === null ? [] : [named('instrument', instrument)]),
			...via.map((one) => named('organisation', one))
		])
	];
}
