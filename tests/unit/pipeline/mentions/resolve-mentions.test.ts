import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/lib/pipeline/index.ts';
import { findCandidates } from '../../../../src/lib/pipeline/mentions/find-mentions.ts';
import { resolveMentions } from '../../../../src/lib/pipeline/mentions/resolve-mentions.ts';
import { shippedGazetteer } from '../../../support/gazetteer.ts';
import { expectLinear } from '../../../support/linear-time.ts';
import { mentionsOf, namesIn, placesIn } from '../../../support/mentions.ts';

/** sentence | the names it has; `>` marks a link of a chain, `?` a name that the text does not decide */
const NAMES: Record<string, readonly (readonly [string, string])[]> = {
	'chains and boundaries': [
		['浙江省嘉兴市海盐县召开现场会。', '浙江省> 嘉兴市> 海盐县'],
		['四川成都与贵州贵阳互通。', '四川> 成都 贵州> 贵阳'],
		['江苏省 苏州市 吴江区', '江苏省> 苏州市> 吴江区'],
		['南京市长江隧道通车。', '南京市'],
		['无锡市长率团来访。', '无锡'],
		['济南市中区举办灯会。', '济南> 市中区'],
		['天津市河东区、河西区分别发文。', '天津市> 河东区 河西区'],
		['合肥市场供应充足。', '合肥'],
		['他在内蒙古期间走访牧区。', '内蒙古'],
		['骑手自甘肃一路东进。', '甘肃'],
		['甘肃一路改道。', ''],
		['东莞市民冒雨排队。', '东莞'],
		['福州市民政局发布公告。', '福州市'],
		['石家庄市长安区启用新馆。', '石家庄市> 长安区'],
		['这是从江西部署的任务。', '江西'],
		['河南京剧院到场演出。', '河南'],
		['广西南宁设分会场。', '广西> 南宁'],
		['黑龙江西部降雪。', '黑龙江']
	],
	'words that are no places': [
		['发展中国家需要互利合作。', ''],
		['两地人民友好往来，共享和平。', ''],
		['税务机关解放观念。', ''],
		['他充满自信阳光。', ''],
		['阿里巴巴落户。', ''],
		['宜兴座谈，宜兴山东两地。', '宜兴 宜兴 山东'],
		['今日本报讯。', ''],
		['其中国有企业占三成。', ''],
		['社会长治久安。', ''],
		['海外来宾对外开放区域合作。', ''],
		['加强文物维修和安全防护。', ''],
		['中国合作建设的电站投产。', '中国'],
		['加强合作市场建设。', ''],
		['建设一座现代化新城区。', ''],
		['呼和浩特市新城区开会。', '呼和浩特市> 新城区'],
		['医疗队援建汶川，企业落户昆山。', '汶川 昆山']
	],
	'persons, firms, ways and dishes': [
		['副校长徐州出席典礼。', ''],
		['歌手张北海登台。', ''],
		['李长春同志出席。', ''],
		['总理加纳奥来电。', ''],
		['所长唐德军说，德军已撤。', '德'],
		['闽南师范大学位于漳州，闽南降雨。', '漳州 闽'],
		['贺兰山下与遵化市沙河桥。', '遵化市'],
		['拱北海关与北海海关会商。', '北海'],
		['总理访问加纳。', '加纳'],
		['中山路与西藏中路改道，延安高架限行。', ''],
		['在南京东路集合。', ''],
		['泸州老窖与青岛啤酒参展。', ''],
		['一碗兰州拉面，一盘海南鸡饭。', ''],
		['山东德州扒鸡走俏。', '山东> 德州'],
		['《成都商报》刊文。', ''],
		['江苏省药品监督管理局发文。', '江苏省'],
		['厦门海关与宁波海关会商。', '厦门 宁波']
	],
	abbreviations: [
		['川渝两地签约。', '川 渝'],
		['京津冀协同发展。', '京 津 冀'],
		['沪苏浙皖的高校联盟成立。', '沪 苏 浙 皖'],
		['浙吉两省协作。', '浙 吉'],
		['中日韩三国会谈。', '中 日 韩'],
		['举办鲁韩交流周。', '鲁 韩'],
		['闽宁协作再上台阶。', '闽 宁'],
		['粤港澳大湾区建设。', '粤 港 澳'],
		['长株潭一体化。', '长 株 潭'],
		['遂潼川渝的医院结成网络。', '遂 潼 川 渝'],
		['遂宁市与潼南区山水相连，遂潼两地携手。', '遂宁市 潼南区 遂 潼'],
		['成渝地区双城经济圈已有新的时刻表。', '成 渝'],
		['浙、吉两省签约。', '浙 吉'],
		['总理访华，专家入鲁。', '华 鲁'],
		['中方与俄方商定。', '中 俄'],
		['深哈对口合作。', '深 哈'],
		['加强沪连对口合作。', '沪 连'],
		['穗甬合作提速，京沪渝穗四地联动。', '穗 甬 京 沪 渝 穗'],
		['为加强巴中两国友谊。', '巴 中'],
		['吉祥如意，贵宾云集，晋升在即。', ''],
		['家庭美德、中老年人、中英文对照。', ''],
		['合法政府集中资金。', '']
	],
	'regions and zones': [
		['长三角三省一市会商。', '长三角'],
		['苏州工业园区接待了新加坡的客人。', '苏州工业园区 新加坡'],
		['深汕特别合作区开工。', '深汕特别合作区'],
		['山东西部地区降雨。', '山东'],
		['上海临港新片区揭牌。', '上海> 临港新片区']
	]
};

