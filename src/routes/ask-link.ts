import { isHttpError } from '@sveltejs/kit';
import type { LinkAnswer, LinkLevel, LinksAnswer } from '$lib/domain/api';
import type { Address } from '$lib/state/address';
import { ask, askChosen, type Fetch } from './ask';

/** What a pair's panel shows. */
export interface LinkFound {
	readonly answer: LinkAnswer;
	/** The filters of the address hide all of it. */
	readonly beyond: boolean;
	/** Acts that only the threshold of confidence hides. */
	readonly below: number;
}

/** The API lists no more acts at once. */
const PAGE = 500;

/** A pair with as many of its acts as the address lists. A crowded map rolls its arcs up, and they open at the level they are drawn at; a shared address may be finer. */
export async function askLink(
	fetch: Fetch,
	link: string,
	address: Address,
	drawn: LinksAnswer
): Promise<LinkFound> {
	const at = (level: LinkLevel, by: Address) => {
		const query = `level=${level}&limit=${Math.min(PAGE, Math.max(1, by.acts))}`;
		const path = `/api/v1/links/${encodeURIComponent(link)}?${query}`;
		return askChosen<LinkAnswer>(fetch, path, by);
	};
	const { level } = drawn;
	const read = (by: Address) =>
		at(level, by).catch((trouble: unknown) => {
			if (level === 'place' || !isHttpError(trouble, 404)) throw trouble;
			return at('place', by);
		});
	const { answer, asked, beyond } = await read(address);
	const unsure =
		address.confidence > 0 && !beyond ? await read({ ...address, confidence: 0, acts: 1 }) : null;
	const below = unsure === null ? 0 : unsure.answer.link.count - answer.link.count;
	return { answer: await withPages(fetch, answer, asked, address.acts), beyond, below };
}

/** The answer with the acts of its further pages, up to `most`. */
async function withPages(
	fetch: Fetch,
	first: LinkAnswer,
	asked: string,
	most: number
): Promise<LinkAnswer> {
	let whole = first;
	while (whole.next !== null && whole.acts.length < most) {
		const cursor = `cursor=${encodeURIComponent(whole.next)}`;
		const page = await ask<LinkAnswer>(fetch, `${asked}&${cursor}`);
		whole = {
			link: whole.link,
			places: { ...whole.places, ...page.places },
			acts: [...whole.acts, ...page.acts],
			next: page.next
		};
	}
	return whole;
}
