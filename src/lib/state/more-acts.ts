import type { LinkAnswer } from '../domain/api.ts';

/**
 * A pair's acts with those of the next page behind them. `asked` is the address that gave the first page: same level, same
 * filters. Throws when the server does not answer.
 */
export async function askMore(
	fetch: (address: string) => Promise<Response>,
	asked: string,
	{ link, places, acts, next }: LinkAnswer
): Promise<LinkAnswer> {
	const cursor = `cursor=${encodeURIComponent(next ?? '')}`;
	const response = await fetch(`${asked}${asked.includes('?') ? '&' : '?'}${cursor}`);
	if (!response.ok) throw new Error(`${asked} answered ${response.status}`);
	// The server builds the answer by the schema of this very type.
	const page = (await response.json()) as LinkAnswer;
	// An article read again in between may tell an act that is listed already.
	const known = new Set(acts.map((act) => act.id));
	return {
		link,
		places: { ...places, ...page.places },
		acts: [...acts, ...page.acts.filter((act) => !known.has(act.id))],
		next: page.next
	};
}
