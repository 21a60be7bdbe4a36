import type { LinksAnswer } from '../domain/api.ts';
import { detailOf, type Levels } from '../map/detail.ts';
import { drawablesOf, type Drawables } from '../map/drawables.ts';
import type { Bounds } from '../map/mercator.ts';
import { LevelsAsked, type LevelsWanted } from './levels-asked.ts';

/** What the map asks for: the pairs under a filter, as finely as the view allows. */
export interface DetailWanted extends LevelsWanted {
	readonly view: Bounds;
	readonly zoom: number;
	/** When the page has asked for them itself: nothing is fetched then. */
	readonly levels?: Levels;
}

export interface DetailFound {
	readonly answer: LinksAnswer;
	readonly drawables: Drawables;
}

const asked = new LevelsAsked();

async function find(wanted: DetailWanted): Promise<DetailFound | null> {
	const levels = wanted.levels ?? (await asked.at(wanted, (address) => self.fetch(address)));
	const answer = detailOf(levels, wanted.view, wanted.zoom);
	if (!answer) return null;
	return { answer, drawables: drawablesOf(answer.links, answer.places) };
}

let latest: DetailWanted | null = null;
self.addEventListener('message', ({ data }: MessageEvent<DetailWanted>) => {
	latest = data;
	void find(data).then(
		// A view that is no longer looked at needs no answer.
		(found) => data === latest && self.postMessage(found),
		() => data === latest && self.postMessage(null)
	);
});
