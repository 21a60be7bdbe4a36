import { Command } from 'commander';
import { findArticles } from '../../lib/server/find-articles.ts';
import { isFault, type Found } from '../../lib/server/found.ts';
import { sameId } from '../../lib/server/ingest.ts';
import { inOrder } from '../../lib/server/in-order.ts';
import { openExtractor, type Extracted } from '../extract-jobs.ts';
import { jobsOption } from '../jobs-option.ts';
import { EXIT, say, tellNone, writeOut } from '../report.ts';

interface Options {
	readonly jobs: number;
	readonly messages?: boolean;
}

export const extractCommand = (): Command =>
	new Command('extract')
		.description(
			'Writes one extraction record a line, in the order of the input. Touches no library.'
		)
		.argument(
			'<file...>',
			'articles as files, folders of them, .jsonl streams, or - for standard input'
		)
		.addOption(jobsOption())
		.option('--messages', 'also tell on stderr what the text left in doubt')
		.addHelpText('after', '\nExample:\n  npm run -s atlas -- extract seeds/*.txt > records.jsonl')
		.action(run);

async function run(files: string[], options: Options): Promise<void> {
	const extractor = openExtractor(options.jobs);
	try {
		const results = inOrder(withoutRepeats(findArticles(files)), options.jobs * 4, extractor.ask);
		let count = 0;
		for await (const result of results) {
			count += 1;
			await tell(result, options.messages ?? false);
		}
		if (count === 0) tellNone(files);
	} finally {
		await extractor.close();
	}
}

async function tell(
	{ source, record, doubts, fault }: Extracted,
	messages: boolean
): Promise<void> {
	if (fault !== null) {
		say(`atlas: ${source}: ${fault}`);
		process.exitCode = EXIT.someFailed;
	}
	if (messages) for (const doubt of doubts) say(`${source}: ${doubt}`);
	if (record !== null) await writeOut(`${record}\n`);
}

/** A second article of an id becomes a fault: an id stands for one article in a run. */
async function* withoutRepeats(found: AsyncIterable<Found>): AsyncGenerator<Found> {
	const seen = new Map<string, string>();
	for await (const one of found) {
		const before = isFault(one) ? undefined : seen.get(one.id);
		if (!isFault(one)) seen.set(one.id, before ?? one.source);
		yield isFault(one) || before === undefined
			? one
			: { source: one.source, fault: sameId(one.id, before) };
	}
}
