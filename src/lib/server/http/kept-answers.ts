import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

/** Below this many bytes compressing costs more than it saves. */
const WORTH_COMPRESSING = 1400;

/** A body as it is sent, with its ETag; compressed once, when first asked for so. */
export class Answer {
	readonly bytes: Buffer<ArrayBuffer>;
	readonly contentType: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly tag: string;
	#zipped: Promise<Buffer<ArrayBuffer>> | null = null;

	/** `headers`: what goes with it whenever it is sent. */
	constructor(body: string, contentType: string, headers: Readonly<Record<string, string>> = {}) {
		this.headers = headers;
		this.bytes = Buffer.from(body);
		this.contentType = contentType;
		const digest = createHash('sha256').update(this.bytes).digest('base64url');
		this.tag = `"${digest.slice(0, 27)}"`;
	}

	get isWorthCompressing(): boolean {
		return this.bytes.length > WORTH_COMPRESSING;
	}

	zipped(): Promise<Buffer<ArrayBuffer>> {
		this.#zipped ??= gzipped(this.bytes);
		return this.#zipped;
	}
}

/** Longer questions are not kept: nobody asks them twice. */
const LONGEST_QUESTION = 500;
/** What an answer takes in memory beside its body and its question, in bytes, by guess. */
const OVERHEAD = 1000;
/** The compressed copy counts as one more quarter. */
const sizeOf = (question: string, { bytes }: Answer): number =>
	Math.ceil(bytes.length * 1.25) + 2 * question.length + OVERHEAD;

/** What is kept at most: answers of this many bytes in all, as they are before compression. */
const MOST_BYTES = 16 * 1024 * 1024;
/** A single answer larger than this is made anew each time. */
const LARGEST = MOST_BYTES / 8;

/** Answers to the questions asked last, for as long as the library is the same. */
export class KeptAnswers {
	readonly #answers = new Map<string, Answer>();
	#version = '';
	#bytes = 0;

	get(question: string, version: string): Answer | null {
		if (version !== this.#version) return null;
		const answer = this.#answers.get(question);
		if (answer === undefined) return null;
		// The last in the map is the one asked for last.
		this.#answers.delete(question);
		this.#answers.set(question, answer);
		return answer;
	}

	keep(question: string, version: string, answer: Answer): void {
		if (version !== this.#version) {
			this.#answers.clear();
			this.#bytes = 0;
			this.#version = version;
		}
		if (question.length > LONGEST_QUESTION) return;
		if (answer.bytes.length > LARGEST || this.#answers.has(question)) return;
		this.#answers.set(question, answer);
		this.#bytes += sizeOf(question, answer);
		for (const [oldest, kept] of this.#answers) {
			if (this.#bytes <= MOST_BYTES) return;
			this.#answers.delete(oldest);
			this.#bytes -= sizeOf(oldest, kept);
		}
	}
}
