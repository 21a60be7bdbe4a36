import type {
	ArticleAnswer,
	LinkAnswer,
	LinksAnswer,
	LinkSummary,
	PlaceSummary
} from '../domain/api.ts';
import { endsOf, linkId } from '../domain/link-id.ts';
import type { Address } from './address.ts';

type Places = Readonly<Record<string, PlaceSummary>>;

/** What stays at full strength on the map while something is chosen. */
export interface Focus {
	readonly place: string | null;
	readonly links: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	readonly members: readonly string[];
}

/** True when the place is `holder` or lies in it. */
const within = (places: Places, place: string, holder: string): boolean =>
	place === holder || (places[place]?.parents ?? []).includes(holder);

function ofPlace(place: string, links: readonly LinkSummary[], places: Places): Focus {
	const own = links.filter(
		(link) => within(places, link.a, place) || within(places, link.b, place)
	);
	return {
		place,
		links: new Set(own.map((link) => link.id)),
		places: new Set([place, ...own.flatMap((link) => [link.a, link.b])]),
		members: places[place]?.members ?? []
	};
}

function ofArticle(article: ArticleAnswer, places: Places): Focus {
	const { links, mentions } = article.record;
	return {
		place: null,
		links: new Set(links.map((link) => linkId(link.a, link.b))),
		places: new Set(
			[
				...mentions.flatMap((mention) => mention.places),
				...links.flatMap((link) => [link.a, link.b])
			].filter((id) => id in places)
		),
		members: []
	};
}

/** What is drawn, and the link that is chosen even if filters or the cap of the map leave it out. */
export function withChosen(drawn: LinksAnswer, chosen: LinkAnswer | null): LinksAnswer {
	if (!chosen || drawn.links.some((link) => link.id === chosen.link.id)) return drawn;
	const { link, places } = chosen;
	const ends = [link.a, link.b].flatMap((id) => {
		const place = drawn.places[id] ?? places[id];
		return place ? [[id, place] as const] : [];
	});
	return {
		...drawn,
		links: [...drawn.links, link],
		places: { ...drawn.places, ...Object.fromEntries(ends) }
	};
}

/** What the address chooses; null at the overview, where nothing recedes. */
export function focusOf(
	address: Pick<Address, 'place' | 'link' | 'article'>,
	links: readonly LinkSummary[],
	places: Places,
	article: ArticleAnswer | null
): Focus | null {
	if (address.article !== null && article) return ofArticle(article, places);
	if (address.link !== null) {
		const ends = endsOf(address.link) ?? [];
		const members = ends.flatMap((end) => places[end]?.members ?? []);
		return { place: null, links: new Set([address.link]), places: new Set(ends), members };
	}
	return address.place === null ? null : ofPlace(address.place, links, places);
}
