import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Span } from '../domain/span.ts';
import type { ArticleDocument, ResolvedMention, Sentence } from './document.ts';
import { findDates } from './dates.ts';
import type { StoryContext } from './link-context.ts';
import { groupParties } from './link-groups.ts';
import { grammar, indexOf, Mask, symbolOf } from './link-mask.ts';
import { spelledMembers } from './link-spelled.ts';
import { partiesOfTitle } from './link-papers.ts';
import { addGroup, addParty, everyPair, type Party, type Reading } from './link-reading.ts';
import {
	BODY_ENDS,
	CORPS,
	HEADS,
	HOME_OFFICES,
	NAME_STOPS,
	NATIONAL_BODIES,
	OFFICES,
	PLACE_OFFICES,
	PROGRAMME_TAILS,
	THING_TAILS
} from './link-words.ts';

const STOP = NAME_STOPS.join('|');
const INNER = `(?:(?!${STOP})[\\s\\S])`;
const BODY = `(?:${INNER}{0,16}?(?:${BODY_ENDS.join('|')})(?![长员])){1,3}`;
const PEOPLE = `(?:的)?(?:${INNER}{0,10}?)(?:${CORPS.join('|')})`;
const OFFICE = `(?:${OFFICES.join('|')})`;
/** A person's name ends where a word that may follow a subject begins. */
const NAME =
	'(?!会[见谈面晤同]|访问|考察|调研|率[团队领]|带[队领]|签[署订约]|出席|参加|举行|接待|拜[访会]|表示|介绍|共同|联合|今[天日]|昨[天日]|日前|近日|先后|分别|一行|等)[\\u4e00-\\u9fff·]{2,4}?(?=[，。、；：（“@P@D\\s]|$|一行|等|与|和|同|及|在|到|赴|来|率|带|会|陪|向|对|说|表|指|介|认|强|出|致|主|参|作|代|签|分|先|还|也|就|共|今|昨|日|将|已|的|为|于|访|考|调|走|接|透|宣|回|提|给|见|了|受|应|携|前|从|并|以|围)';
const TAIL = grammar(
	`(?<body>(?:委(?![托派员])(?:${BODY})?|${BODY}))?(?<corps>${PEOPLE})?(?<office>(?:的)?(?:原|时任|现任)?${OFFICE}(?:(?:、|兼)${INNER}{0,12}?${OFFICE})*(?<name>${NAME})?(?:、(?<second>${NAME})(?=等|一行))?|(?<early>[\\u4e00-\\u9fff]{2,3})${OFFICE})?(?<train>等?一行(?:[0-9一二三四五六七八九十]+余?人)?)?`,
	'y'
);
const THING = grammar(`@N(?:${THING_TAILS.join('|')})`, 'g');
const TRAVELS = /团|组|队|一行|采购商|客商|招商/;

/** A sentence with its parties, groups, papers and dates as symbols. */
export function readSentence(
	document: ArticleDocument,
	sentence: Sentence,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer,
	context: StoryContext
): Reading {
	const mask = new Mask(document.text, sentence);
	const reading: Reading = { sentence, mask, parties: [], groups: [], papers: [], programmes: [] };
	foldPapers(reading, document, mentions, gazetteer, context);
	placeMentions(reading, mentions, gazetteer);
	foldDates(mask, document, sentence);
	findImplicit(reading, document, gazetteer, context);
	placeBodies(reading);
	dropBrackets(reading, gazetteer);
	mergeNested(reading, document, gazetteer);
	foldProgrammes(reading, document);
	dropThings(reading);
	foldMissions(reading);
	growTails(reading, document);
	mergeNested(reading, document, gazetteer);
	groupParties(reading, gazetteer, context);
	return reading;
}

