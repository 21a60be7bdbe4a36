import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ArticleDocument } from '../document.ts';
import type { StoryContext } from './context.ts';
import { PUBLISHER_WEIGHT } from './homes.ts';
import { grammar, indexOf } from './mask.ts';
import { BODY, INNER } from './names.ts';
import { sieveOf } from '../patterns/sieve.ts';
import { addParty, sameOrPart, type Party, type Reading } from './reading.ts';
import {
	BODY_ENDS,
	HEADS,
	HOME_OFFICES,
	HOME_PAPER_OFFICES,
	NATIONAL_BODIES,
	PLACE_OFFICES
} from './words.ts';

const BEFORE_IMPLICIT = '(?<=^|[，。；：、“‘（\\s]|[与和同及由请向对以率领]|@D|时任|联合|会同)';

const OWN_LEVEL: Readonly<Record<string, 'province' | 'city' | 'county'>> = {
	省: 'province',
	市: 'city',
	区: 'county',
	县: 'county',
	州: 'city',
	自治区: 'province',
	自治州: 'city',
	自治县: 'county'
};

/** Bodies whose place their name tells to those who know it. */
const FIXED = sieveOf(
	[{ words: NATIONAL_BODIES, place: 'CN' }, ...PLACE_OFFICES].map(({ words, place }) => ({
		words: grammar(`(?<!@N)(?:${words})`, 'g'),
		place
	})),
	({ words }) => words
);
const HOME = grammar(`(?<!@N)(?:${HOME_OFFICES})`, 'g');
const PAPER = grammar(`${BEFORE_IMPLICIT}(?:${HOME_PAPER_OFFICES})`, 'g');
const KNOWN_HEADS = sieveOf(
	HEADS.map(({ words, place }) => ({
		words: grammar(`(?<!@N|@N[^，。；]{0,8})(?:${words})(?!政府)`, 'g'),
		place
	})),
	({ words }) => words
);
const REFERRED = grammar(
	'(?:[我该]|(?<![日原基资成书脚文根标样剧副版读课])本(?=[省市区县州](?![场民政级科]))|此(?=[市县省州]))(省|市|区|县|州)',
	'g'
);
/** 我局与邻县…: the office that publishes is of the article's home. */
const OURS =
	/(?:我|本(?=[局校院厅会]))(?:局|院|港|支队|大队|中心|厅|校|会)(?![势面长议场员])|(?<![\u4e00-\u9fff])局方/g;
/** 赴某县…，与当地消防本部: the place named last before it. */
const LOCAL = grammar('(?<=[与和同跟])当地(?![的人民群])', 'g');
const OFFICE = grammar(
	`${BEFORE_IMPLICIT}副?(?<level>自治[区州县](?=党委|主席|代表团|党政|州长|县长|${BODY})|省|市|区|县|州)(?=${BODY}|委|长(?![大期时])|政府|党委|主席|党政|代表团)`,
	'g'
);

/** 会见了某某一行, 与某某会谈: a person named before stands for the party. */
const MET = /(?:会见|接见|会晤|[与和同])(?:了)?$/;

/** Parties that the text names without their place: 省环科院, 我市, 行政长官, 外交部. */
export function findImplicit(
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
	for (const { words, place } of FIXED.within(mask.text))
		mask.rewrite(words, (match) => insert(match, place, true));
	mask.rewrite(HOME, (match) => {
		const head = HEADS.find(({ words }) => grammar(words).test(own));
		return insert(match, head?.place ?? context.specialRegion(), true);
	});
	const paperHome = mask.mayHold(PAPER) ? context.specialRegion(PUBLISHER_WEIGHT) : null;
	if (paperHome !== null) mask.rewrite(PAPER, (match) => insert(match, paperHome, true));
	for (const { words, place } of KNOWN_HEADS.within(mask.text))
		mask.rewrite(words, (match) => insert(match, place, true));
	mask.rewrite(REFERRED, (match) => {
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
		const place = /^[我本]/.test(match[0])
			? context.home(match[1] ?? '', own)
			: (near?.place ?? context.last(fits));
		return insert(match, place, true);
	});
	mask.rewrite(OURS, (match) => insert(match, context.home('', own), true));
	mask.rewrite(LOCAL, (match) => {
		const at = mask.span(match.index, match.index + 1).start;
		const near = reading.parties
			.filter(({ span }) => span.end <= at)
			.sort((a, b) => b.span.end - a.span.end);
		const [first] = near;
		// 在某厅里，甲市企业与当地厂商…: who stands beside it is not the place that was come to.
		const beside = first && !/[，；]/.test(document.text.slice(first.span.end, at));
		if (!first || !beside) return insert(match, first?.place ?? null, true);
		const apart = (place: string): boolean => !sameOrPart(gazetteer, place, first.place);
		const other = near.find(({ place }) => apart(place))?.place ?? context.last(apart);
		return insert(match, other, true);
	});
	mask.rewrite(OFFICE, (match) => {
		const level = OWN_LEVEL[match.groups?.['level'] ?? ''];
		return level ? insert(match, context.home(match.groups?.['level'] ?? '', own), false) : null;
	});
}

const LOCATED = grammar(
	`^[，、\\s@D]*在(?<place>@N)(?:[^，。；@P]{0,8})，(?:@D[，]?)?(?<body>(?:当地|全[省市县区])?${INNER}{0,12}?(?:${BODY_ENDS.join('|')}))(?=[正已将还先后也均]{0,2}(?:与|和|同|跟|携手|联合|会同|向|赴|到|为))`,
	'g'
);

const AT_PARTY = grammar('在@N');

/** 在广西，海关正与越南…: a body without a place is of the place that the sentence begins with. */
export function placeBodies(reading: Reading): void {
	const { mask } = reading;
	if (!mask.holds(AT_PARTY)) return;
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

/** People told with their office before: 会见了某某一行. */
export function placePeople(reading: Reading, context: StoryContext): void {
	const { mask } = reading;
	const here = reading.parties.flatMap((party) =>
		party.people.map((name) => [name, party] as const)
	);
	for (const [name, party] of [...context.people, ...here]) {
		const at = mask.text.indexOf(name);
		const met = at >= 0 && MET.test(mask.text.slice(0, at));
		if (at < 0 || !(met || mask.text.startsWith('一行', at + name.length))) continue;
		const to = at + name.length + (mask.text.startsWith('一行', at + name.length) ? 2 : 0);
		const span = mask.span(at, to);
		mask.replace(at, to, addParty(reading, { ...party, span, body: null, people: [name] }));
	}
}
