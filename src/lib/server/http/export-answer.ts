import { openAtlas } from '../atlas.ts';
import { FORMATS, isExportFormat } from '../export/formats.ts';
import { exportParameters, parseParameters } from '../../domain/parameters.ts';
import { notFound, problemOf } from './problem.ts';
import { writeLog } from './answer.ts';

/** The acts under the filters as a file to download, written while it is read. */
export function exportAnswer(url: URL, format: string): Response {
	if (!isExportFormat(format))
		return notFound(`links.${format}: formats are ${Object.keys(FORMATS).join(', ')}`);
	try {
		const { bom, ...filter } = parseParameters(url.searchParams, exportParameters);
		const { contentType, write } = FORMATS[format];
		return new Response(streamOf(write(openAtlas().library.exportActs(filter), { bom })), {
			headers: {
				'content-type': contentType,
				'content-disposition': `attachment; filename="links.${format}"`,
				'cache-control': 'no-cache'
			}
		});
	} catch (error) {
		return problemOf(error, writeLog);
	}
}

/** Chunks of some size: a write for each row would cost more than the row. */
const CHUNK = 32 * 1024;

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			let text = '';
			while (text.length < CHUNK) {
				const { value, done } = await pieces.next();
				if (done === true) {
					if (text !== '') controller.enqueue(encoder.encode(text));
					controller.close();
					return;
				}
				text += value;
			}
			controller.enqueue(encoder.encode(text));
		},
		async cancel() {
			await pieces.return(undefined);
		}
	});
}
