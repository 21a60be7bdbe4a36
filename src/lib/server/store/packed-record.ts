import { deflateSync, inflateSync } from 'node:zlib';
import { recordSchema, type ExtractionRecord } from '../../domain/article.ts';

/**
 * Texts and records are kept deflated, records as JSON: half and a quarter of the space. zlib rather than something tighter,
 * because every language has it for those who open the file with tools of their own.
 */
export const pack = (value: string | Uint8Array): Uint8Array => deflateSync(value);

export const unpackBytes = (packed: Uint8Array): Uint8Array => inflateSync(packed);

export const unpackText = (packed: Uint8Array): string => inflateSync(packed).toString('utf8');

export const packRecord = (record: ExtractionRecord): Uint8Array => pack(JSON.stringify(record));

export const unpackRecord = (packed: Uint8Array): ExtractionRecord =>
	recordSchema.parse(unpackUnchecked(packed));

/** For those that parse only a part of it. */
export const unpackUnchecked = (packed: Uint8Array): unknown => JSON.parse(unpackText(packed));
