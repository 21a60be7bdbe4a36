/** What the head and the markup of a page say about it, by the strength of who says it. Nothing is interpreted here. */
export interface PageFacts {
	/** Headlines, the most trustworthy first: structured data, meta tags, `<title>`. */
	readonly titles: readonly string[];
	readonly published: readonly Fact[];
	/** Who wrote it (来源), before whose site it is. */
	readonly sources: readonly string[];
	readonly sites: readonly string[];
	readonly url: string | null;
	/** Licence or terms of use, as words or an address, the most exact first. */
	readonly rights: readonly string[];
}

export interface Fact {
	readonly value: string;
	/** Where it stands: `meta PubDate`, `JSON-LD datePublished`, `time`. */
	readonly from: string;
}

type Kind = 'title' | 'published' | 'source' | 'site' | 'url' | 'rights';

/** Names of meta tags, lower case. The group without a colon is the standard of Chinese government sites. */
const META: ReadonlyMap<string, Kind> = new Map<string, Kind>(
	Object.entries({
		articletitle: 'title',
		'og:title': 'title',
		'twitter:title': 'title',
		'dc.title': 'title',
		pubdate: 'published',
		publishdate: 'published',
		publish_date: 'published',
		publishtime: 'published',
		'article:published_time': 'published',
		'og:published_time': 'published',
		'og:release_date': 'published',
		datepublished: 'published',
		'dc.date': 'published',
		'dc.date.issued': 'published',
		'apub:time': 'published',
		contentsource: 'source',
		source: 'source',
		mediaid: 'source',
		'og:site_name': 'site',
		sitename: 'site',
		'application-name': 'site',
		'og:url': 'url',
		'dc.rights': 'rights',
		'dc.rights.license': 'rights',
		'dcterms.rights': 'rights',
		'dcterms.license': 'rights',
		'dcterms.rightsholder': 'rights',
		copyright: 'rights'
	} as const)
);

const LICENCE = /(?:^|\s)license(?:\s|$)/i;

const ARTICLE = /Article|Posting|Report/;

/** Longest structured data that is read. */
const LONGEST = 200_000;

/** Gathers the facts while the page is walked. */
export class HtmlFacts {
	readonly #found: Record<Kind, Fact[]> = {
		title: [],
		published: [],
		source: [],
		site: [],
		url: [],
		rights: []
	};
	readonly #weak: Fact[] = [];
	#collecting: 'title' | 'data' | null = null;
	#text = '';
	#title = '';

	open(name: string, attributes: Record<string, string>): void {
		const property = attributes['itemprop'] ?? attributes['property'] ?? attributes['name'] ?? '';
		if (name === 'meta')
			this.#add(META.get(property.toLowerCase()), attributes['content'], `meta ${property}`);
		else if (name === 'link' && attributes['rel'] === 'canonical')
			this.#add('url', attributes['href'], 'canonical link');
		else if ((name === 'link' || name === 'a') && LICENCE.test(attributes['rel'] ?? ''))
			this.#add('rights', attributes['href'], 'licence link', true);
		else if (name === 'time') {
			const stated = attributes['datetime'];
			if (stated !== undefined && (property === 'datePublished' || 'pubdate' in attributes))
				this.#add('published', stated, 'time datePublished');
			else if (stated !== undefined) this.#weak.push({ value: stated, from: 'time' });
		} else if (name === 'title' && this.#title === '') this.#collect('title');
		else if (name === 'script' && attributes['type']?.toLowerCase() === 'application/ld+json')
			this.#collect('data');
	}

	say(text: string): void {
		if (this.#collecting !== null && this.#text.length < LONGEST) this.#text += text;
	}

	close(name: string): void {
		if (this.#collecting === 'title' && name === 'title') this.#title = clean(this.#text);
		else if (this.#collecting === 'data' && name === 'script') this.#readData();
		else return;
		this.#collecting = null;
	}

	result(): PageFacts {
		const values = (kind: Kind): string[] => this.#found[kind].map(({ value }) => value);
		return {
			titles: [...values('title'), ...(this.#title === '' ? [] : [this.#title])],
			// The first time of a page is its own; later ones belong to comments and teasers.
			published: [...this.#found.published, ...this.#weak.slice(0, 1)],
			sources: values('source'),
			sites: values('site'),
			url: values('url').find((url) => /^https?:\/\//i.test(url)) ?? null,
			rights: values('rights')
		};
	}

	#collect(what: 'title' | 'data'): void {
		this.#collecting = what;
		this.#text = '';
	}

	#add(kind: Kind | undefined, value: unknown, from: string, first = false): void {
		if (kind === undefined || typeof value !== 'string') return;
		const fact = { value: clean(value), from };
		if (fact.value === '') return;
		if (first) this.#found[kind].unshift(fact);
		else this.#found[kind].push(fact);
	}

	#readData(): void {
		let data: unknown;
		try {
			data = JSON.parse(this.#text);
		} catch {
			// Broken structured data says nothing; the page is read without it.
			return;
		}
		const article = nodesOf(data).find((node) => ARTICLE.test(String(node['@type'])));
		if (!article) return;
		this.#add('title', article['headline'], 'JSON-LD headline', true);
		this.#add('published', article['datePublished'], 'JSON-LD datePublished', true);
		this.#add('rights', article['license'], 'JSON-LD license', true);
		for (const publisher of nodesOf(article['publisher']))
			this.#add('site', publisher['name'], 'JSON-LD publisher', true);
	}
}

/** The nodes of structured data: itself, its list, or its graph. One level; deeper ones are about other things. */
function nodesOf(data: unknown): Record<string, unknown>[] {
	const list = Array.isArray(data) ? data.slice(0, 50) : [data];
	return list.flatMap((node: unknown) => {
		if (!isNode(node)) return [];
		const graph = node['@graph'];
		return Array.isArray(graph) ? [node, ...graph.slice(0, 50).filter(isNode)] : [node];
	});
}

const isNode = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 500);
