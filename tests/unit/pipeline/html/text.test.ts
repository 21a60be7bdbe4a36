import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../../src/lib/pipeline/html/text.ts';

/** HTML | its text */
const CASES: readonly (readonly [string, string])[] = [
	['<p>甲市</p><p>乙市</p>', '甲市\n乙市\n'],
	['<div><div><p>甲市</p></div></div>', '甲市\n'],
	['<p>甲市与\n\t乙市签约</p>', '甲市与乙市签约\n'],
	['<p>with  two\nlines</p>', 'with two lines\n'],
	['甲<br>乙<br/>丙', '甲\n乙\n丙'],
	['<ruby>潼<rp>(</rp><rt>tóng</rt><rp>)</rp></ruby>南', '潼南'],
	['<ruby>潼<rt>tóng南</ruby>区', '潼区'],
	['甲<script>"<p>乙</p>"</script><style>丙{}</style><template>丁</template>戊', '甲戊'],
	['甲<span hidden>乙</span><i style="color:red; Display : none">丙</i>丁', '甲丁'],
	['甲<b aria-hidden="true">乙</b><noscript>丙</noscript><textarea>丁</textarea>', '甲'],
	['<body style="visibility:hidden"><p>甲</p></body>', '甲\n'],
	['&#x7532;&lt;&nbsp;&amp;', '甲<\u00a0&'],
	['<table><tr><td>甲<td>乙<tr><td>丙</table>', '甲\n乙\n丙\n'],
	['<p>甲<p>乙<li>丙<li>丁', '甲\n乙\n丙\n丁\n'],
	['<pre>甲\n  乙</pre>', '甲\n乙\n'],
	['<!-- 甲 --><p>乙', '乙\n'],
	['<p>一</b></div>二</p>', '一二\n']
];

describe('the text of a page', () => {
	it.each(CASES)('%j → %j', (html, expected) => {
		expect(htmlToText(html).text).toBe(expected);
	});

	it('keeps the address of links with their place', () => {
		const { text, anchors } = htmlToText(
			'<p> 见 <a href="/a.html"> 附件 </a>和<a href="javascript:x()">按钮</a><a href="#top">顶</a></p>'
		);
		expect(anchors.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
			['附件', '/a.html']
		]);
	});

	it('tells what the page sets apart', () => {
		const { text, apart } = htmlToText('<nav>甲</nav><p>乙</p><div role="navigation">丙</div>');
		expect(apart.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['甲', '丙']);
	});

	it('reads the facts of the head', () => {
		const { facts } = htmlToText(`<title>甲_某网</title>
			<meta name="PubDate" content="2024-03-05"><meta name="ContentSource" content="江城晚报">
			<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"乙",
			"publisher":{"name":"江城新闻网"}}]}</script><script type="application/ld+json">{broken</script>
			<link rel="canonical" href="https://j.example/1.html"><time datetime="2024-03-06">昨天</time>`);
		expect(facts).toEqual({
			titles: ['乙', '甲_某网'],
			published: [
				{ value: '2024-03-05', from: 'meta PubDate' },
				{ value: '2024-03-06', from: 'time' }
			],
			sources: ['江城晚报'],
			sites: ['江城新闻网'],
			url: 'https://j.example/1.html',
			rights: []
		});
	});

	const tags = fc.constantFrom(
		...[
			'<p>',
			'</p>',
			'<div hidden>',
			'</div>',
			'<a href="/x">',
			'</a>',
			'<br>',
			'<nav>',
			'</nav>'
		],
		...[
			'<script>',
			'</script>',
			'<!--',
			'-->',
			'<ruby>',
			'<rt>',
			'&#x4e00;',
			'<table><td>',
			'<',
			'甲 ',
			'\n',
			' 乙'
		]
	);

	it('has spans in bounds and lines without blanks around them', () => {
		fc.assert(
			fc.property(fc.array(tags), (parts) => {
				const { text, anchors, apart } = htmlToText(parts.join(''));
				expect(text).not.toMatch(/^[ \n]|[ \t\r]\n|\n[ \t\n]/);
				for (const { start, end } of [...anchors, ...apart]) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(start).toBeLessThanOrEqual(end);
				}
			})
		);
	});
});
