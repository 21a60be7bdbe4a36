import { openAtlas } from '../atlas.ts';
import { writeLabels } from '../export/labels.ts';
import { writeLog } from './answer.ts';
import { problemOf } from './problem.ts';

/** What people have corrected, as labels to download. They are few: made whole before they are sent. */
export async function labelsAnswer(): Promise<Response> {
	try {
		const lines = await Array.fromAsync(writeLabels(openAtlas().library));
		return new Response(lines.join(''), {
			headers: {
				'content-type': 'application/jsonl; charset=utf-8',
				'content-disposition': 'attachment; filename="labels.jsonl"',
				'cache-control': 'no-cache'
			}
		});
	} catch (error) {
		return problemOf(error, writeLog);
	}
}
