import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../support/linear-time.ts';
import { read } from '../../../../src/lib/pipeline/index.ts';
import { InputError } from '../../../../src/lib/pipeline/input-error.ts';
import { HTML_LIMIT } from '../../../../src/lib/pipeline/html/read-html.ts';
import { isMarkup } from '../../../../src/lib/pipeline/html/markup.ts';

const STORY = [
	'3月4日，江城市与河州市在河州签署《环境保护合作协议》，双方将在水环境治理方面开展合作。',
	'根据协议，两市将建立联席会议制度，共享监测数据，开展联合执法，共同保护流域水质。',
	'据介绍，两地已连续三年开展联合巡查，下一步还将推进生态补偿机制建设，力争年内取得实效。'
];
const HEADLINE = '江城与河州签署环保合作协议';

const page = (head: string, body: string): string =>
	`<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const article = STORY.map((line) => `<p>\u3000\u3000${line}</p>`).join('\n');
const bodyOf = (html: string): string[] => {
	const { text, body } = read({ id: 'x', text: html });
	return body
		.flatMap(({ start, end }) => text.slice(start, end).split('\n'))
		.map((line) => line.trim());
};
const list = (tag: string): string =>
	`<${tag}><ul>${[1, 2, 3, 4, 5, 6].map((n) => `<li><a href="/${n}">甲${n}市召开座谈会，研究部署下一阶段工作，要求各单位抓好落实，确保年度任务完成。</a></li>`).join('')}</ul></${tag}>`;

describe('a page of HTML', () => {
	it.each(['nav', 'aside', 'footer', 'div class="related"'])(
		'leaves out a list of teasers in %s',
		(tag) => {
			const name = tag.split(' ')[0] ?? tag;
			const teasers = list(tag).replace(`</${tag}>`, `</${name}>`);
			const html = page('', `<div id="content"><h1>${HEADLINE}</h1>${article}</div>${teasers}`);
			expect(bodyOf(html)).toEqual(STORY);
		}
	);

	it('takes title, date and source from the markup when the text has none', () => {
		const head = `<title>${HEADLINE}_江城新闻网</title><meta property="og:site_name" content="江城新聞網">
			<meta property="article:published_time" content="2024-03-05T08:00:00+08:00">`;
		const document = read({ id: 'x', text: page(head, article) });
		expect(document).toMatchObject({
			title: HEADLINE,
			publishedAt: '2024-03-05',
			publisher: '江城新闻网',
			fromHtml: true
		});
		expect(document.dateReason).toContain('article:published_time');
	});

	it.each([
		[
			'<link rel="license" href="https://licence.example/by/4.0/">',
			'https://licence.example/by/4.0/'
		],
		['<meta name="DC.Rights" content="江城网 2024，转载请注明">', '江城网 2024，转载请注明'],
		[
			'<script type="application/ld+json">{"@type":"NewsArticle","license":"https://licence.example/nd/"}</script>',
			'https://licence.example/nd/'
		]
	])('keeps the licence that its markup states: %s', (head, rights) => {
		expect(read({ id: 'x', text: page(head, article) })).toMatchObject({ notice: null, rights });
	});

	it('prefers the date and source that people see', () => {
		const head =
			'<meta name="pubdate" content="2024-03-09"><meta property="og:site_name" content="转载网">';
		const byline = '<h1>' + HEADLINE + '</h1><div>2024-03-05 10:12 来源：江城晚报</div>';
		expect(read({ id: 'x', text: page(head, byline + article) })).toMatchObject({
			publishedAt: '2024-03-05',
			publisher: '江城晚报'
		});
	});

	it('keeps the first heading as the title and not the site', () => {
		const head = `<title>${HEADLINE} - 新闻中心 - 江城新闻网</title>`;
		const { title } = read({ id: 'x', text: page(head, `<h1>${HEADLINE}</h1>${article}`) });
		expect(title).toBe(HEADLINE);
	});

	it.each([
		['', 'there is no visible text'],
		['<script>document.write("甲")</script>', 'there is no visible text']
	])('says that a page shows nothing: %j', (body, what) => {
		expect(() => read({ id: 'x', text: page('', body) })).toThrow(what);
	});

	it('has a limit', () => {
		expect(() => read({ id: 'x', text: page('', 'x'.repeat(HTML_LIMIT)) })).toThrow(
			'8 MB of markup'
		);
	});

	it.each([
		['<p>甲</p>', true],
		['<!-- saved --> <div>甲</div>', true],
		['江城市与河州市签约。</span>合作', false],
		['甲 < 乙', false],
		['<甲市>与<乙市>', false]
	])('%j is a page: %s', (text, expected) => {
		expect(isMarkup(text)).toBe(expected);
	});

	it('never throws anything but InputError', () => {
		const piece = fc.constantFrom(
			...[
				'<div>',
				'</div>',
				'<p>',
				'<table>',
				'<td>',
				'</table>',
				'<a href="http://[">',
				'<article>',
				'<h1>'
			],
			...[
				'<meta name="pubdate" content="x">',
				'<script type="application/ld+json">[null]',
				'</script>'
			],
			...['<svg>', '<ruby>', '&', '<', '<![CDATA[', ...STORY]
		);
		fc.assert(
			fc.property(fc.array(piece), (parts) => {
				try {
					const { body, text } = read({ id: 'x', text: `<html>${parts.join('')}` });
					expect(body.every(({ start, end }) => start <= end && end <= text.length)).toBe(true);
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
				}
			})
		);
	});

	it('refuses elements without end', () => {
		expect(() => read({ id: 'x', text: `<html>甲${'<div>'.repeat(9000)}` })).toThrow('2000 deep');
	});

	it.each(['<div></div>', '<p>', '</b>', '<a href="/x">甲', '<!--', '<', '<p></i>'])(
		'takes time in proportion to the length of a run of %s',
		(unit) => {
			expectLinear(25_000, (size) => {
				const text = `<html>甲${unit.repeat(size / unit.length)}`;
				return () => read({ id: 'x', text });
			});
		}
	);
});

describe('the names of meta tags are untrusted', () => {
	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s says nothing', (name) => {
		const head = `<title>${HEADLINE}</title><meta name="${name}" content="x">`;
		expect(read({ id: 'x', text: page(head, article) }).title).toBe(HEADLINE);
	});
});
