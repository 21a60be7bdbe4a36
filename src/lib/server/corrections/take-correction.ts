import {
	givenCorrectionSchema,
	type Change,
	type GivenCorrection
} from '../../domain/correction.ts';
import { placeSchema, type Place, type PlaceId } from '../../domain/place.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Atlas } from '../atlas.ts';
import { bytesOf, mediaType, parseJson } from '../http/body.ts';
import { BadBody } from '../http/problem.ts';
import type { Written } from '../http/writing.ts';
import type { NewCorrection } from '../store/library.ts';

/** Takes a correction through the API. Null when there is no such act or article. */
export async function takeCorrection(
	{ library, gazetteer }: Atlas,
	_: object,
	request: Request
): Promise<Written | null> {
	if (mediaType(request) !== 'application/json')
		throw new BadBody(415, 'A correction comes as JSON', {
			detail: 'content-type must be application/json'
		});
	const given = parseJson(await bytesOf(request), givenCorrectionSchema);
	const target = targetOf(given);
	if (target === null) return null;
	const { by, reason, change } = given;
	const places = placesOf(given, gazetteer);
	const answer = await library.correct({ ...target, by, reason, change, places });
	return answer === null
		? null
		: { answer, created: `/api/v1/corrections?article=${encodeURIComponent(target.article)}` };
}

/** `a.txt#3`: act 3 of the article a.txt, whose own name may hold a # as well. */
function targetOf({
	act,
	article,
	mention
}: GivenCorrection): Pick<NewCorrection, 'article' | 'act' | 'mention'> | null {
	if (article !== undefined) return { article, act: null, mention: mention ?? null };
	const parts = /^(.+)#(\d{1,9})$/su.exec(act ?? '');
	return parts === null ? null : { article: parts[1] ?? '', act: Number(parts[2]), mention: null };
}

/** The places that a change names, described by the gazetteer, with all that holds them. */
function placesOf({ change }: GivenCorrection, gazetteer: Gazetteer): Record<PlaceId, Place> {
	const named = Object.entries(namedIn(change));
	const places: Record<PlaceId, Place> = {};
	for (const [parameter, id] of named) {
		if (id === undefined) continue;
		const row = gazetteer.row(id);
		if (row === undefined)
			throw new BadBody(422, 'There is no such place', {
				detail: `${id} is not in the gazetteer`,
				parameter
			});
		for (const one of [...row.parents, id]) places[one] = placeSchema.parse(gazetteer.place(one));
	}
	return places;
}

function namedIn(change: Change): {
	readonly a?: PlaceId | undefined;
	readonly b?: PlaceId | undefined;
	readonly place?: PlaceId;
} {
	switch (change.kind) {
		case 'add':
			return { a: change.link.a, b: change.link.b };
		case 'change':
			return { a: change.a, b: change.b };
		case 'place':
			return { place: change.place };
		case 'accept':
		case 'reject':
		case 'no-place':
			return {};
	}
}
