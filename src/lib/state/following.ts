/** Tells whether a media query holds, now and whenever that changes. Returns what ends it. */
export function following(query: string, tell: (matches: boolean) => void): () => void {
	const list = matchMedia(query);
	const follow = (): void => tell(list.matches);
	follow();
	list.addEventListener('change', follow);
	return () => list.removeEventListener('change', follow);
}
