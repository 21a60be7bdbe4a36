import type { Locale } from './locale.ts';
import { formatNumber, pluralOf } from './numbers.ts';

/** What is said while articles are added; apart from the other messages, as few readers ever need it. */
const zh = {
	title: '添加文章',
	promise: '文章在这台电脑的浏览器里读取；保存之前，内容不会离开这里。',
	drop: '把文件或文件夹拖到这里，或点按选择文件',
	formats: '文本、HTML 或 .jsonl，任何中文编码',
	folder: '选择文件夹',
	paste: '粘贴文章',
	text: '文章正文',
	textHint: '粘贴一篇文章，三十秒内看到它证明的合作',
	articleTitle: '标题（可不填）',
	date: '发布日期（可不填）',
	dateHint: '2019、2019-12 或 2019-12-20',
	badDate: '日期写成 2019、2019-12 或 2019-12-20',
	publisher: '来源（可不填）',
	readIt: '读取',
	list: '文章',
	none: '还没有文章',
	progress: (done: number, all: number) => `已读 ${done} / ${all}`,
	savingProgress: (done: number, all: number) => `已保存 ${done} / ${all}`,
	stop: '停止',
	goOn: '继续',
	remove: '移出列表',
	clear: '清空列表',
	save: (n: number) => `保存 ${n} 篇`,
	choose: (name: string) => `保存 ${name}`,
	chooseAll: '全部保存',
	state: {
		waiting: '等待',
		reading: '正在读取……',
		read: '已读',
		unreadable: '无法读取',
		stopped: '已停止',
		saving: '正在保存……',
		saved: '已保存',
		failed: '没有保存'
	},
	outcome: { added: '已加入', replaced: '已更新', same: '文库中已有' },
	fault: {
		empty: '里面没有文字。请给出含有文章的文件。',
		'too-large': '超过 50 MB。一个文件放一篇文章，或用 .jsonl。',
		binary: '这不是文本。请给出纯文本或 HTML。',
		markup: '这是订阅源或站点地图。请给出其中的文章。',
		row: '这一行不是文章。',
		twice: '列表里已有同名的文章。',
		gone: '文件已读不到了。请再选一次。',
		bug: '读取时出错。其余文章不受影响。'
	},
	tooLargeToSave: '超过 4 MB，不能在这里保存；请用命令行 atlas ingest。',
	tooMany: (most: number, all: number) =>
		`一次最多 ${most} 篇，已取前 ${most} 篇（共 ${all} 篇）；更多请用命令行 atlas ingest。`,
	nothingTaken: '没有可以读取的文件。',
	same: '文库中已有',
	older: '文库中已有，由旧版规则读取；保存会更新',
	other: (name: string) => `文库中有另一篇同名文章，将存为 ${name}`,
	alike: (title: string) => `与文库中的《${title}》相同或几乎相同，只算一份依据`,
	counts: (links: number, places: number) => `${links} 项合作，${places} 个地点`,
	noLinks: '没有读到合作',
	drawn: (pairs: number) => `将画出 ${pairs} 条关系`,
	nothingDrawn: '所选文章里没有可画的合作',
	wishes: (n: number) => `另有 ${n} 项单方意愿，地图上默认不画`,
	preview: '预览',
	previewMap: '将要画出的地图',
	sentences: '逐句',
	pick: '选一篇文章，看它的句子、地点和合作。',
	proof: '依据',
	confidence: (percent: number) => `置信度 ${percent}%`,
	undated: '未注明时间',
	download: '下载提取结果（JSONL）',
	token: '口令',
	tokenHint: '这台服务器要口令才能保存。它只留在此页的内存里，关闭页面即忘记。',
	wrongToken: '口令不对。没有保存任何内容，请核对后再试。',
	readOnly:
		'这台服务器是只读的：可以预览，不能保存。请在它所在的机器上打开，或设置 ATLAS_TOKEN 后重新启动；提取结果可以下载。',
	offline: '联系不上服务器。已保存的仍在，其余可以再试。',
	result: (n: number, failed: number) =>
		failed === 0 ? `已加入 ${n} 篇，地图已更新` : `已加入 ${n} 篇，${failed} 篇没有保存`,
	renewed: (n: number) =>
		`其中 ${n} 篇文库中原已有，现已更新；撤销只移出新加入的，更新过的不会恢复原样`,
	undo: '撤销这次保存',
	undone: (n: number) => `已撤销：移出 ${n} 篇`,
	undoFailed: (n: number) => `有 ${n} 篇没能移出，可以再试`,
	toMap: '回到地图',
	close: '关闭',
	back: '回到列表',
	loading: '正在准备……',
	dropHere: '松开即可读取，不会上传'
};

type Adding = typeof zh;

const num = (n: number): string => formatNumber(n, 'en');
const plural = (n: number, one: string, other: string): string =>
	`${num(n)} ${pluralOf(n, 'en', { one, other })}`;

