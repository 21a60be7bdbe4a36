import type { Locale } from './locale.ts';

/**
 * Why a name was read as a place or not, as the pipeline tells it in English (src/lib/pipeline/mentions), and the same in Chinese.
 * `*` stands for what differs from case to case; `$1`, `$2` for it in the translation. The first row that fits is taken.
 */
const CHINESE: readonly (readonly [english: string, chinese: string])[] = [
	['chosen', '选用'],
	['one of several that the text does not tell apart', '原文不足以区分的几个地方之一'],
	['rejected: another place of this name fits better', '未选：另一个同名地方更合上下文'],
	['rejected: too weak by itself', '未选：单凭这个名称不够确定'],
	['rejected: too weak (*)', '未选：不够确定（$1）'],
	['rejected: too weak', '未选：不够确定'],
	['rejected: the text reads better with another name here', '未选：此处读作另一个名称更通顺'],
	['rejected: the text reads better with * here', '未选：此处读作“$1”更通顺'],
	['*, but also a word', '$1，但也是普通词语'],
	['full name of a province', '省级单位全称'],
	['short name of a province', '省级单位简称'],
	['full name of a prefecture', '地级单位全称'],
	['short name of a prefecture', '地级单位简称'],
	['full name of a county-level unit', '县级单位全称'],
	['two-character full name of a county', '两个字的县名全称'],
	['a county-level unit without its suffix', '县级单位省去“县、市”等字'],
	['a district without its suffix', '市辖区省去“区”字'],
	['a former official name', '曾用的正式名称'],
	['a former name without its suffix', '曾用名省去通名'],
	['its name in Latin', '拉丁字母拼写的名称'],
	['English name of a country', '国家的英文名'],
	['English name of a place abroad', '国外地名的英文名'],
	['name of a country', '国名'],
	['name of a group or region', '国家集团或区域的名称'],
	['name of a zone', '开发区、新区或园区的名称'],
	['name of a water', '江河湖海的名称'],
	['name of a place abroad', '国外地名'],
	['formal name of a country or a place abroad', '国家或国外地方的正式名称'],
	['an organisation known to sit there (*)', '已知所在地的机构（$1）'],
	['an organisation known to sit there', '已知所在地的机构'],
	['a bank called after its place (*)', '以所在地命名的银行（$1）'],
	['a run of abbreviations of provinces', '省份简称连用'],
	['a run of abbreviations of countries', '国名简称连用'],
	['a compound that the table spells out', '词表列明的城市简称合称'],
	['abbreviations of cities before a sign of two parties', '城市简称连用，其后表明是双方'],
	['first characters of places that the article names', '取文中地名的首字'],
	['an abbreviation as goal or seat (*)', '简称作目的地或所在地（$1）'],
	['an abbreviation before a side or office (*)', '简称后接一方或职务（$1）'],
	['an abbreviation before the short name of a country', '简称后接国名简称'],
	['an abbreviation before 省', '简称后接“省”字'],
	['a people (*)', '指某地的人（$1）'],
	['a corner of it (*)', '指其一隅（$1）'],
	['one of a list of abbreviations', '并列简称之一'],
	['a character that hardly means anything else', '此字几乎没有别的意思'],
	['lies in the place named right before it', '位于紧接其前的地方之内'],
	['holds the place named right after it', '下辖紧接其后的地方'],
	['lies outside the unit named right before it', '不在紧接其前的单位之内'],
	['a county of China right after a place abroad', '国外地名之后不会是中国的县'],
	['its parent is named in the sentence', '本句提到其上级'],
	['its parent is named in the article', '文中提到其上级'],
	['the article gives its full name elsewhere', '文中别处有其全称'],
	['the article gives the full name elsewhere', '文中别处有全称'],
	['a province comes first', '同名时先取省级'],
	['a country comes first', '同名时先取国家'],
	['an office of a * follows', '其后为“$1”一级的职务'],
	['called a city together with others', '与并列者同称为市'],
	['called a province together with others', '与并列者同称为省'],
	['called a country together with others', '与并列者同称为国'],
	['called a county together with others', '与并列者同称为县区'],
	['the article is * % about its province', '文中确定的地名有 $1% 在该省'],
	['its size', '人口规模'],
	['its country is not named in the article', '文中没有提到其国家'],
	['lies in the province that the article is about', '位于本文所述的省'],
	['in a province that the article does not speak of', '所在省份与本文无关'],
	['also a noun, and nothing that holds it is named', '也是普通名词，且未提到其上级'],
	['its suffix begins another word', '末字属于下一个词'],
	['no word is known to end before it', '其前不是已知词语的结尾'],
	['no word begins here', '此处不是词语的开头'],
	['* may be read across it', '可能读作“$1”'],
	['bears a name of its own (*)', '另有其名（$1）'],
	[
		'part of a longer name (*), * km from all else here',
		'是更长名称的一部分（$1），与文中其他地方相距 $2 公里'
	],
	['part of a foreign name', '外国人名或地名的一部分'],
	["a foreign person's name after an office", '职务之后的外国人名'],
	['a foreign person after a title', '头衔之后的外国人名'],
	["a person's name after *", '“$1”之后的人名'],
	["a surname and a person's given name", '姓氏加名字'],
	['a name in a list of persons', '人名并列'],
	[
		'a street, bridge, station or paper called after it (*)',
		'以之命名的道路、桥梁、车站或报纸（$1）'
	],
	['a firm called after it (*)', '以之命名的企业（$1）'],
	['a firm called after the country (*)', '以国名命名的企业（$1）'],
	['a dish, breed or product (*)', '菜肴或物产（$1）'],
	['a dish, breed or product', '菜肴、品种或物产'],
	['a brand or firm of its own', '品牌或企业名'],
	['a set phrase or a word of its own', '固定词语'],
	['a paper, agency, station or title', '报刊、媒体或作品名'],
	['an ordinary word', '普通词语'],
	['another name', '另一个名称'],
	['a word', '词语']
];

const ESCAPED = /[\\^$.|?+()[\]{}]/g;
const PATTERNS = CHINESE.map(
	([english, chinese]) =>
		[new RegExp(`^${english.replace(ESCAPED, '\\$&').replaceAll('*', '(.*)')}$`), chinese] as const
);

/** A reason in the reader's language; a reason that the table does not know stays in English. */
export function placeReason(reason: string, locale: Locale): string {
	if (locale === 'en') return reason;
	for (const [pattern, chinese] of PATTERNS) {
		const match = pattern.exec(reason);
		if (!match) continue;
		const parts = match.slice(1).map((part) =>
			part
				.split('; ')
				.map((one) => placeReason(one, locale))
				.join('；')
		);
		return chinese.replace(/\$(\d)/g, (_, number: string) => parts[Number(number) - 1] ?? '');
	}
	return reason;
}
