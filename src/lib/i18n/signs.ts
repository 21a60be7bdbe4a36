import type { Locale } from './locale.ts';

/** What a link's confidence is made of, by the id that explanations carry beside the English words. */
export const SIGNS_IN_CHINESE: Readonly<Record<string, string>> = {
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
};

/** A sign in words; in English when a newer extractor knows more than this table. */
export const signName = (
	{ id, says }: { readonly id: string; readonly says: string },
	locale: Locale
): string => (locale === 'en' ? says : (SIGNS_IN_CHINESE[id] ?? says));
