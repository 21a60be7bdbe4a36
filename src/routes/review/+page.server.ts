import type { ReviewAnswer } from '$lib/domain/api';
import type { CorrectionsAnswer } from '$lib/domain/correction';
import { apiQuery, parseFilters } from '$lib/state/filters';
import { ask } from '../ask';
import { askArticle } from '../ask-map';
import type { PageServerLoad } from './$types';

/** The act that the address names, or the least certain of those that wait; its article; what was said last. */
export const load: PageServerLoad = async ({ fetch, url }) => {
	const query = new URLSearchParams(apiQuery(parseFilters(url.searchParams)));
	const at = url.searchParams.get('act');
	if (at !== null && at !== '') query.set('at', at);
	query.set('limit', '1');
	const [review, latest] = await Promise.all([
		ask<ReviewAnswer>(fetch, `/api/v1/review?${query.toString()}`),
		ask<CorrectionsAnswer>(fetch, '/api/v1/corrections?limit=10')
	]);
	const act = review.acts[0];
	const article = act ? await askArticle(fetch, act.article.id) : null;
	return { kind: 'review' as const, review, latest, article };
};
