import { join } from 'node:path';
import { Command } from 'commander';
import { Failure, oneLine } from '../../lib/server/failure.ts';
import { openGazetteer } from '../../lib/server/gazetteer-file.ts';
import { explainArticle } from '../../lib/server/reader.ts';
import { loadGold, textOf, type Gold, type GoldFile } from '../eval/gold.ts';
import { scoreArticle } from '../eval/score-article.ts';
import { describeScores, describeSigns, noScores, type Scores } from '../eval/tally.ts';
import { EXIT, say, writeOut } from '../report.ts';

interface Options {
	readonly articles: string[];
	readonly errors?: boolean;
	readonly json?: boolean;
	readonly signs?: boolean;
}

const HELP = `
pairs     a pair of places counts once an article, whatever the kind of act
typed     pair and kind
evidence  of the pairs drawn right: quotes that stand where they say and meet a labelled proof
dates     of the acts of the right kind with a labelled date: dated as exactly
places    labelled places that the body's mentions name
traps     labelled non-links that were drawn
body      characters of the article kept, against page furniture
by level  the level of the finer end; zones and towns count as counties
confidence  links by confidence: how many have the pair and the kind of a label, with Wilson's interval

Example:
  npm run -s atlas -- eval gold --articles seeds --errors`;

export const evalCommand = (): Command =>
	new Command('eval')
		.description('Scores the extractor on labelled articles (.jsonl with links and places).')
		.argument(
			'<dir>',
			'the folder with the labels; texts are looked for there and in its articles/'
		)
		.option('--articles <dir...>', 'further folders with the texts', [])
		.option('--errors', 'also tell each mistake')
		.option('--signs', 'also count the links by what spoke for and against them')
		.option('--json', 'one JSON object a gold file')
		.addHelpText('after', HELP)
		.action(run);

async function run(folder: string, options: Options): Promise<void> {
	const files = loadGold(folder);
	if (files.length === 0)
		throw new Failure(`no labelled articles in ${folder}`, 'name a folder with gold .jsonl files');
	const texts = [folder, join(folder, 'articles'), ...options.articles];
	for (const file of files) {
		const { scores, faults, missing } = scoreFile(file, texts);
		if (missing.length > 0) {
			say(
				`atlas: ${file.name}: no text for ${missing.length} of ${file.articles.length} articles, such as ${missing[0]} — name their folder with --articles`
			);
			process.exitCode = EXIT.someFailed;
		}
		if (missing.length === file.articles.length) continue;
		const lines = options.json
			? [JSON.stringify({ file: file.name, ...scores, ...(options.errors ? { faults } : {}) })]
			: [
					file.name,
					...(options.errors ? faults : []),
					...describeScores(scores),
					...(options.signs ? describeSigns(scores) : []),
					''
				];
		await writeOut(`${lines.join('\n')}\n`);
	}
}

function scoreFile(
	file: GoldFile,
	folders: readonly string[]
): { scores: Scores; faults: string[]; missing: string[] } {
	const scores = noScores();
	const faults: string[] = [];
	const missing: string[] = [];
	for (const gold of file.articles) {
		const bytes = textOf(gold, folders);
		if (bytes === null) missing.push(gold.id);
		else faults.push(...scoreOne(gold, bytes, scores));
	}
	return { scores, faults, missing };
}

function scoreOne(gold: Gold, bytes: Uint8Array, scores: Scores): string[] {
	const gazetteer = openGazetteer();
	try {
		const input = { bytes, text: null, given: null };
		return scoreArticle(gold, explainArticle(gold.id, input, gazetteer), gazetteer, scores);
	} catch (error) {
		process.exitCode = EXIT.someFailed;
		return [`${gold.id}  not read: ${oneLine(error)}`];
	}
}
