import { describe, expect, test } from 'vitest';
import { autonomousStem, countyForms, prefectureForms } from '../../../geo/build/division-names.ts';

const names = (forms: [string, string][]) => forms.map(([form]) => form);

describe('short forms', () => {
	test.each([
		['海盐县', ['海盐']],
		['浦东新区', ['浦东']],
		['清新区', ['清新']],
		['碑林区', ['碑林']],
		['神农架林区', ['神农架']],
		['六枝特区', ['六枝']],
		['云县', []],
		['西区', []],
		['三江侗族自治县', ['三江', '三江县', '三江自治县']],
		['积石山保安族东乡族撒拉族自治县', ['积石山', '积石山县', '积石山自治县']],
		['龙胜各族自治县', ['龙胜', '龙胜县', '龙胜自治县']],
		['鄂温克族自治旗', ['鄂温克', '鄂温克旗', '鄂温克自治旗']],
		['瀍河回族区', ['瀍河', '瀍河区']]
	])('county %s', (name, expected) => {
		expect(names(countyForms(name))).toEqual(expected);
	});

	test.each([
		['嘉兴市', ['嘉兴']],
		['阿里地区', ['阿里']],
		['兴安盟', ['兴安']],
		['红河哈尼族彝族自治州', ['红河', '红河州', '红河自治州']],
		['伊犁哈萨克自治州', ['伊犁', '伊犁州', '伊犁自治州']]
	])('prefecture %s', (name, expected) => {
		expect(names(prefectureForms(name))).toEqual(expected);
	});

	test('stems of autonomous regions', () => {
		expect(['新疆维吾尔自治区', '内蒙古自治区', '广西壮族自治区'].map(autonomousStem)).toEqual([
			'新疆',
			'内蒙古',
			'广西'
		]);
	});
});
