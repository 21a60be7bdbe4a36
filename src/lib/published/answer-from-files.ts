import type { answerQuestion } from './answer-question.ts';
import type { PublishedLibrary } from './published-library.ts';

type Fetch = typeof globalThis.fetch;
type Answers = (address: string) => Promise<Awaited<ReturnType<typeof answerQuestion>>>;

/**
 * For a published copy, a fetch that answers what is asked of the atlas from its files below `base` (an address that ends
 * with a slash); all else goes its way. What answers is loaded with the first question.
 */
export function answerFromFiles(fetch: Fetch, base: URL): Fetch {
	let answers: Promise<Answers> | null = null;
	return async (input, init) => {
		const asked = new URL(input instanceof Request ? input.url : input, base);
		if (asked.origin === base.origin && asked.pathname.startsWith('/api/v1/')) {
			answers ??= loadAnswers(fetch, base);
			answers.catch(() => (answers = null));
			const { status, body } = await (await answers)(asked.pathname + asked.search);
			return Response.json(body, { status });
		}
		if (asked.origin === base.origin && asked.pathname.startsWith('/geo/'))
			return fetch(new URL(asked.pathname.slice(1), base), init);
		return fetch(input, init);
	};
}

async function loadAnswers(fetch: Fetch, base: URL): Promise<Answers> {
	const [{ answerQuestion }, library] = await Promise.all([
		import('./answer-question.ts'),
		openLibrary(fetch, base)
	]);
	return (address) => answerQuestion(library, address);
}

async function openLibrary(fetch: Fetch, base: URL): Promise<PublishedLibrary> {
	const { PublishedLibrary } = await import('./published-library.ts');
	return new PublishedLibrary(async (name) => {
		const response = await fetch(new URL(`library/${name}`, base));
		if (!response.ok) throw new Error(`${name} answered ${response.status}`);
		return (await response.json()) as unknown;
	});
}
