import type { ExplanationAnswer } from '../../lib/domain/explanation.ts';

type Sentence = ExplanationAnswer['sentences'][number];
type Link = ExplanationAnswer['links'][number];

/**
 * Sentence by sentence: who stands in it, what became of each verb, and the pairs taken (`+`) and refused (`-`) with their
 * reasons. Links that no such sentence holds come last.
 */
export function describeSentences({ sentences, links, names }: ExplanationAnswer): string[] {
	const name = (id: string): string => `${names[id] ?? id} ${id}`;
	const left = new Set(links);
	const lines = sentences.flatMap((sentence) => {
		const own = links.filter((link) => left.has(link) && holds(sentence, link));
		for (const link of own) left.delete(link);
		return [
			'',
			...describeSentence(sentence, name),
			...own.flatMap((link) => describeLink(link, name))
		];
	});
	const others = [...left].flatMap((link) => describeLink(link, name));
	return others.length > 0 ? [...lines, '', ...others] : lines;
}

const holds = ({ start, end }: Sentence, { evidence }: Link): boolean =>
	evidence.end > start && evidence.end <= end;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function describeSentence(
	{ start, end, text, parties, acts }: Sentence,
	name: (id: string) => string
): string[] {
	return [
		`  ${start}-${end} ${onOneLine(text)}`,
		...parties.map(
			(one) => `    side  ${onOneLine(one.text)} → ${one.places.map(name).join(', ')} (${one.kind})`
		),
		...acts.map(
			(one) =>
				`    act   ${onOneLine(one.text)}: ${one.type} (${one.verb}), ${one.taken ? 'read as' : 'not taken:'} ${one.outcome}`
		)
	];
}

function describeLink(link: Link, name: (id: string) => string): string[] {
	const kept = link.rejected === null;
	const ends = `${name(link.a)} ${link.directed ? '→' : '–'} ${name(link.b)}`;
	const refused = kept ? '' : `, refused by ${link.rejected}: ${link.refusal}`;
	const details: readonly (readonly [string, string | null])[] = [
		['quote', `${link.evidence.start}-${link.evidence.end} ${onOneLine(link.evidence.quote)}`],
		['why', link.reasons.join('; ')],
		['date', kept ? `${link.date ?? 'none'} (${link.dateReason})` : null],
		['paper', kept ? link.instrument : null],
		['group', kept ? link.group : null],
		['trust', kept ? `${link.confidence.toFixed(2)}${signs(link)}` : null]
	];
	return [
		`  ${kept ? '+' : '-'} ${ends} ${link.type} ${link.status}${refused}`,
		...details.flatMap(([label, told]) => (told ? [`      ${label.padEnd(5)} ${told}`] : []))
	];
}

const signs = (link: Link): string =>
	link.signs.length > 0 ? `: ${link.signs.map(({ says }) => says).join('; ')}` : '';
