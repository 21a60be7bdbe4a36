import { describeReliability, noReliability, type Reliability } from './reliability.ts';

/** What was given, right or wrong; and what was wanted, found or missed. */
export interface Tally {
	right: number;
	wrong: number;
	found: number;
	missed: number;
}

/** So many of so many. */
export interface Share {
	n: number;
	of: number;
}

/** Scores of one article or of many; see the command's help for what each counts. */
export interface Scores {
	pairs: Tally;
	typed: Tally;
	evidence: Share;
	dates: Share;
	titles: Share;
	places: Share;
	traps: Share;
	body: Tally;
	/** `typed` by kind of act. */
	kinds: Record<string, Tally>;
	/** `pairs` by the level of the finer end. */
	levels: Record<string, Tally>;
	/** Right links by confidence. */
	reliability: Reliability;
	/** Right links by what spoke for and against them. */
	signs: Record<string, Share>;
}

const tally = (): Tally => ({ right: 0, wrong: 0, found: 0, missed: 0 });
const share = (): Share => ({ n: 0, of: 0 });

export const noScores = (): Scores => ({
	pairs: tally(),
	typed: tally(),
	evidence: share(),
	dates: share(),
	titles: share(),
	places: share(),
	traps: share(),
	body: tally(),
	kinds: {},
	levels: {},
	reliability: noReliability(),
	signs: {}
});

export const give = (to: Tally, right: boolean): void => void (to[right ? 'right' : 'wrong'] += 1);
export const want = (to: Tally, found: boolean): void => void (to[found ? 'found' : 'missed'] += 1);
/** The tally of a name, made when it is first asked for. */
export const tallyOf = (tallies: Record<string, Tally>, name: string): Tally =>
	(tallies[name] ??= tally());
export const shareOf = (shares: Record<string, Share>, name: string): Share =>
	(shares[name] ??= share());
export function ask(to: Share, yes: boolean): void {
	to.of += 1;
	if (yes) to.n += 1;
}

/** Precision, recall and their harmonic mean; 0 where there is nothing to divide by. */
export function prf({ right, wrong, found, missed }: Tally): { p: number; r: number; f1: number } {
	const p = right / (right + wrong || 1);
	const r = found / (found + missed || 1);
	return { p, r, f1: (2 * p * r) / (p + r || 1) };
}

const TABLES: ReadonlySet<string> = new Set(['kinds', 'levels', 'reliability', 'signs']);

/** The scores for people: a line each, then by kind, by level and by confidence. */
export function describeScores(all: Scores): string[] {
	const { kinds, levels, reliability } = all;
	const scores = Object.entries(all).filter(([name]) => !TABLES.has(name));
	return [
		...scores.map(([name, score]: [string, Tally | Share]) => describeOne(name, score)),
		'',
		'by kind of act',
		...describeTallies(kinds),
		'',
		'pairs by level of the finer end',
		...describeTallies(levels),
		'',
		...describeReliability(reliability)
	];
}

/** What spoke for and against the links, and how many of them were right. */
export const describeSigns = ({ signs }: Scores): string[] => [
	'',
	'by sign',
	...Object.entries(signs)
		.sort(([, x], [, y]) => y.of - x.of)
		.map(([name, { n, of }]) => `  ${name.padEnd(18)} ${n} right, ${of - n} wrong`)
];

const describeTallies = (tallies: Record<string, Tally>): string[] =>
	Object.keys(tallies)
		.sort()
		.flatMap((name) => {
			const tally = tallies[name];
			return tally ? [describeOne(`  ${name}`.padEnd(20), tally)] : [];
		});

function describeOne(name: string, score: Tally | Share): string {
	if ('of' in score) {
		const part = score.of === 0 ? '–' : (score.n / score.of).toFixed(3);
		return `${name.padEnd(9)} ${part}  (${score.n} of ${score.of})`;
	}
	const { p, r, f1 } = prf(score);
	const { right, wrong, found, missed } = score;
	return `${name.padEnd(9)} F1 ${f1.toFixed(3)}  P ${p.toFixed(3)}  R ${r.toFixed(3)}  (right ${right}, wrong ${wrong}, found ${found}, missed ${missed})`;
}
