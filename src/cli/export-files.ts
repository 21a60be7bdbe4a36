import { createHash } from 'node:crypto';
import { rm, open, rename } from 'node:fs/promises';
import { UsageError } from './report.ts';

/**
 * Writes a file whole or not at all: under another name first, so that a reader never finds half of it. A UsageError when
 * the path cannot be written. Answers how large it became and its SHA-256, hexadecimal.
 */
export async function writeWhole(
	path: string,
	pieces: AsyncIterable<string> | Iterable<string>
): Promise<{ bytes: number; hash: string }> {
	const draft = `${path}.part`;
	const hash = createHash('sha256');
	let bytes = 0;
	const file = await open(draft, 'w').catch((error: unknown) => {
		throw new UsageError(`${path} cannot be written`, 'name a place that can', error);
	});
	try {
		for await (const piece of pieces) {
			const chunk = Buffer.from(piece);
			hash.update(chunk);
			bytes += chunk.length;
			await file.writeFile(chunk);
		}
		await file.close();
		await rename(draft, path);
	} catch (error) {
		await file.close().catch(() => undefined);
		await rm(draft, { force: true });
		throw error;
	}
	return { bytes, hash: hash.digest('hex') };
}
