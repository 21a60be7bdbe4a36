/**
 * The headers of a request with the token of a server; null when no header can carry the token (a letter beyond Latin-1, a
 * line break): then it is not the token of any server.
 */
export function withToken(init: HeadersInit | undefined, token: string): Headers | null {
	const headers = new Headers(init);
	if (token === '') return headers;
	try {
		headers.set('authorization', `Bearer ${token}`);
		return headers;
	} catch {
		return null;
	}
}
