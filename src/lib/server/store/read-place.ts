import type { Filter, PlaceAnswer } from '../../domain/api.ts';
import type { PlaceId } from '../../domain/place.ts';
import { placeFigures } from '../../figures/place-figures.ts';
import { articleSummaries } from './article-summary.ts';
import type { FiguresFeed } from './figures-feed.ts';

/** A place with the ties of all that lies inside it; null when no article knows it. */
export function readPlace(feed: FiguresFeed, id: PlaceId, filter: Filter): PlaceAnswer | null {
	const found = placeFigures(feed, id, filter);
	if (found === null) return null;
	return { ...found.figures, articles: articleSummaries(feed.statements, found.articles) };
}
