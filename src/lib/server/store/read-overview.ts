import type { Filter, Overview } from '../../domain/api.ts';
import { overviewFigures } from '../../figures/overview-figures.ts';
import { articleSummaries } from './article-summary.ts';
import type { FiguresFeed } from './figures-feed.ts';

export function readOverview(feed: FiguresFeed, filter: Filter): Overview {
	const { figures, newest } = overviewFigures(feed, filter);
	return { ...figures, newest: articleSummaries(feed.statements, newest) };
}
