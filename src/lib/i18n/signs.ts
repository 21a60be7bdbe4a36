import type { Locale } from './locale.ts';

/** What a link's confidence is made of, by the id that explanations carry. */
const SIGNS: Record<Locale, Readonly<Record<string, string>>> = {
	'zh-Hans': {
		joined: '各方在原文中并列',
		'two-bodies': '写明了双方的机构',
		noun: '共同所做之事由名词说出',
		'refers-back': '一方由“双方”之类的回指词说出',
		home: '一方只由网页所在地或机关说出',
		moves: '有人到访，可能只是途经',
		'foreign-town': '一方是外国境内的地方',
		ahead: '尚未发生',
		trades: '企业代表其所在地',
		'weak-verb': '动词另有别的用法',
		programme: '只作为某机制之下的事项说出',
		paper: '双方只在文件标题中出现',
		outside: '一方不在引文之内'
	},
	en: {
		joined: 'the text joins its parties in a list',
		'two-bodies': 'bodies of both sides are named',
		noun: 'a noun names what they do together',
		'refers-back': 'a side is told by a word that refers back',
		home: 'a side is told only by the page’s home or by an office',
		moves: 'someone travels: a host, or only a way station',
		'foreign-town': 'a side is a place within another country',
		ahead: 'it is still to come',
		trades: 'a firm stands for its place',
		'weak-verb': 'the verb has other uses',
		programme: 'it is told only as under a programme',
		paper: 'only the title of a paper names the sides',
		outside: 'a side is not named in the quote'
	}
};

/** A sign in words; its id when a newer extractor knows more than this table. */
export const signName = (id: string, locale: Locale): string => SIGNS[locale][id] ?? id;
