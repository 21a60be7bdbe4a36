import { deflateSync, inflateSync } from 'node:zlib';
import { recordSchema, type ExtractionRecord } from '../../domain/article.ts';

/**
 * Records are kept as deflated JSON: a quarter of the space. zlib rather than something tighter, because every language has
 * it for those who open the file with tools of their own.
 */
export const packText = (json: string): Uint8Array => deflateSync(json);

export const packRecord = (record: ExtractionRecord): Uint8Array =>
	packText(JSON.stringify(record));

export const unpackRecord = (packed: Uint8Array): ExtractionRecord =>
	recordSchema.parse(unpackUnchecked(packed));

/** For those that parse only a part of it. */
export const unpackUnchecked = (packed: Uint8Array): unknown =>
	JSON.parse(inflateSync(packed).toString('utf8'));