const en: Adding = {
	title: 'Add articles',
	promise: 'Articles are read in this browser; until you save, nothing leaves this machine.',
	drop: 'Drop files or folders here, or press to choose files',
	formats: 'Text, HTML or .jsonl, in any Chinese encoding',
	folder: 'Choose a folder',
	paste: 'Paste an article',
	text: 'Text of the article',
	textHint: 'Paste an article and see within thirty seconds what it proves',
	articleTitle: 'Title (optional)',
	date: 'Published (optional)',
	dateHint: '2019, 2019-12 or 2019-12-20',
	badDate: 'Write the date as 2019, 2019-12 or 2019-12-20',
	publisher: 'Source (optional)',
	readIt: 'Read it',
	list: 'Articles',
	none: 'No articles yet',
	progress: (done, all) => `${num(done)} of ${num(all)} read`,
	savingProgress: (done, all) => `${num(done)} of ${num(all)} saved`,
	stop: 'Stop',
	goOn: 'Go on',
	remove: 'Take off the list',
	clear: 'Clear the list',
	save: (n) => `Save ${plural(n, 'article', 'articles')}`,
	choose: (name) => `Save ${name}`,
	chooseAll: 'Save all',
	state: {
		waiting: 'waiting',
		reading: 'reading …',
		read: 'read',
		unreadable: 'cannot be read',
		stopped: 'stopped',
		saving: 'saving …',
		saved: 'saved',
		failed: 'not saved'
	},
	outcome: { added: 'added', replaced: 'brought up to date', same: 'already in the library' },
	fault: {
		empty: 'There is no text in it. Give a file with the article in it.',
		'too-large': 'It is larger than 50 MB. Give one article a file, or a .jsonl.',
		binary: 'This is no text. Give plain text or HTML.',
		markup: 'This is a feed or a site map. Give the articles it lists.',
		row: 'This line is no article.',
		twice: 'Another article of this name is on the list.',
		gone: 'The file can no longer be read. Choose it again.',
		bug: 'Reading it failed. The others are not touched by that.'
	},
	tooLargeToSave: 'Larger than 4 MB: it cannot be saved here; use the command line, atlas ingest.',
	tooMany: (most, all) =>
		`At most ${num(most)} at a time: the first ${num(most)} of ${num(all)} were taken; for more use the command line, atlas ingest.`,
	nothingTaken: 'There is no file here that could be read.',
	same: 'already in the library',
	older: 'in the library, read by older rules; saving brings it up to date',
	other: (name) => `the library has another article of this name; it will be saved as ${name}`,
	alike: (title) =>
		`the same text as “${title}” in the library, or nearly so: they count as one proof`,
	counts: (links, places) =>
		`${plural(links, 'act', 'acts')}, ${plural(places, 'place', 'places')}`,
	noLinks: 'no cooperation found',
	drawn: (pairs) => `${plural(pairs, 'link', 'links')} would be drawn`,
	nothingDrawn: 'The chosen articles have no cooperation to draw',
	wishes: (n) =>
		`and ${plural(n, 'wish', 'wishes')} of one side, which the map leaves out at first`,
	preview: 'Preview',
	previewMap: 'The map that would be drawn',
	sentences: 'Sentence by sentence',
	pick: 'Choose an article to see its sentences, places and links.',
	proof: 'Proof',
	confidence: (percent) => `confidence ${percent}%`,
	undated: 'no date',
	download: 'Download what was read (JSONL)',
	token: 'Access token',
	tokenHint:
		'This server saves only with its token. It stays in the memory of this page and is forgotten with it.',
	wrongToken: 'That is not the token. Nothing was saved; check it and try again.',
	readOnly:
		'This server is read-only: articles can be previewed, not saved. Open it on its own machine, or start it with ATLAS_TOKEN set; what was read can be downloaded.',
	offline: 'The server does not answer. What was saved is safe; the rest can be tried again.',
	result: (n, failed) =>
		failed === 0
			? `${plural(n, 'article', 'articles')} added, the map is up to date`
			: `${plural(n, 'article', 'articles')} added, ${num(failed)} not saved`,
	renewed: (n) =>
		`${plural(n, 'article', 'articles')} that the library had ${n === 1 ? 'was' : 'were'} brought up to date; undo takes out only what was added, and does not bring back what was replaced`,
	undo: 'Undo this saving',
	undone: (n) => `Undone: ${plural(n, 'article', 'articles')} taken out`,
	undoFailed: (n) => `${plural(n, 'article', 'articles')} could not be taken out; try again`,
	toMap: 'To the map',
	close: 'Close',
	back: 'Back to the list',
	loading: 'Getting ready …',
	dropHere: 'Let go to read them; nothing is uploaded'
};

const WORDS: Record<Locale, Adding> = { 'zh-Hans': zh, en };

/** Messages about adding articles in a language. */
export const addingMessages = (locale: Locale): Adding => WORDS[locale];
export type AddingMessages = Adding;