/** sentence | ids of its places */
const PLACES: Record<string, readonly (readonly [string, string])[]> = {
	namesakes: [
		['吉林省吉林市迎来初雪。', '220000 220200'],
		['吉林与浙江签约。', '220000 330000'],
		['嘉义县长与新竹市长会面。', '711900 710800'],
		['吉林市长与吉林省长会面。', '220200 220000'],
		['青海省海南州与海南省座谈。', '630000 632500 460000'],
		['通化、吉林两市的药材卖到南方。', '220500 220200'],
		['浙江、吉林两省共建。', '330000 220000'],
		['老挝万象省万荣县', 'LA LA-VI ?140822'],
		['山西省万荣县', '140000 140822'],
		['美国德州与山东德州', 'US US-TX 370000 371400'],
		['辽宁朝阳双塔区。', '210000 211300 211302'],
		['长春市朝阳区。', '220100 220104'],
		['朝阳区法院开庭。', '?110105|220104'],
		['乌海市海南区。', '150300 150303'],
		['鲁方说，山东省与韩国签约。', '370000 370000 KR']
	],
	'old names': [
		['浙江省上虞市', '330000 330604'],
		['四川成都双流县', '510000 510100 510116']
	],
	'divisions abroad': [
		['德国北莱茵-威斯特法伦州', 'DE DE-NW'],
		['英国苏格兰', 'GB GB-SCT'],
		['法国布列塔尼大区', 'FR FR-BRE'],
		['日本松江市', 'JP JP-32201']
	],
	'countries in runs': [
		['中吉乌铁路开工。', 'CN KG UZ'],
		['俄乌冲突。', 'RU UA'],
		['印巴两国会谈。', 'IN PK']
	],
	addresses: [
		['北京北京海淀区上庄镇', '110000 110108'],
		['湖州街632号', ''],
		['紫金二区12栋', '']
	]
};

