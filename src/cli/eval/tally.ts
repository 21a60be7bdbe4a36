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
	body: tally()
});

export const give = (to: Tally, right: boolean): void => void (to[right ? 'right' : 'wrong'] += 1);
export const want = (to: Tally, found: boolean): void => void (to[found ? 'found' : 'missed'] += 1);
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

/** One line a score, for people. */
export function describeScores(scores: Scores): string[] {
	return Object.entries(scores).map(([name, score]: [string, Tally | Share]) => {
		if ('of' in score) {
			const part = score.of === 0 ? '–' : (score.n / score.of).toFixed(3);
			return `${name.padEnd(9)} ${part}  (${score.n} of ${score.of})`;
		}
		const { p, r, f1 } = prf(score);
		const { right, wrong, found, missed } = score;
		return `${name.padEnd(9)} F1 ${f1.toFixed(3)}  P ${p.toFixed(3)}  R ${r.toFixed(3)}  (right ${right}, wrong ${wrong}, found ${found}, missed ${missed})`;
	});
}
