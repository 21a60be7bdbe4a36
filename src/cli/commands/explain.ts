import { Command } from 'commander';
import type { ExplanationAnswer } from '../../lib/domain/explanation.ts';
import { toAnswer } from '../../lib/server/explain.ts';
import { Failure, oneLine, printable } from '../../lib/server/failure.ts';
import { findArticles } from '../../lib/server/find-articles.ts';
import { isFault, type Found } from '../../lib/server/found.ts';
import { openGazetteer } from '../../lib/server/gazetteer-file.ts';
import { explainArticle } from '../../lib/server/reader.ts';
import { describeSentences } from './explain-sentences.ts';
import { EXIT, say, tellNone, writeOut } from '../report.ts';

export const explainCommand = (): Command =>
	new Command('explain')
		.description(
			'Tells what each line of an article is, and why each place and link was chosen or rejected.'
		)
		.argument('<file>', 'one article, or a .jsonl with several, or - for standard input')
		.option('--json', 'one JSON object an article instead of lines for people')
		.addHelpText(
			'after',
			'\nExample:\n  npm run -s atlas -- explain seeds/000_d6b64aadd3afd074.txt'
		)
		.action(async (file: string, { json = false }: { json?: boolean }) => {
			let count = 0;
			for await (const found of findArticles([file])) {
				count += 1;
				await explainOne(found, json);
			}
			if (count === 0) tellNone([file]);
		});

async function explainOne(found: Found, json: boolean): Promise<void> {
	try {
		if (isFault(found)) throw new Failure(found.fault);
		const gazetteer = openGazetteer();
		const answer = toAnswer(explainArticle(found.id, found.input, gazetteer), gazetteer);
		await writeOut(`${json ? JSON.stringify(answer) : describe(answer)}\n`);
	} catch (error) {
		say(`atlas: ${found.source}: ${oneLine(error)}`);
		process.exitCode = EXIT.someFailed;
	}
}

/** The explanation as lines: `+` kept, `-` rejected, reasons indented below. */
export function describe(answer: ExplanationAnswer): string {
	const name = (id: string): string => `${answer.names[id] ?? id} ${id}`;
	const lines = [
		printable(answer.id),
		'',
		...describePage(answer.page),
		'',
		'Names read as places'
	];
	for (const one of answer.candidates)
		lines.push(
			`${one.rejected ? '-' : '+'} ${one.start}-${one.end} ${one.text} → ${name(one.place)} (${one.form}, ${one.score.toFixed(2)})`,
			...one.reasons.map((reason) => `    ${reason}`)
		);
	lines.push('', 'Mentions decided');
	for (const one of answer.mentions) {
		const places = one.places.map(name).join(', ');
		const undecided = `undecided between ${one.candidates.map(name).join(', ')}`;
		lines.push(
			`${one.places.length > 0 ? '+' : '?'} ${one.start}-${one.end} ${one.text} → ${places || undecided} (${one.confidence.toFixed(2)}${one.chain ? ', qualifies the next' : ''})`,
			...one.reasons.map((reason) => `    ${reason}`)
		);
	}
	lines.push('', 'Sentences', ...describeSentences(answer));
	lines.push('', 'Doubts');
	for (const one of answer.messages)
		lines.push(`? ${one.start}-${one.end} ${one.rule}: ${one.reason}`);
	return lines.join('\n');
}

/** Longest part of a line that is shown, in units. */
const SHOWN = 60;

/** What each line of the page is, what was repaired, and where title and date come from. */
function describePage(page: ExplanationAnswer['page']): string[] {
	const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
	return [
		'The page',
		`  ${page.html ? 'HTML' : 'text'} in ${page.encoding}, ${page.script === 'Hant' ? 'Traditional' : 'Simplified'} script`,
		`  title      ${page.title ?? 'none found'}`,
		`  publisher  ${page.publisher ?? 'none found'}`,
		`  published  ${page.publishedAt ?? 'unknown'}${page.dateReason === null ? '' : `: ${page.dateReason}`}`,
		'',
		'Lines',
		...page.lines.map(
			(line) =>
				`${isArticle(line.role) ? '+' : '-'} ${line.start}-${line.end} ${line.role}: ${short(line.text.trim())} (${line.reason})`
		),
		'',
		'Repairs',
		...page.repairs.map(
			({ start, end, kind, before, after }) =>
				`  ${start}-${end} ${kind}: ${visible(before)} → ${after === null ? 'lost' : visible(after)}`
		)
	];
}

const isArticle = (role: string): boolean => ['title', 'body', 'heading', 'caption'].includes(role);

/** Characters that nobody sees, by their numbers. */
const visible = (text: string): string =>
	text === ''
		? 'nothing'
		: text.replace(/[\p{C}\p{Z}]/gu, (character) =>
				character === ' '
					? character
					: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
			);
