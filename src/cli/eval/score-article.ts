import type { ExtractionRecord } from '../../lib/domain/article.ts';
import { QUOTE_LIMIT, type Link } from '../../lib/domain/link.ts';
import { overlaps } from '../../lib/domain/span.ts';
import type { Gazetteer } from '../../lib/gazetteer/gazetteer.ts';
import type { Explanation } from '../../lib/pipeline/index.ts';
import { goldNames, isPlain, type GoldNames } from './gold-names.ts';
import type { Gold, GoldLink } from './gold.ts';
import { tell } from './reliability.ts';
import { ask, give, shareOf, tallyOf, want, type Scores } from './tally.ts';

/**
 * Adds the scores of one article to `scores` and gives what was wrong, a line each.
 * A pair counts once, whatever its kinds; ignored pairs, tolerated programmes, and ended or intended links that fit no
 * label count neither way.
 */
export function scoreArticle(
	gold: Gold,
	{ record, document, links }: Pick<Explanation, 'record' | 'document' | 'links'>,
	gazetteer: Gazetteer,
	scores: Scores
): string[] {
	const text = document.input;
	const names = goldNames(gold, record, gazetteer);
	const faults: string[] = [];
	scoreLinks(gold, record, text, names, scores, faults);
	scoreTrust(gold, links, names, scores);
	scorePlaces(gold, record, names, scores, faults);
	scoreTitle(gold, record, scores, faults);
	scoreBody(gold, record, text, scores);
	return faults.map((fault) => `${gold.id}  ${fault}`);
}

const pairOf = (x: string, y: string): string => (x < y ? `${x} – ${y}` : `${y} – ${x}`);
const isKind = (gold: GoldLink, link: Pick<Link, 'type'>): boolean =>
	gold.type === link.type || gold.types_ok.includes(link.type);

function scoreLinks(
	gold: Gold,
	record: ExtractionRecord,
	text: string,
	names: GoldNames,
	scores: Scores,
	faults: string[]
): void {
	const tolerates = tolerance(gold);
	const traps = new Set(gold.not_links.map(({ a, b }) => pairOf(a, b)));
	const drawn = new Map<string, { right: boolean; level: string }>();
	const drawnKinds = new Map<string, { right: boolean; type: string }>();
	const hits = new Map<GoldLink, Link[]>();

	for (const link of record.links) {
		const [x, y] = [names.nameOf(link.a), names.nameOf(link.b)];
		const pair = pairOf(x, y);
		const matches = gold.links.filter((one) => names.fits(one, x, y));
		if (matches.length === 0 && tolerates(pair, link)) continue;
		const kinds = matches.filter((one) => isKind(one, link));
		const key = `${pair} ${link.type}`;
		drawn.set(pair, {
			right: (drawn.get(pair)?.right ?? false) || matches.length > 0,
			level: finer(names.levelOf(x), names.levelOf(y))
		});
		drawnKinds.set(key, {
			right: (drawnKinds.get(key)?.right ?? false) || kinds.length > 0,
			type: link.type
		});
		for (const one of matches) hits.set(one, [...(hits.get(one) ?? []), link]);
		if (matches.length > 0) {
			const proven = isProven(link, matches, text);
			ask(scores.evidence, proven);
			if (!proven) faults.push(`proof off: ${pair} 「${link.evidence.quote.slice(0, 40)}」`);
		}
	}
	for (const [pair, { right, level }] of drawn) {
		give(scores.pairs, right);
		give(tallyOf(scores.levels, level), right);
		if (!right) faults.push(`drawn, not in the text: ${pair}${traps.has(pair) ? ' (trap)' : ''}`);
	}
	for (const { right, type } of drawnKinds.values()) {
		give(scores.typed, right);
		give(tallyOf(scores.kinds, type), right);
	}
	for (const trap of traps) ask(scores.traps, drawn.get(trap)?.right === false);
	scoreWanted(gold, hits, names, scores, faults);
}

/** What counts neither way when no label has it: disputed pairs, programmes of a region, what ended, what somebody wishes. */
function tolerance(
	gold: Gold
): (pair: string, link: { readonly type: string; readonly status: string }) => boolean {
	const ignored = new Set(gold.ignore.map(({ a, b }) => pairOf(a, b)));
	const programmes = new Set(gold.programme_ok.map(([a, b]) => pairOf(a, b)));
	return (pair, { type, status }) =>
		ignored.has(pair) ||
		status === 'ended' ||
		status === 'intended' ||
		(type === 'programme' && programmes.has(pair));
}

