import { openBoundaries, type BoundaryFiles } from '../boundary-files.ts';
import { withEtag, writeLog } from './answer.ts';
import { problemOf } from './problem.ts';

/** Shapes change with a release or a restart, not between two looks at the map. */
const MAX_AGE_S = 3600;

/** One of the two boundary files, as TopoJSON. */
export async function shapesAnswer(
	request: Request,
	which: keyof Pick<BoundaryFiles, 'provinces' | 'countries'>
): Promise<Response> {
	try {
		return await withEtag(request, openBoundaries()[which], 'application/json', MAX_AGE_S);
	} catch (error) {
		return problemOf(error, writeLog);
	}
}
