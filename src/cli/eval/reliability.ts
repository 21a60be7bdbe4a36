import { ask, type Share } from './tally.ts';

/** Lower ends of the bins of confidence; the table tells in each how many links were right. */
const BINS = [0, 0.5, 0.7, 0.8, 0.9] as const;

/** Right links by bin of confidence, lowest first. */
export type Reliability = Share[];

export const noReliability = (): Reliability => BINS.map(() => ({ n: 0, of: 0 }));

/** Counts one link of a confidence from 0 to 1. */
export function tell(reliability: Reliability, confidence: number, right: boolean): void {
	const bin = reliability[BINS.findLastIndex((from) => confidence >= from)];
	if (bin) ask(bin, right);
}

/** Half width of a normal interval that holds 95 of 100. */
const Z = 1.96;

/** Wilson's interval, 95 %, for a share of so many of so many; from 0 to 1 where nothing was counted. */
export function wilson({ n, of }: Share): [low: number, high: number] {
	if (of === 0) return [0, 1];
	const share = n / of;
	const spread = 1 + Z ** 2 / of;
	const middle = (share + Z ** 2 / (2 * of)) / spread;
	const half = (Z / spread) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
	return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

const percent = (share: number): string => `${Math.round(share * 100)}`.padStart(3);

/** The table, for people: a line a bin. */
export function describeReliability(reliability: Reliability): string[] {
	const rows = reliability.map((bin, i) => {
		const range = `${(BINS[i] ?? 0).toFixed(1)}–${(BINS[i + 1] ?? 1).toFixed(1)}`;
		if (bin.of === 0) return `  ${range}        –`;
		const [low, high] = wilson(bin).map(percent);
		return `  ${range}     ${percent(bin.n / bin.of)} %  ${low} –${high} %  (${bin.n} of ${bin.of})`;
	});
	return ['confidence    right   95 % interval', ...rows];
}
