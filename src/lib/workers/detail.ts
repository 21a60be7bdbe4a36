import type { LinksAnswer } from '../domain/api.ts';
import { detailOf, type Levels } from '../map/detail.ts';
import { drawablesOf, type Drawables } from '../map/drawables.ts';
import type { Bounds } from '../map/mercator.ts';

/** What the map asks for: the pairs under a filter, as finely as the view allows. */
export interface DetailWanted {
	/** Of the API with the filters; the level and the limit are added. */
	readonly address: string;
	/** Another number when the library may hold something else by now. */
	readonly edition: number;
	readonly view: Bounds;
	readonly zoom: number;
}

export interface DetailFound {
	readonly answer: LinksAnswer;
	readonly drawables: Drawables;
}

/** As many pairs as the API gives at once. */
const LIMIT = 5000;
const LEVELS = ['place', 'city', 'province'] as const;

let asked = '';
let levels: Promise<Levels> = Promise.resolve({});

/** All levels under a filter, fetched once an edition; pairs travel, not lines. */
function levelsAt({ address, edition }: DetailWanted): Promise<Levels> {
	const question = `${edition} ${address}`;
	if (question === asked) return levels;
	asked = question;
	levels = Promise.all(
		LEVELS.map(async (level) => {
			const response = await fetch(`${address}&level=${level}&limit=${LIMIT}`);
			if (!response.ok) throw new Error(`${address} answered ${response.status}`);
			// The server builds the answer by the schema of this very type.
			return [level, (await response.json()) as LinksAnswer] as const;
		})
	).then((found) => Object.fromEntries(found));
	// What failed is asked for again the next time.
	levels.catch(() => {
		if (asked === question) asked = '';
	});
	return levels;
}

async function find(wanted: DetailWanted): Promise<DetailFound | null> {
	const answer = detailOf(await levelsAt(wanted), wanted.view, wanted.zoom);
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