describe('resolveMentions', () => {
	for (const [what, cases] of Object.entries(NAMES))
		describe(what, () => {
			it.each(cases)('%s → %s', (text, names) => {
				expect(namesIn(text)).toBe(names);
			});
		});

	for (const [what, cases] of Object.entries(PLACES))
		describe(what, () => {
			it.each(cases)('%s → %s', (text, places) => {
				expect(placesIn(text)).toBe(places);
			});
		});

	it('tells what it left undecided, with the namesakes', () => {
		const { mentions, messages } = mentionsOf('鼓楼区举行会议。');
		expect(mentions[0]?.places).toEqual([]);
		expect(mentions[0]?.candidates.length).toBeGreaterThan(2);
		expect(messages).toMatchObject([{ rule: 'place-undecided', start: 0, end: 3 }]);
	});

	it('lets the article decide between namesakes', () => {
		expect(placesIn('福州市召开会议。鼓楼区代表发言。')).toBe('350100 350102');
	});

	it('gives every candidate a reason and says which were kept', () => {
		const candidates = mentionsOf('推动互利合作，浙江省与吉林省签约。').candidates();
		expect(candidates.every((c) => c.reasons.length > 1)).toBe(true);
		expect(candidates.filter((c) => !c.rejected).map((c) => c.text)).toEqual(['浙江省', '吉林省']);
		expect(candidates.find((c) => c.text === '合作')?.rejected).toBe(true);
	});

	it('is surer of a full name than of a short one, and of that than of a single character', () => {
		const of = (text: string): number => mentionsOf(text).mentions[0]?.confidence ?? 0;
		expect(of('浙江省发文')).toBeGreaterThan(of('浙江发文'));
		expect(of('浙江发文')).toBeGreaterThan(of('入浙车辆'));
	});

	it('takes time in proportion to the text', { timeout: 240_000 }, () => {
		const unit = '成渝地区双城经济圈与兰州拉面、川渝两地和江苏省苏州市的朝阳区。李长春赴湘。';
		expectLinear(200, (times) => {
			const document = read({ id: 'a', text: unit.repeat(times) });
			const gazetteer = shippedGazetteer();
			return () => resolveMentions(document, findCandidates(document, gazetteer), gazetteer);
		});
	});

	it('reads each part of a long text as it reads it alone', () => {
		const unit = '成渝地区双城经济圈与兰州拉面、川渝两地和江苏省苏州市的朝阳区';
		expect(mentionsOf(unit.repeat(300)).mentions).toHaveLength(
			300 * mentionsOf(unit).mentions.length
		);
	});

	const PIECES = [
		'浙江省',
		'吉林',
		'川渝',
		'市长',
		'朝阳区',
		'中日韩',
		'合作',
		'长江大桥',
		'李',
		'、',
		'。',
		'路',
		'与',
		' ',
		'成渝地区双城经济圈',
		'日本',
		'中',
		'国',
		'市',
		'\n',
		'海南',
		'州',
		'苏州工业园区',
		'的',
		'·',
		'8号'
	];

	it('keeps mentions in order, apart, in bounds and equal to the text', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), {
					minLength: 1,
					maxLength: 30
				}),
				(pieces) => {
					const text = `某${pieces.join('')}`;
					const document = read({ id: 'a', text });
					const { mentions, messages } = mentionsOf(text);
					let end = 0;
					for (const mention of mentions) {
						expect(mention.start).toBeGreaterThanOrEqual(end);
						expect(document.text.slice(mention.start, mention.end)).toBe(mention.text);
						expect(mention.confidence).toBeGreaterThan(0);
						expect(mention.confidence).toBeLessThanOrEqual(1);
						expect(mention.places.length + mention.candidates.length).toBeGreaterThan(0);
						end = mention.end;
					}
					expect(end).toBeLessThanOrEqual(document.text.length);
					expect(messages.every((m) => m.end > m.start)).toBe(true);
				}
			),
			{ numRuns: 300 }
		);
	});

	const CHAINS = [
		'浙江省嘉兴市海盐县',
		'长春市朝阳区',
		'吉林吉林市',
		'江苏苏州吴江区',
		'呼和浩特市新城区'
	];
	const REST = fc.array(fc.constantFrom(...PIECES, ...CHAINS, '福州市', '鼓楼区', '玉溪水库'), {
		minLength: 1,
		maxLength: 8
	});
	/** Links of the chains that end before `end`: outer and inner name with their places. */
	const chainsIn = (text: string, end: number): string[] => {
		const { mentions } = mentionsOf(text);
		return mentions.flatMap((outer, i) => {
			const inner = mentions[i + 1];
			return outer.chain && inner && inner.end <= end
				? [`${outer.start} ${outer.places.join()} ${inner.end} ${inner.places.join()}`]
				: [];
		});
	};

	it('keeps its chains when text is added after a full stop', () => {
		fc.assert(
			fc.property(REST, fc.constantFrom(...CHAINS), REST, REST, (a, chain, b, added) => {
				const text = `某地${a.join('')}，${chain}${b.join('').replaceAll('\n', '')}。`;
				expect(chainsIn(`${text}${added.join('')}。`, text.length)).toEqual(
					chainsIn(text, text.length)
				);
			}),
			{ numRuns: 150 }
		);
	});
});
