import { answerFromFiles } from '$lib/published/answer-from-files';

/**
 * In a published copy: the API's answers come from files, and a page that was written for another address, language or theme
 * than the reader's makes room for theirs. `base`: where the copy stands, with a slash at its end; `library`: the folder in it
 * that holds the files.
 */
export function arriveInCopy(base: URL, library: string): void {
	window.fetch = answerFromFiles(window.fetch.bind(window), base, library);
	const { dataset } = document.documentElement;
	if (dataset['elsewhere'] === undefined) return;
	// What came with the page as data stays: it may answer the first question.
	for (const one of document.querySelectorAll('#app > :not(script)')) one.remove();
	const app = document.getElementById('app');
	for (const one of [...(app?.childNodes ?? [])])
		if (one.nodeType === Node.COMMENT_NODE || one.nodeType === Node.TEXT_NODE) one.remove();
	// What is drawn is another view: the live map would come over it.
	document.getElementById('first-view')?.setAttribute('hidden', '');
	delete dataset['elsewhere'];
}