/** How often links of a confidence, and links with a sign, have the pair and the kind of a label. */
function scoreTrust(
	gold: Gold,
	links: Explanation['links'],
	names: GoldNames,
	scores: Scores
): void {
	const tolerates = tolerance(gold);
	for (const link of links.filter(({ rejected }) => rejected === null)) {
		const [x, y] = [names.nameOf(link.a), names.nameOf(link.b)];
		const matches = gold.links.filter((one) => names.fits(one, x, y));
		if (matches.length === 0 && tolerates(pairOf(x, y), link)) continue;
		const right = matches.some((one) => isKind(one, link));
		tell(scores.reliability, link.confidence, right);
		for (const sign of link.signs) ask(shareOf(scores.signs, sign), right);
	}
}

/** From the coarsest to the finest. */
const ORDER: readonly string[] = ['group', 'country', 'province', 'city', 'county'];
const finer = (x: string, y: string): string => (ORDER.indexOf(x) >= ORDER.indexOf(y) ? x : y);

/** The quote stands where it says, is short enough and shares something with a labelled proof. */
function isProven(link: Link, matches: readonly GoldLink[], text: string): boolean {
	const { start, end, quote } = link.evidence;
	return (
		quote.length <= QUOTE_LIMIT &&
		text.slice(start, end) === quote &&
		matches.some(({ evidence, evidence_at: at = text.indexOf(evidence) }) =>
			overlaps({ start, end }, { start: at, end: at + evidence.length })
		)
	);
}

function scoreWanted(
	gold: Gold,
	hits: ReadonlyMap<GoldLink, readonly Link[]>,
	names: GoldNames,
	scores: Scores,
	faults: string[]
): void {
	const wanted = Map.groupBy(gold.links, ({ a, b }) => pairOf(a, b));
	for (const [pair, links] of wanted) {
		const found = links.some((link) => hits.has(link));
		want(scores.pairs, found);
		const [first] = links;
		if (first)
			want(tallyOf(scores.levels, finer(names.levelOf(first.a), names.levelOf(first.b))), found);
		if (!found) faults.push(`missed: ${pair} 「${links[0]?.evidence.slice(0, 50) ?? ''}」`);
	}
	for (const link of gold.links) {
		const found = hits.get(link) ?? [];
		const kinds = found.filter((one) => isKind(link, one));
		want(scores.typed, kinds.length > 0);
		want(tallyOf(scores.kinds, link.type), kinds.length > 0);
		const pair = pairOf(link.a, link.b);
		if (found.length > 0 && kinds.length === 0)
			faults.push(`kind missed: ${pair} ${link.type} 「${link.evidence.slice(0, 40)}」`);
		if (kinds.length === 0 || !link.date) continue;
		const { date } = link;
		const dated = kinds.some((one) => isAsExact(one.date, date));
		ask(scores.dates, dated);
		if (!dated) faults.push(`date off: ${pair} ${date}`);
	}
}

/** At least as exact as the label, or, short of the day, its year and month. */
const isAsExact = (date: string | null, label: string): boolean =>
	date !== null && (date.startsWith(label) || (date.length >= 7 && label.startsWith(date)));

function scorePlaces(
	gold: Gold,
	record: ExtractionRecord,
	names: GoldNames,
	scores: Scores,
	faults: string[]
): void {
	const named = new Set<string>();
	for (const { start, end, places } of record.mentions) {
		if (!record.body.some(([first, last]) => start >= first && end <= last)) continue;
		for (const id of places) named.add(id).add(names.nameOf(id));
	}
	for (const place of gold.places.filter(isPlain)) {
		const found =
			named.has(place.name) ||
			named.has(place.adcode ?? '') ||
			(place.level === 'country' && named.has(place.iso2 ?? ''));
		ask(scores.places, found);
		if (!found) faults.push(`place not mentioned: ${place.name}`);
	}
}

function scoreTitle(gold: Gold, record: ExtractionRecord, scores: Scores, faults: string[]): void {
	if (!gold.title_clean) return;
	const bare = (title: string | null): string => title?.replace(/\s/g, '') ?? '';
	const right = bare(gold.title_clean) === bare(record.title);
	ask(scores.titles, right);
	if (!right) faults.push(`title: ${record.title ?? 'none'} / ${gold.title_clean}`);
}

/** Characters of the article's own lines kept, against furniture kept; blanks aside. */
function scoreBody(gold: Gold, record: ExtractionRecord, text: string, scores: Scores): void {
	if (!gold.body_lines) return;
	const [first, last] = gold.body_lines;
	let line = 1;
	for (const [at, character] of text.split('').entries()) {
		if (character === '\n') line += 1;
		if (/\s/.test(character)) continue;
		const inside = line >= first && line <= last;
		const kept = record.body.some(([start, end]) => at >= start && at < end);
		if (kept) give(scores.body, inside);
		if (inside) want(scores.body, kept);
	}
}
