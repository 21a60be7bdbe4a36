import { say } from './report.ts';

/** A terminal or a pipe to tell progress to, and the clock: given, so that tests need neither. */
export interface Surroundings {
	readonly isTerminal: boolean;
	readonly write: (text: string) => void;
	/** Milliseconds. */
	readonly now: () => number;
}

const usual: Surroundings = {
	isTerminal: process.stderr.isTTY,
	write: (text) => void process.stderr.write(text),
	now: () => performance.now()
};

/** How often a line is drawn again on a terminal, and written anew elsewhere. */
const REDRAW_MS = 200;
const LINE_MS = 10_000;
const CLEAR = '\r\u001B[K';

/** Tells how far a long run is: one line drawn over and over on a terminal, a line now and then in a pipe. */
export class ProgressLine {
	readonly #around: Surroundings;
	readonly #begin: number;
	#told: number;
	#done = 0;
	#failed = 0;
	#total: number | null = null;

	constructor(around: Surroundings = usual) {
		this.#around = around;
		this.#begin = around.now();
		this.#told = this.#begin;
	}

	/** Of how many; unknown until told. */
	set total(total: number) {
		this.#total = total;
	}

	/** One more is done. */
	step(failed: boolean): void {
		this.#done += 1;
		if (failed) this.#failed += 1;
		const { isTerminal, write, now } = this.#around;
		if (now() - this.#told < (isTerminal ? REDRAW_MS : LINE_MS)) return;
		this.#told = now();
		write(isTerminal ? `${CLEAR}${this.line()}` : `${this.line()}\n`);
	}

	/** A message of its own, past the line that is drawn. */
	say(message: string): void {
		this.clear();
		say(message);
	}

	clear(): void {
		if (this.#around.isTerminal) this.#around.write(CLEAR);
	}

	line(): string {
		const seconds = (this.#around.now() - this.#begin) / 1000;
		const rate = seconds > 0 ? this.#done / seconds : 0;
		const parts = [
			this.#total === null ? count(this.#done) : `${count(this.#done)} of ${count(this.#total)}`,
			`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`
		];
		if (this.#total !== null && rate > 0 && this.#total > this.#done)
			parts.push(`${clock((this.#total - this.#done) / rate)} left`);
		if (this.#failed > 0) parts.push(`${count(this.#failed)} failed`);
		return parts.join(', ');
	}
}

const count = (n: number): string => n.toLocaleString('en');

/** 0:07, 12:30, 1:02:05. */
function clock(seconds: number): string {
	const whole = Math.ceil(seconds);
	const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	const two = (n: number): string => String(n).padStart(2, '0');
	return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
