import { describe, expect, it } from 'vitest';
import { mentionsOf, namesIn } from '../../../support/mentions.ts';

const ABOUT_SICHUAN = '遂宁市与重庆市潼南区签约。';

describe('setStrangersAside', () => {
	it.each([
		['形成玉溪水质自动监测站数据共享。', '玉溪?'],
		['共同开展双江电航工程环评。', '双江?'],
		['两地巡查玉溪水库。', '玉溪?'],
		['玉溪水电站与双江水电站的数据共享。', '玉溪? 双江?']
	])('leaves a far name that heads a work undecided: %s', (text, names) => {
		expect(namesIn(ABOUT_SICHUAN + text)).toBe(`遂宁市 重庆市> 潼南区 ${names}`);
	});

	it.each([
		['玉溪代表团到访。', '玉溪'],
		['云南省代表介绍玉溪水质自动监测站。', '云南省 玉溪'],
		['代表介绍玉溪市水质自动监测站。', '玉溪市'],
		['代表来自玉溪，介绍当地的水库。', '玉溪'],
		['内江水质自动监测站建成。', '内江']
	])('keeps a name that stands free, near or beside its province: %s', (text, names) => {
		expect(namesIn(ABOUT_SICHUAN + text)).toBe(`遂宁市 重庆市> 潼南区 ${names}`);
	});

	it('keeps the name where the article names no other place', () => {
		expect(namesIn('玉溪水质自动监测站建成。')).toBe('玉溪');
	});

	it('tells what it set aside, and why', () => {
		const { mentions, messages } = mentionsOf(`${ABOUT_SICHUAN}形成玉溪水质自动监测站数据共享。`);
		expect(messages).toMatchObject([{ rule: 'place-undecided' }]);
		expect(mentions.at(-1)?.candidates).toEqual(['530400']);
		expect(mentions.at(-1)?.reasons.at(-1)).toMatch(/监测站.* km/);
	});
});
