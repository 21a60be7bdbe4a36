import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { recordSchema, type ExtractionRecord } from '../../../src/lib/domain/article.ts';
import type { Link } from '../../../src/lib/domain/link.ts';
import type { Place } from '../../../src/lib/domain/place.ts';
import { likenessOf } from '../../../src/lib/server/near-copy.ts';
import type { ReadArticle } from '../../../src/lib/server/store/library.ts';

/** Articles of a few sentences with records made by hand, so that the store is tested without the pipeline. */

const place = (
	name: string,
	en: string,
	level: Place['level'],
	lon: number,
	lat: number,
	parents: string[]
): Place => ({ name, en, level, lon, lat, parents, approximate: false });

export const PLACES: Record<string, Place> = {
	CN: place('中国', 'China', 'country', 104, 35, []),
	JP: place('日本', 'Japan', 'country', 138, 36, []),
	'JP-40': place('福冈县', 'Fukuoka', 'province', 130.6, 33.5, ['JP']),
	'JP-40100': place('北九州市', 'Kitakyushu', 'city', 130.82, 33.87, ['JP', 'JP-40']),
	'110000': place('北京市', 'Beijing', 'province', 116.4, 39.9, ['CN']),
	'220000': place('吉林省', 'Jilin', 'province', 125.3, 43.9, ['CN']),
	'330000': place('浙江省', 'Zhejiang', 'province', 120.1, 29.2, ['CN']),
	'500000': place('重庆市', 'Chongqing', 'province', 106.5, 29.5, ['CN']),
	'500153': place('荣昌区', 'Rongchang', 'county', 105.6, 29.4, ['CN', '500000']),
	'510000': place('四川省', 'Sichuan', 'province', 103, 30.6, ['CN']),
	'510500': place('泸州市', 'Luzhou', 'city', 105.4, 28.9, ['CN', '510000']),
	'510502': place('江阳区', 'Jiangyang', 'county', 105.45, 28.88, ['CN', '510000', '510500'])
};

interface MadeLink extends Partial<Omit<Link, 'a' | 'b' | 'evidence'>> {
	readonly a: string;
	readonly b: string;
	/** The stretch of the text that proves it. */
	readonly quote: string;
}

interface Made {
	readonly id: string;
	readonly text: string;
	/** Names in the text and the place each stands for. */
	readonly names: Record<string, string>;
	readonly links?: readonly MadeLink[];
	readonly title?: string | null;
	readonly publishedAt?: string | null;
	/** Where the body ends; the whole text by default. */
	readonly bodyEnd?: number;
}

export function madeRecord(made: Made): ExtractionRecord {
	const mentions = Object.entries(made.names)
		.map(([text, id]) => ({ start: made.text.indexOf(text), text, places: [id], confidence: 0.9 }))
		.map((mention) => ({ ...mention, end: mention.start + mention.text.length }))
		.sort((x, y) => x.start - y.start);
	const links = (made.links ?? []).map(({ quote, ...link }) => ({
		type: 'agreement',
		directed: false,
		status: 'done',
		date: null,
		group: null,
		instrument: null,
		topics: [],
		via: [],
		confidence: 0.9,
		...link,
		evidence: {
			start: made.text.indexOf(quote),
			end: made.text.indexOf(quote) + quote.length,
			quote
		}
	}));
	const used = new Set([
		...Object.values(made.names),
		...links.flatMap((link) => [link.a, link.b])
	]);
	for (const id of [...used]) for (const parent of PLACES[id]?.parents ?? []) used.add(parent);
	return recordSchema.parse({
		id: made.id,
		title: made.title ?? null,
		publishedAt: made.publishedAt ?? null,
		publisher: '试刊',
		url: null,
		script: 'Hans',
		encoding: 'utf-8',
		body: [[0, made.bodyEnd ?? made.text.length]],
		repairs: [],
		places: Object.fromEntries([...used].map((id) => [id, PLACES[id]])),
		mentions,
		links,
		messages: []
	});
}

export function madeArticle(made: Made, source = `/made/${made.id}`): ReadArticle {
	const bytes = Buffer.from(made.text);
	return {
		bytes,
		text: made.text,
		readable: made.text,
		lead: made.text.slice(0, 20),
		given: null,
		record: madeRecord(made),
		source,
		hash: createHash('sha256').update(bytes).digest('hex'),
		extractor: '1',
		gazetteer: 'g1',
		likeness: likenessOf(made.text)
	};
}

export const ZHEJIANG_JILIN = madeArticle({
	id: 'a.txt',
	title: '两省签约',
	publishedAt: '2019-12-20',
	text: '7月11日,浙江省与吉林省签署框架协议。12月19日,双方在会上交流。',
	names: { 浙江省: '330000', 吉林省: '220000' },
	links: [
		{
			a: '330000',
			b: '220000',
			quote: '7月11日,浙江省与吉林省签署框架协议',
			date: '2019-07-11',
			topics: ['environment'],
			via: [{ name: '浙江省某协会', place: '330000', start: 6, end: 9, people: ['王某'] }]
		},
		{
			a: '330000',
			b: '220000',
			quote: '12月19日,双方在会上交流',
			type: 'meeting',
			date: '2019-12-19'
		}
	]
});

export const LUZHOU_RONGCHANG = madeArticle({
	id: 'b.txt',
	title: '川渝两地往来',
	publishedAt: '2020-04',
	text: '泸州市江阳区代表团访问重庆市荣昌区。四川省今后将与吉林省合作。泸州市与江阳区共建园区。',
	names: {
		泸州市: '510500',
		江阳区: '510502',
		重庆市: '500000',
		荣昌区: '500153',
		四川省: '510000'
	},
	links: [
		{
			a: '510502',
			b: '500153',
			quote: '泸州市江阳区代表团访问重庆市荣昌区',
			type: 'visit',
			directed: true,
			date: '2020-04-02'
		},
		{ a: '510000', b: '220000', quote: '四川省今后将与吉林省合作', status: 'intended' },
		{
			a: '510500',
			b: '510502',
			quote: '泸州市与江阳区共建园区',
			type: 'project',
			date: '2020',
			confidence: 0.5
		}
	]
});

export const BEIJING_KITAKYUSHU = madeArticle({
	id: 'c.txt',
	publishedAt: '2022-06-01',
	text: '日本北九州市代表访问北京市。相关文章:浙江省新闻。',
	names: { 日本: 'JP', 北九州市: 'JP-40100', 北京市: '110000', 浙江省: '330000' },
	bodyEnd: 14,
	links: [
		{
			a: 'JP-40100',
			b: '110000',
			quote: '日本北九州市代表访问北京市',
			type: 'visit',
			directed: true,
			status: 'ongoing'
		}
	]
});

export const MENTIONS_ONLY = madeArticle({
	id: 'd.txt',
	title: '规划',
	publishedAt: '2021',
	text: '泸州市发布规划,浙江省亦有类似规划。',
	names: { 泸州市: '510500', 浙江省: '330000' }
});

export const ALL = [ZHEJIANG_JILIN, LUZHOU_RONGCHANG, BEIJING_KITAKYUSHU, MENTIONS_ONLY];
