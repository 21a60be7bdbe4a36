import type { Health, Problem } from '../domain/api.ts';
import type { Correction } from '../domain/correction.ts';
import type { Target } from './correcting.ts';
import { withToken } from './token.ts';

type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** Why a correction was not taken: the server's words, in English, and whether a token would help. */
export class Refusal extends Error {
	readonly needsToken: boolean;

	constructor(message: string, needsToken = false) {
		super(message);
		this.needsToken = needsToken;
	}
}

const KEPT_NAME = 'atlas.corrector';
const ACCESS: ReadonlySet<unknown> = new Set<Health['writable']>(['yes', 'with-token', 'no']);
const ADDRESS = '/api/v1/corrections';

/** A browser that keeps nothing for the page refuses both: the name is then asked for each time. */
function recall(): string {
	try {
		return localStorage.getItem(KEPT_NAME) ?? '';
	} catch {
		return '';
	}
}
function remember(name: string): void {
	try {
		localStorage.setItem(KEPT_NAME, name);
	} catch {
		// Nothing depends on it.
	}
}

/** Who corrects, whether this server lets them, and what they have just done. Only the page uses it; the server never writes to it. */
export class Corrector {
	/** Remembered on this machine. */
	by = $state('');
	/** For as long as the page is open. */
	token = $state('');
	access = $state<Health['writable'] | 'unknown'>('unknown');
	/** What was done last, for a word and a way back; null when there is nothing to say. */
	last = $state.raw<{ readonly correction: Correction; readonly undone: boolean } | null>(null);
	/** Corrections made since the page was opened and not taken back, the last one last. */
	made = $state.raw<readonly Correction[]>([]);

	/**
	 * Recalls the name and asks whether this server takes corrections. One that does not tell may have been busy: the next form
	 * asks again, and until then whoever sends is told by the answer.
	 */
	async arrive(fetch: Fetch): Promise<void> {
		this.by ||= recall();
		if (this.access !== 'unknown') return;
		const answer = await fetch('/healthz').catch(() => null);
		const health = (await answer?.json().catch(() => null)) as Partial<Health> | null | undefined;
		if (ACCESS.has(health?.writable)) this.access = health?.writable ?? 'unknown';
		else if (answer?.status === 404) this.access = 'no';
	}

	/** Sends a correction; throws a Refusal. */
	async send(fetch: Fetch, target: Target, reason: string): Promise<Correction> {
		const by = this.by.trim();
		remember(by);
		const correction = await this.#ask(fetch, ADDRESS, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...target, by, reason })
		});
		this.last = { correction, undone: false };
		this.made = [...this.made, correction];
		return correction;
	}

	/** Takes a correction back; throws a Refusal. */
	async undo(fetch: Fetch, id: string): Promise<Correction> {
		const query = `id=${encodeURIComponent(id)}&by=${encodeURIComponent(this.by.trim())}`;
		const correction = await this.#ask(fetch, `${ADDRESS}?${query}`, {
			method: 'DELETE'
		});
		this.last = { correction, undone: true };
		this.made = this.made.filter((one) => one.id !== id);
		return correction;
	}

	async #ask(fetch: Fetch, address: string, init: RequestInit): Promise<Correction> {
		const headers = withToken(init.headers, this.token);
		if (headers === null) throw new Refusal('', true);
		const answer = await fetch(address, { ...init, headers }).catch(() => null);
		if (answer === null) throw new Refusal('');
		if (answer.ok) return (await answer.json()) as Correction;
		const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
		if (answer.status === 401) {
			this.access = 'with-token';
			this.token = '';
		}
		throw new Refusal(
			problem.detail ?? problem.title ?? String(answer.status),
			answer.status === 401
		);
	}
}

export const corrector = new Corrector();
