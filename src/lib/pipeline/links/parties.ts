import type { Span } from '../../domain/span.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { findDates } from '../dates/dates.ts';
import type { ArticleDocument, ResolvedMention, Sentence } from '../document.ts';
import { dropAsides } from './asides.ts';
import type { StoryContext } from './context.ts';
import { seatFirms } from './firms.ts';
import { groupParties } from './groups.ts';
import { findImplicit, placeBodies, placePeople } from './implicit.ts';
import { grammar, indexOf, Mask, symbolOf } from './mask.ts';
import { mentionsIn } from './mentions.ts';
import { foldMissions, growTails } from './names.ts';
import { partiesOfTitle } from './papers.ts';
import { addGroup, addParty, everyPair, type Party, type Reading } from './reading.ts';
import { addProgramme, foldProgrammes, spelledMembers } from './spelled.ts';
import { COLLECTIVE, PARTS_OF_WORLD, THING_TAILS } from './words.ts';

const THING = grammar(`(?:涉|(?<!派)驻)@N|@N(?!${COLLECTIVE})(?:${THING_TAILS.join('|')})`, 'g');

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
	seatFirms(reading);
	foldProgrammes(reading, document);
	dropThings(reading);
	foldMissions(reading);
	growTails(reading, document);
	placePeople(reading, context);
	mergeNested(reading, document, gazetteer);
	dropAsides(reading);
	groupParties(reading, gazetteer, context);
	return reading;
}

const TITLE = /《([^《》]+)》/g;

/** Papers become symbols; parties within a title stand apart from those of the sentence. */
function foldPapers(
	reading: Reading,
	document: ArticleDocument,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer,
	context: StoryContext
): void {
	reading.mask.rewrite(TITLE, (match) => {
		const span = reading.mask.span(match.index, match.index + match[0].length);
		const inner = { start: span.start + 1, end: span.end - 1, index: reading.sentence.index };
		const named = mentionsIn(mentions, inner);
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
	/** Where the run of qualifying names that ends at the next mention began. */
	let chain: Span | null = null;
	for (const mention of mentions) {
		if (mention.start < sentence.start || mention.end > sentence.end) continue;
		if (mention.chain) {
			const start: number = chain?.end === mention.start ? chain.start : mention.start;
			chain = { start, end: mention.end };
			continue;
		}
		const start: number = chain?.end === mention.start ? chain.start : mention.start;
		chain = null;
		const from = mask.position(start);
		const to = mask.position(mention.end - 1) + 1;
		// Inside a paper that is a symbol by now.
		const found = mask.span(from, to);
		if (found.start !== start || found.end !== mention.end) continue;
		const symbol = symbolFor(reading, mention, { start, end: mention.end }, gazetteer);
		if (symbol) mask.replace(from, to, symbol);
	}
}

const PART_OF_WORLD = new RegExp(`^(?:${PARTS_OF_WORLD.join('|')})$`);

/** The symbol of a mention; null for what is never a party (rivers, parts of the world, regions that do not spell their members). */
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
	if (row?.level === 'water' || PART_OF_WORLD.test(mention.text)) return null;
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
	const short = mention.end - mention.start === 1;
	return addParty(reading, { ...first, body, kind: body ? 'body' : 'place', short });
}

/** Dates stand aside of the grammar: one symbol each. */
function foldDates(mask: Mask, document: ArticleDocument, sentence: Span): void {
	for (const date of findDates(document.text, sentence.start, sentence.end)) {
		const from = mask.position(date.start);
		const to = mask.position(date.end - 1) + 1;
		if (mask.span(from, to).end === date.end) mask.replace(from, to, symbolOf('D', 0));
	}
}

const PART_OF_PAIR = grammar('(@N)(@N)（(@N)）', 'g');
const PART = grammar('(@N)（(@N)）', 'g');
const BRACKET = /（[^（）]{0,80}）/g;

/** 中韩（山东）: the bracket says which part of the country acts. Every other bracket is aside of the sentence. */
function dropBrackets(reading: Reading, gazetteer: Gazetteer): void {
	const { mask } = reading;
	mask.rewrite(PART_OF_PAIR, (match) => {
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
	mask.rewrite(PART, (match) => {
		const [, outer = '', inner = ''] = match;
		const [whole, part] = [outer, inner].map(
			(symbol) => reading.parties[indexOf('N', symbol)]?.place ?? ''
		);
		if (!whole || !part || !gazetteer.within(part, whole)) return null;
		return { from: match.index, to: match.index + match[0].length, symbol: inner };
	});
	mask.rewrite(BRACKET, (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		symbol: ''
	}));
}

const NESTED = grammar('@N(?=@N)', 'g');

/** 四川成都, 中国人民银行广东省分行: the name within wins when nothing joins the two, and so does the branch of a firm. */
function mergeNested(reading: Reading, document: ArticleDocument, gazetteer: Gazetteer): void {
	const { mask } = reading;
	mask.rewrite(NESTED, (match) => {
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

function dropThings(reading: Reading): void {
	reading.mask.rewrite(THING, (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		symbol: '□'
	}));
}