/** Papers become symbols; parties within a title stand apart from those of the sentence. */
function foldPapers(
	reading: Reading,
	document: ArticleDocument,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer,
	context: StoryContext
): void {
	reading.mask.rewrite(/《([^《》]+)》/g, (match) => {
		const span = reading.mask.span(match.index, match.index + match[0].length);
		const inner = { start: span.start + 1, end: span.end - 1, index: reading.sentence.index };
		const named = mentions.filter(
			(mention) => mention.start >= inner.start && mention.end <= inner.end
		);
		const title =
			named.length > 1 ? readSentence(document, inner, named, gazetteer, context) : null;
		const group = title && partiesOfTitle(title);
		reading.papers.push({ span, name: match[1] ?? '', group });
		return {
			from: match.index,
			to: match.index + match[0].length,
			symbol: symbolOf('T', reading.papers.length - 1)
		};
	});
}

function placeMentions(
	reading: Reading,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer
): void {
	const { mask, sentence } = reading;
	let chainStart: number | null = null;
	for (const mention of mentions) {
		if (mention.start < sentence.start || mention.end > sentence.end) continue;
		const from = mask.position(mention.start);
		const to = mask.position(mention.end - 1) + 1;
		// Inside a paper that is a symbol by now.
		if (mask.span(from, to).start !== mention.start || mask.span(from, to).end !== mention.end)
			continue;
		if (mention.chain) {
			chainStart ??= mention.start;
			mask.replace(from, to, '');
			continue;
		}
		const start: number = chainStart ?? mention.start;
		chainStart = null;
		const symbol = symbolFor(reading, mention, { start, end: mention.end }, gazetteer);
		if (symbol) mask.replace(from, to, symbol);
	}
}

/** The symbol of a mention; null for what is never a party (rivers, regions that do not spell their members). */
function symbolFor(
	reading: Reading,
	mention: ResolvedMention,
	span: Span,
	gazetteer: Gazetteer
): string | null {
	const parties = mention.places.map((place): Party => ({
		place,
		span,
		body: null,
		people: [],
		kind: 'place',
		travels: false
	}));
	const [first, ...more] = parties;
	if (!first) return symbolOf('U', 0);
	const row = gazetteer.row(first.place);
	if (row?.level === 'water') return null;
	if (more.length > 0)
		return addGroup(reading, {
			members: parties,
			edges: everyPair(parties.length),
			name: mention.text,
			span,
			open: false,
			counted: false,
			kind: 'region'
		});
	if (row?.level === 'region' && row.parents.includes('CN')) {
		const places = spelledMembers(mention.text, row, gazetteer);
		if (places.length < 2) return null;
		const members = places.map((place): Party => ({ ...first, place }));
		return addProgramme(reading, members, mention.text, span);
	}
	const body = mention.form === 'organisation' ? span : null;
	return addParty(reading, { ...first, body, kind: body ? 'body' : 'place' });
}

/** Dates stand aside of the grammar: one symbol each. */
function foldDates(mask: Mask, document: ArticleDocument, sentence: Span): void {
	for (const date of findDates(document.text, sentence.start, sentence.end)) {
		const from = mask.position(date.start);
		const to = mask.position(date.end - 1) + 1;
		if (mask.span(from, to).end === date.end) mask.replace(from, to, symbolOf('D', 0));
	}
}

const BEFORE_IMPLICIT = '(?<=^|[，。；：、“‘（\\s]|[与和同及由请向对以率领]|@D|时任|联合|会同)';
const OWN_LEVEL: Readonly<Record<string, 'province' | 'city' | 'county'>> = {
	省: 'province',
	市: 'city',
	区: 'county',
	县: 'county',
	州: 'city'
};

