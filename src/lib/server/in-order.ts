/** Starts up to `ahead` of the items at once and gives their results in the order of the items. */
export async function* inOrder<T, R>(
	items: AsyncIterable<T>,
	ahead: number,
	start: (item: T) => Promise<R>
): AsyncGenerator<R> {
	const started: Promise<R>[] = [];
	for await (const item of items) {
		const result = start(item);
		// It is awaited later; until then a failure must not count as one that nobody handles.
		result.catch(() => undefined);
		started.push(result);
		const first = started.length >= ahead ? started.shift() : undefined;
		if (first !== undefined) yield await first;
	}
	for (const result of started) yield await result;
}
