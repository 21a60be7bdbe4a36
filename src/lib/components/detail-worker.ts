/** Starts the worker that finds what a closer view of a crowded map holds. */
export const startDetailWorker = (): Worker =>
	new Worker(new URL('../workers/detail.ts', import.meta.url), { type: 'module' });
