import { goto, invalidateAll } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { LinksAnswer } from '../../domain/api.ts';
import type { Correction } from '../../domain/correction.ts';
import { STATUSES } from '../../domain/kinds.ts';
import { endsOf } from '../../domain/link-id.ts';
import { hrefOf, toOverview, up, type Address } from '../../state/address.ts';
import { corrector, Refusal } from '../../state/corrector.svelte.ts';
import type { Target } from '../../state/correcting.ts';
import type { AtlasContext } from '../atlas-context.ts';

type Reader = Pick<AtlasContext, 'address' | 'm'>;
const ask = (address: string, init?: RequestInit): Promise<Response> => fetch(address, init);

/** One form that sends corrections: what became of the last one. */
export class Sending {
	busy = $state(false);
	trouble = $state<string | null>(null);
	readonly #show: (address: Address) => Promise<void>;

	/** `show` brings what is seen up to date after a correction; by default the same view again. */
	constructor(show: (address: Address) => Promise<void> = showAgain) {
		this.#show = show;
	}

	/** Sends it and shows the atlas as it is then; null when it was not taken. */
	correct(target: Target, reason: string, reader: Reader): Promise<Correction | null> {
		return this.#try(() => corrector.send(ask, target, reason), reader);
	}

	/** Takes it back, in the name of who corrects now. */
	undo({ id }: Correction, reader: Reader): Promise<Correction | null> {
		if (corrector.by.trim() === '') {
			this.trouble = reader.m.correcting.byMissing;
			return Promise.resolve(null);
		}
		return this.#try(() => corrector.undo(ask, id), reader);
	}

	async #try(work: () => Promise<Correction>, reader: Reader): Promise<Correction | null> {
		if (this.busy) return null;
		const m = reader.m.correcting;
		this.busy = true;
		this.trouble = null;
		try {
			const correction = await work();
			await this.#show(reader.address);
			return correction;
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			this.trouble = error.needsToken
				? m.tokenWrong
				: error.message === ''
					? m.unreachable
					: `${m.refused}${reader.m.colon}${error.message}`;
			return null;
		} finally {
			this.busy = false;
		}
	}
}

/** The atlas after a correction: the same view, one step up where what was looked at is gone. */
async function showAgain(address: Address): Promise<void> {
	const { link, article } = address;
	if (link !== null && article === null && !(await isThere(link))) {
		await goto(resolve(hrefOf(up(address) ?? toOverview(address))), { invalidateAll: true });
		return;
	}
	// Acts of an article are known by their order, which a correction may change.
	if (article !== null && address.evidence !== null)
		await goto(resolve(hrefOf({ ...address, evidence: null })), {
			invalidateAll: true,
			replaceState: true,
			keepFocus: true,
			noScroll: true
		});
	else await invalidateAll();
}

/** Whether any act of a pair is left, at the level that the map is drawn at or at its own. */
async function isThere(link: string): Promise<boolean> {
	const drawn = page.data['drawn'] as LinksAnswer | undefined;
	const query = new URLSearchParams({
		place: endsOf(link)?.[0] ?? '',
		status: STATUSES.join(','),
		limit: '5000'
	}).toString();
	for (const level of new Set([drawn?.level ?? 'place', 'place'])) {
		const answer = await fetch(`/api/v1/links?level=${level}&${query}`).catch(() => null);
		if (!answer?.ok) return true;
		const { links } = (await answer.json()) as LinksAnswer;
		if (links.some(({ id }) => id === link)) return true;
	}
	return false;
}