/** Parties that the text names without their place: 省环科院, 我市, 行政长官, 外交部. */
function findImplicit(
	reading: Reading,
	document: ArticleDocument,
	gazetteer: Gazetteer,
	context: StoryContext
): void {
	const { mask } = reading;
	const own = document.text.slice(reading.sentence.start, reading.sentence.end);
	const insert = (match: RegExpExecArray, place: string | null, whole: boolean) => {
		if (place === null || !gazetteer.row(place)) return null;
		const to = match.index + (whole ? match[0].length : 0);
		const span = mask.span(match.index, match.index + match[0].length);
		const party: Party = {
			place,
			span,
			body: whole ? span : null,
			people: [],
			kind: 'implicit',
			travels: false
		};
		return { from: match.index, to, symbol: addParty(reading, party) };
	};
	mask.rewrite(grammar(`(?<!@N)${NATIONAL_BODIES}`, 'g'), (match) => insert(match, 'CN', true));
	for (const { words, place } of PLACE_OFFICES)
		mask.rewrite(grammar(`(?<!@N)(?:${words})`, 'g'), (match) => insert(match, place, true));
	mask.rewrite(grammar(`(?<!@N)(?:${HOME_OFFICES})`, 'g'), (match) => {
		const head = HEADS.find(({ words }) => grammar(words).test(own));
		return insert(match, head?.place ?? context.specialRegion(), true);
	});
	for (const { words, place } of HEADS)
		mask.rewrite(grammar(`(?<!@N|@N[^，。；]{0,8})(?:${words})(?!政府)`, 'g'), (match) =>
			insert(match, place, true)
		);
	mask.rewrite(grammar('[我该](省|市|区|县|州)', 'g'), (match) => {
		const level = OWN_LEVEL[match[1] ?? ''];
		if (!level) return null;
		const at = mask.span(match.index, match.index + 1).start;
		const fits = (place: string): boolean => {
			const row = gazetteer.row(place);
			return row?.level === level || row?.name.endsWith(match[1] ?? '') === true;
		};
		const near = reading.parties
			.filter(({ span, place }) => span.end <= at && fits(place))
			.sort((a, b) => b.span.end - a.span.end)[0];
		const place = match[0].startsWith('我')
			? context.home(match[1] ?? '', own)
			: (near?.place ?? context.last(fits));
		return insert(match, place, true);
	});
	const office = `${BEFORE_IMPLICIT}副?(?<level>省|市|区|县|州)(?=${BODY}|委|长(?![大期时])|政府)`;
	mask.rewrite(grammar(office, 'g'), (match) => {
		const level = OWN_LEVEL[match.groups?.['level'] ?? ''];
		return level ? insert(match, context.home(match.groups?.['level'] ?? '', own), false) : null;
	});
}

const LOCATED = grammar(
	`^[，、\\s@D]*在(?<place>@N)(?:[^，。；@P]{0,8})，(?:@D[，]?)?(?<body>(?:当地|全[省市县区])?${INNER}{0,12}?(?:${BODY_ENDS.join('|')}))(?=[正已将还先后也均]{0,2}(?:与|和|同|跟|携手|联合|会同|向|赴|到|为))`,
	'g'
);

/** 在广西，海关正与越南…: a body without a place is of the place that the sentence begins with. */
function placeBodies(reading: Reading): void {
	const { mask } = reading;
	mask.rewrite(LOCATED, (match) => {
		const { place = '', body = '' } = match.groups ?? {};
		const party = reading.parties[indexOf('N', place)];
		if (!party || !body) return null;
		const to = match.index + match[0].length;
		const from = to - body.length;
		const span = mask.span(from, to);
		return {
			from,
			to,
			symbol: addParty(reading, { ...party, span, body: span, kind: 'implicit' })
		};
	});
}

/** 中韩（山东）: the bracket says which part of the country acts. Every other bracket is aside of the sentence. */
function dropBrackets(reading: Reading, gazetteer: Gazetteer): void {
	const { mask } = reading;
	mask.rewrite(grammar('(@N)(@N)（(@N)）', 'g'), (match) => {
		const [, first = '', second = '', inner = ''] = match;
		const place = (symbol: string) => reading.parties[indexOf('N', symbol)]?.place ?? '';
		const holds = (symbol: string) => gazetteer.within(place(inner), place(symbol));
		if (!holds(first) && !holds(second)) return null;
		const kept = holds(first) ? second : first;
		const at = match.index + match[0].indexOf(kept);
		const outer = match.index + match[0].length;
		mask.replace(at + 1, outer, inner);
		if (at > match.index) mask.replace(match.index, at, '');
		return null;
	});
	mask.rewrite(/（[^（）]{0,80}）/g, (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		symbol: ''
	}));
}

