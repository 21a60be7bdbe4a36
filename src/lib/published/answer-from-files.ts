import type { answerQuestion } from './answer-question.ts';
import type { PublishedLibrary } from './published-library.ts';

type Fetch = typeof globalThis.fetch;
/** What the atlas asks for at the root of its host; a copy may itself stand below a path that begins so. */
const SHAPES = /^\/geo\/(?:countries|provinces)\.json$/;
const READING = /^(?:get|head)$/i;
const READ_ONLY = (): Response =>
	Response.json(
		{ type: 'about:blank', title: 'A published copy is read-only', status: 405 },
		{ status: 405, headers: { allow: 'GET' } }
	);

type Answers = (address: string) => Promise<Awaited<ReturnType<typeof answerQuestion>>>;

/**
 * For a published copy, a fetch that answers what is asked of the atlas from the files of `library`, a folder below `base`
 * (an address that ends with a slash); all else goes its way. What answers is loaded with the first question.
 */
export function answerFromFiles(fetch: Fetch, base: URL, library: string): Fetch {
	let answers: Promise<Answers> | null = null;
	return async (input, init) => {
		const request = input instanceof Request ? input : null;
		const asked = new URL(input instanceof Request ? input.url : input, base);
		const path = asked.origin === base.origin ? asked.pathname : '';
		if (SHAPES.test(path)) return fetch(new URL(path.slice(1), base), init);
		if (!path.startsWith('/api/v1/')) return fetch(input, init);
		if (!READING.test(init?.method ?? request?.method ?? 'GET')) return READ_ONLY();
		// Who asks no more, as a search does after the next key, wants no answer either.
		const signal = init?.signal ?? request?.signal;
		signal?.throwIfAborted();
		answers ??= loadAnswers(fetch, new URL(`${library}/`, base));
		answers.catch(() => (answers = null));
		const { status, body } = await (await answers)(path + asked.search);
		signal?.throwIfAborted();
		return Response.json(body, { status });
	};
}

async function loadAnswers(fetch: Fetch, folder: URL): Promise<Answers> {
	const [{ answerQuestion }, library] = await Promise.all([
		import('./answer-question.ts'),
		openLibrary(fetch, folder)
	]);
	return (address) => answerQuestion(library, address);
}

async function openLibrary(fetch: Fetch, folder: URL): Promise<PublishedLibrary> {
	const { PublishedLibrary } = await import('./published-library.ts');
	return new PublishedLibrary(async (name) => {
		const response = await fetch(new URL(name, folder));
		if (!response.ok) throw new Error(`${name} answered ${response.status}`);
		return (await response.json()) as unknown;
	});
}
