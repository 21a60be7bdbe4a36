import type { LinksAnswer } from '../domain/api.ts';
import { DETAIL_ZOOM } from '../map/detail.ts';
import type { Bounds } from '../map/mercator.ts';
import type { DetailFound, DetailWanted } from '../workers/detail.ts';
import { startDetailWorker } from './detail-worker.ts';
import { LevelsAsked } from '../workers/levels-asked.ts';

/** What the map shows now. */
export interface Seen {
	readonly bounds: Bounds;
	readonly zoom: number;
}

/** What a closer view of a crowded map holds, found by a worker. */
export class CloseView {
	/** Null while the provinces are drawn. */
	found = $state.raw<DetailFound | null>(null);
	#worker: Worker | undefined;
	#levels: LevelsAsked | undefined;
	#told: LinksAnswer | null = null;
	#edition = 0;
	#isAsked = false;

	/**
	 * Looks for what `seen` holds of the pairs that `address` of the API answers, where `drawn` is too many for their own
	 * ends; null: they are few enough. Of a published copy only the page knows how to ask.
	 */
	ask(seen: Seen | null, address: string, drawn: LinksAnswer, isPublished: boolean): void {
		this.#isAsked = seen !== null && seen.zoom >= DETAIL_ZOOM;
		if (!seen || !this.#isAsked) {
			this.found = null;
			return;
		}
		// What was saved or corrected comes with another answer, under the same address.
		if (drawn !== this.#told) this.#edition += 1;
		this.#told = drawn;
		const wanted = { address, edition: this.#edition, view: seen.bounds, zoom: seen.zoom };
		this.#tell(wanted, isPublished).catch(() => void (this.found = null));
	}

	/** Ends the worker. */
	stop(): void {
		this.#worker?.terminate();
	}

	async #tell(wanted: DetailWanted, isPublished: boolean): Promise<void> {
		const worker = (this.#worker ??= this.#start());
		if (!isPublished) return worker.postMessage(wanted);
		this.#levels ??= new LevelsAsked();
		const levels = await this.#levels.at(wanted, (one) => fetch(one));
		worker.postMessage({ ...wanted, levels });
	}

	#start(): Worker {
		const made = startDetailWorker();
		made.addEventListener('message', ({ data }: MessageEvent<DetailFound | null>) => {
			// Whatever was zoomed away from meanwhile is no longer asked for.
			this.found = this.#isAsked ? data : null;
		});
		return made;
	}
}
