import type { FormKind } from '../../src/lib/gazetteer/format.ts';

type Forms = [string, FormKind][];

/** Peoples whose names stand in the names of autonomous units, longest first, with and without 族. */
const PEOPLES =
	'达斡尔族 鄂伦春族 鄂温克族 柯尔克孜族 柯尔克孜 维吾尔族 维吾尔 哈萨克族 哈萨克 塔吉克族 塔吉克 保安族 东乡族 撒拉族 裕固族 蒙古族 蒙古 锡伯族 锡伯 朝鲜族 土家族 布依族 仡佬族 仫佬族 毛南族 景颇族 傈僳族 拉祜族 佤族 布朗族 傣族 哈尼族 彝族 白族 普米族 纳西族 独龙族 怒族 藏族 羌族 壮族 苗族 侗族 瑶族 黎族 畲族 土族 回族 满族 水族 各族'.split(
		' '
	);

/** The stem of an autonomous unit's name: 红河哈尼族彝族自治州 → 红河. Keeps at least two characters (鄂温克族自治旗 → 鄂温克). */
export function autonomousStem(name: string): string {
	let stem = name.replace(/自治(区|州|县|旗)$/, '');
	for (;;) {
		const people = PEOPLES.find((p) => stem.endsWith(p) && stem.length - p.length >= 2);
		if (people === undefined) break;
		stem = stem.slice(0, -people.length);
	}
	return stem.length > 2 ? stem.replace(/族$/, '') : stem;
}

const tail = (name: string): string => name.slice(-1);

/** Short forms of a prefecture's name, never shorter than two characters. */
export function prefectureForms(name: string): Forms {
	if (name.endsWith('自治州')) {
		const stem = autonomousStem(name);
		return [
			[stem, 'short'],
			[`${stem}州`, 'alias'],
			[`${stem}自治州`, 'alias']
		];
	}
	return atLeastTwo(name.replace(/(地区|[市盟县])$/, ''));
}

/** Short forms of a county's name: 海盐县 → 海盐, 三江侗族自治县 → 三江, 三江县; 云县 → none. */
export function countyForms(name: string): Forms {
	if (/自治[县旗]$/.test(name)) {
		const stem = autonomousStem(name);
		const forms: Forms = [
			[stem, 'short'],
			[stem + tail(name), 'alias'],
			[`${stem}自治${tail(name)}`, 'alias']
		];
		return forms.filter(([form]) => form !== name);
	}
	const district = /^(.{2,})族区$/.exec(name);
	if (district) {
		const stem = autonomousStem(`${district[1]}族自治区`);
		return [
			[stem, 'short'],
			[`${stem}区`, 'alias']
		];
	}
	return atLeastTwo(name.replace(/(?<=..)(新区|特区)$|(?<=...)林区$|[市县旗区]$/, ''));
}

function atLeastTwo(stem: string): Forms {
	return stem.length >= 2 ? [[stem, 'short']] : [];
}