/** 四川成都, 中国人民银行广东省分行: the name within wins when nothing joins the two, and so does the branch of a firm. */
function mergeNested(reading: Reading, document: ArticleDocument, gazetteer: Gazetteer): void {
	const { mask } = reading;
	mask.rewrite(grammar('@N(?=@N)', 'g'), (match) => {
		const outer = reading.parties[indexOf('N', match[0])];
		const at = indexOf('N', mask.text.charAt(match.index + 1));
		const inner = reading.parties[at];
		const branch =
			outer?.body &&
			inner?.body &&
			!/[府厅局委会]$/.test(document.text.slice(outer.body.start, outer.body.end));
		if (!outer || !inner || !(branch || gazetteer.within(inner.place, outer.place))) return null;
		reading.parties[at] = { ...inner, span: { start: outer.span.start, end: inner.span.end } };
		return { from: match.index, to: match.index + 1, symbol: '' };
	});
}

const PROGRAMME = grammar(`@N{2,4}${PROGRAMME_TAILS}`, 'g');

/** 成渝地区双城经济圈: the name of a programme; its members do not act by being spelled. */
function foldProgrammes(reading: Reading, document: ArticleDocument): void {
	reading.mask.rewrite(PROGRAMME, (match) => {
		const members = [...match[0]].flatMap((symbol) => reading.parties[indexOf('N', symbol)] ?? []);
		if (members.some(({ kind }) => kind !== 'place')) return null;
		const to = match.index + match[0].length;
		const span = reading.mask.span(match.index, to);
		const name = document.text.slice(span.start, span.end);
		return { from: match.index, to, symbol: addProgramme(reading, members, name, span) };
	});
}

function addProgramme(
	reading: Reading,
	members: readonly Party[],
	name: string,
	span: Span
): string {
	reading.programmes.push({
		members,
		edges: everyPair(members.length),
		name,
		span,
		open: false,
		counted: true,
		kind: 'region'
	});
	return symbolOf('R', reading.programmes.length - 1);
}

function dropThings(reading: Reading): void {
	reading.mask.rewrite(THING, (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		symbol: '□'
	}));
}

const MISSION = grammar('@N驻(?:华|@N)(?=大使|总领|领事|使馆|代表|办事|商务|公使|参赞)', 'g');

/** 瑞士驻华大使: where it is accredited is no party. */
function foldMissions(reading: Reading): void {
	reading.mask.rewrite(MISSION, (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		symbol: match[0].charAt(0)
	}));
}

/** 浙江省 + 生态环境厅厅长方敏: the party is the whole name. */
function growTails(reading: Reading, document: ArticleDocument): void {
	const { mask } = reading;
	mask.rewrite(grammar('@N', 'g'), (match) => {
		const index = indexOf('N', match[0]);
		const party = reading.parties[index];
		TAIL.lastIndex = match.index + 1;
		const tail = TAIL.exec(mask.text);
		if (!party || !tail || tail[0].length === 0) return null;
		const { body, corps, office, name, second, early, train } = tail.groups ?? {};
		const to = match.index + 1 + tail[0].length;
		const end = mask.span(match.index, to).end;
		const bodyEnd = mask.span(match.index, match.index + 1 + (body?.length ?? 0)).end;
		const people = [name, second, early].filter((person) => person !== undefined);
		reading.parties[index] = {
			place: party.place,
			span: { start: party.span.start, end },
			body: body ? { start: party.span.start, end: bodyEnd } : party.body,
			people: [...party.people, ...people],
			kind: body || office || party.kind === 'body' ? 'body' : corps ? 'corps' : party.kind,
			travels:
				party.travels ||
				TRAVELS.test(`${corps ?? ''}${train ?? ''}`) ||
				/(?:考察|访问|代表|采购|参访|交流)团/.test(document.text.slice(party.span.start, end))
		};
		return { from: match.index, to, symbol: match[0] };
	});
}
