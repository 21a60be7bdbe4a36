import type { Edtf } from '../domain/date.ts';
import type { Message } from '../domain/message.ts';
import type { Span } from '../domain/span.ts';
import type { RepairedText } from './document.ts';
import type { Segmented } from './segment.ts';

export interface Metadata {
	readonly title: string | null;
	readonly titleSpan: Span | null;
	readonly publishedAt: Edtf | null;
	readonly publisher: string | null;
	readonly url: string | null;
	readonly doubts: readonly Message[];
}

/** What the giver of an article knows of it. */
export interface Given {
	readonly url?: string | null | undefined;
	readonly title?: string | null | undefined;
	readonly publishedAt?: Edtf | null | undefined;
	readonly publisher?: string | null | undefined;
}

export function findMetadata(
	_repaired: RepairedText,
	_segmented: Segmented,
	given: Given
): Metadata {
	return {
		title: given.title ?? null,
		titleSpan: null,
		publishedAt: given.publishedAt ?? null,
		publisher: given.publisher ?? null,
		url: given.url ?? null,
		doubts: []
	};
}
