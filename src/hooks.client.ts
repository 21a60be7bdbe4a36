import { resolve } from '$app/paths';
import type { ClientInit } from '@sveltejs/kit';
import { prepareMap } from '$lib/map/start-map';

/**
 * The drawing of the server comes first, then the live map, whose worker and graphics start by themselves while the page
 * comes to life.
 */
export const init: ClientInit = async () => {
	const { library } = document.documentElement.dataset;
	if (library !== undefined) {
		const { arriveInCopy } = await import('./routes/arrive-in-copy');
		arriveInCopy(new URL(resolve('/'), location.href), library);
	}
	if (document.querySelector('#first-view .drawing') === null) return;
	await painted();
	// The map tells by itself what is wrong with it; the page lives without, and does not wait for it on a slow line.
	const started = prepareMap().catch(() => null);
	await Promise.race([started, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
};

/** The page comes to life after so long at the latest. */
const PATIENCE_MS = 500;

/** After the frame that shows the page; at once where nobody looks at it. */
const painted = (): Promise<void> =>
	new Promise((done) => {
		if (document.visibilityState === 'hidden') return done();
		requestAnimationFrame(() => {
			const after = new MessageChannel();
			after.port1.onmessage = () => done();
			after.port2.postMessage(null);
		});
	});
