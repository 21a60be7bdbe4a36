/** The small DOM that Readability brings along; the package declares no types for it. */
declare module '@mozilla/readability/JSDOMParser.js' {
	export default class JSDOMParser {
		parse(html: string, address?: string): Document;
	}
}
