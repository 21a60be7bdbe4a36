import type { ExtractionRecord } from '../../src/lib/domain/article.ts';
import { placeSchema, type PlaceId } from '../../src/lib/domain/place.ts';
import type { Link, LinkType } from '../../src/lib/domain/link.ts';
import type { Gazetteer } from '../../src/lib/gazetteer/gazetteer.ts';

/**
 * News made by a grammar of its own from the places of the gazetteer, the same for the same seed: for measuring with as many
 * articles as one likes, whose true links are known. Nothing here is taken from an article.
 */
export interface MadeNews {
	readonly id: string;
	readonly text: string;
	/** What a perfect reader would tell of it. */
	readonly record: ExtractionRecord;
}

/** Mulberry32: small, and good enough to deal out places. */
export function randomOf(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let x = Math.imul(state ^ (state >>> 15), 1 | state);
		x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
		return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
	};
}

interface Kind {
	readonly type: LinkType;
	readonly directed: boolean;
	readonly tell: (a: string, b: string, what: string) => string;
}

const KINDS: readonly Kind[] = [
	{ type: 'agreement', directed: false, tell: (a, b, what) => `${a}与${b}签署${what}合作协议` },
	{ type: 'meeting', directed: false, tell: (a, b, what) => `${a}与${b}举行${what}工作会谈` },
	{ type: 'visit', directed: true, tell: (a, b, what) => `${a}代表团访问${b},考察${what}工作` },
	{ type: 'project', directed: false, tell: (a, b, what) => `${a}与${b}共建${what}示范园区` },
	{ type: 'aid', directed: true, tell: (a, b, what) => `${a}对口支援${b}的${what}事业` },
	{ type: 'data_sharing', directed: false, tell: (a, b, what) => `${a}与${b}共享${what}监测数据` }
];
const TOPICS = [
	['environment', '生态环境'],
	['trade', '商贸'],
	['tourism', '文化旅游'],
	['education', '职业教育'],
	['health', '医疗卫生'],
	['agriculture', '现代农业']
] as const;
const FILLERS = [
	'双方表示要把已经商定的事项逐一落到实处,定期对照进度表检查,遇到困难及时沟通解决',
	'与会人员一致认为,这项工作关系到群众的日常生活,应当听取各方面的意见,稳步向前推进',
	'有关负责人介绍,下一步将完善办事流程,减少不必要的材料,让企业和居民少跑一趟路',
	'专家在发言中提出,需要加强人才培养和技术交流,逐步形成可以长期坚持的工作办法',
	'活动期间还安排了现场观摩和座谈,参加者就共同关心的问题充分交换了看法'
];
const PUBLISHERS = ['试刊日报', '样本晚报', '模拟新闻网', '示例在线'];

/** `count` articles of about 2 kB, each with one to four acts; a third of the acts is between a few busy places. */
export function* madeNews(gazetteer: Gazetteer, count: number, seed = 1): Generator<MadeNews> {
	const random = randomOf(seed);
	const pick = <T>(from: readonly T[]): T => {
		const found = from[Math.floor(random() * from.length)];
		if (found === undefined) throw new Error('nothing to pick from');
		return found;
	};
	const units = [...gazetteer.rows()].filter(
		({ level, parents }) => parents.includes('CN') && (level === 'province' || level === 'city')
	);
	const busy = units.slice(0, 24);
	const two = (n: number): string => String(n).padStart(2, '0');

	for (let number = 0; number < count; number++) {
		const [year, month] = [2012 + Math.floor(random() * 14), 1 + Math.floor(random() * 12)];
		const body: string[] = [];
		const links: Link[] = [];
		const mentions: ExtractionRecord['mentions'] = [];
		const used = new Set<PlaceId>();
		let at = 0;
		const say = (sentence: string): void => {
			body.push(`${sentence}。`);
			at += sentence.length + 1;
		};
		const acts = 1 + Math.floor(random() * 4);
		for (let n = 0; n < acts; n++) {
			const a = pick(random() < 0.33 ? busy : units);
			const b = pick(random() < 0.33 ? busy : units);
			if (a.id === b.id) continue;
			const { type, directed, tell } = pick(KINDS);
			const [topic, what] = pick(TOPICS);
			const day = 1 + Math.floor(random() * 28);
			const quote = `${year}年${month}月${day}日,${tell(a.name, b.name, what)}`;
			for (const { id, name } of [a, b]) {
				const start = at + quote.indexOf(name);
				mentions.push({
					start,
					end: start + name.length,
					text: name,
					places: [id],
					confidence: 0.9
				});
				used.add(id);
			}
			links.push({
				a: a.id,
				b: b.id,
				type,
				directed,
				status: 'done',
				date: `${year}-${two(month)}-${two(day)}`,
				group: null,
				instrument: null,
				topics: [topic],
				via: [],
				evidence: { start: at, end: at + quote.length, quote },
				confidence: Math.round((0.6 + random() * 0.4) * 100) / 100
			});
			say(quote);
			for (let filler = 0; filler < 4; filler++)
				say(`第${number}.${n}.${filler}项:${pick(FILLERS)}`);
		}
		while (at < 650) say(`第${number}.${at}条:${pick(FILLERS)}`);
		for (const id of [...used])
			for (const parent of gazetteer.row(id)?.parents ?? []) used.add(parent);
		const text = body.join('');
		const id = `made/${number}.txt`;
		yield {
			id,
			text,
			record: {
				id,
				title: `${year}年第${number}号地区合作简报`,
				publishedAt: `${year}-${two(month)}-28`,
				publisher: pick(PUBLISHERS),
				url: null,
				script: 'Hans',
				encoding: 'utf-8',
				body: [[0, text.length]],
				repairs: [],
				places: Object.fromEntries(
					[...used].map((id) => [id, placeSchema.parse(gazetteer.place(id))])
				),
				// Names that stand in another (a province in its city's) would overlap: the first of them stays.
				mentions: mentions
					.sort((x, y) => x.start - y.start)
					.filter((one, n, all) => n === 0 || one.start >= (all[n - 1]?.end ?? 0)),
				links,
				messages: []
			}
		};
	}
}
