/**
 * Reads N made articles (100,000 unless told otherwise) one after the other in one process, as `extract` does, and tells the
 * most memory that the process ever held: `node tests/bench/memory.ts 100000`.
 */
import { extract } from '../../src/lib/pipeline/index.ts';
import { openGazetteer } from '../../src/lib/server/gazetteer-file.ts';
import { madeNews } from '../support/made/made-news.ts';

const count = Number(process.argv[2] ?? 100_000);
const gazetteer = openGazetteer();
const start = process.cpuUsage();
let bytes = 0;
let links = 0;
for (const { id, text } of madeNews(gazetteer, count)) {
	const page = Buffer.from(text);
	bytes += page.length;
	links += extract({ id, bytes: page }, gazetteer).links.length;
}
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
const peak = process.resourceUsage().maxRSS / 1024;
console.info(
	`${count} articles, ${(bytes / 1e6).toFixed(0)} MB, ${links} links: ${seconds.toFixed(0)} s of processor time, at most ${peak.toFixed(0)} MB of memory`
);
