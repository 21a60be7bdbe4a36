import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ArticleDocument, LinkCandidate, Paragraph } from './document.ts';
import type { StoryContext } from './link-context.ts';
import { clauseAt, fits, instrumentOf, proofOf } from './link-evidence.ts';
import type { Inherited, Occurrence, Taken } from './link-act.ts';
import { groupOfPairs } from './link-finder.ts';
import { takeParties } from './link-frames.ts';
import { grammar, indexOf } from './link-mask.ts';
import { judgeReality } from './link-modality.ts';
import { papersNamed } from './link-papers.ts';
import { PREDICATES, type Predicate } from './link-predicates.ts';
import { programmeLinks } from './link-programmes.ts';
import {
	actorOf,
	membersOf,
	type Actor,
	type Group,
	type Party,
	type Reading
} from './link-reading.ts';
import { topicsOf } from './link-topics.ts';
import { refusalOf } from './link-vetoes.ts';
import type { Calendar } from './link-when.ts';
import { afterSkips, skipLength } from './link-skips.ts';

/** What is at hand when the acts of a sentence are sought. */
export interface Scene {
	readonly document: ArticleDocument;
	readonly paragraph: Paragraph;
	readonly reading: Reading;
	readonly gazetteer: Gazetteer;
	readonly context: StoryContext;
	readonly calendar: Calendar;
}

const COMPILED = PREDICATES.map((predicate) => ({
	predicate,
	words: grammar(predicate.words, 'g'),
	after: predicate.after ? grammar(`^${predicate.after}`) : null,
	unless: predicate.unless ? grammar(predicate.unless) : null
}));

/** Every act that a sentence tells, as links kept or refused; fills the context for the sentences that follow. */
export function findActs(scene: Scene): LinkCandidate[] {
	const { reading, context } = scene;
	const { text } = reading.mask;
	const links: LinkCandidate[] = [];
	const lead = new Lead(reading, context);
	const told: (readonly Party[])[] = joinedParties(reading);
	const done: Occurrence[] = [];
	for (const at of occurrences(text)) {
		const inherited = lead.before(at.from, at.clause[0]);
		if (done.some((other) => at.from < other.to && other.from < at.to)) continue;
		const taken = takeParties(reading, at, inherited);
		if (typeof taken === 'string') continue;
		done.push(at);
		const found = linksOf(scene, at, taken, inherited.at !== null);
		if (found.some((link) => link.rejected === null && link.status !== 'intended'))
			lead.join(at.from, taken);
		if (found.some((link) => link.rejected === null))
			// Who hosts a visit is less surely meant by 双方 than who acts together.
			told[at.predicate.type === 'visit' ? 'unshift' : 'push'](
				...(taken.pairs.length === 1 ? taken.pairs : [[...new Set(taken.pairs.flat())]])
			);
		links.push(...found);
	}
	links.push(...papersNamed(reading, (at, taken) => linksOf(scene, at, taken, true)));
	links.push(...programmeLinks(reading, links, scene.gazetteer).map((link) => fitted(scene, link)));
	context.closeSentence(
		reading,
		lead.last(),
		told,
		links.some(({ status, rejected }) => status === 'intended' && !rejected)
	);
	return links;
}

/** A proof that would be too long in the page as scraped keeps only its last part, the act. */
function fitted({ document }: Scene, link: LinkCandidate): LinkCandidate {
	let { start } = link.evidence;
	const { end } = link.evidence;
	while (!fits(document, { start, end })) start += 1;
	return { ...link, group: link.group ?? null, evidence: { start, end } };
}

/** All verbs of the table in a masked sentence, those of one clause in the order of the table: of rows that read the same
 * words the first whose parties stand as its frame wants wins. */
function occurrences(text: string): Occurrence[] {
	const found: Occurrence[] = [];
	for (const { predicate, words, after, unless } of COMPILED) {
		words.lastIndex = 0;
		for (let match = words.exec(text); match; match = words.exec(text)) {
			const from = match.index;
			const to = from + match[0].length;
			if (match[0].length === 0) words.lastIndex += 1;
			const clause = clauseAt(text, from);
			if (to > clause[1]) clause[1] = clauseAt(text, to)[1];
			const rest = text.slice(to);
			if (after && !after.test(rest)) continue;
			if (unless?.test(text.slice(to, clause[1]))) continue;
			if (found.some((other) => namesPaper(text, other, from))) continue;
			found.push({ predicate, from, to, clause });
		}
	}
	return found.sort((a, b) => a.clause[0] - b.clause[0]);
}

/** 签署对口合作框架协议: the kind of paper is no second act. */
const namesPaper = (text: string, at: Occurrence, position: number): boolean =>
	at.predicate.type === 'agreement' &&
	position >= at.to &&
	position < at.clause[1] &&
	!/[，；]/.test(text.slice(at.to, position)) &&
	/协议|协定|备忘录|意向书|合同|框架|协作书|责任书|项目|计划|方案/.test(
		text.slice(position, at.clause[1])
	);

const OPENING = grammar('^(?:由|经|应|“)*(?<actor>@P|@U)');
/** A sentence that begins so has no subject of its own: the one before still leads. */
const WITHOUT_SUBJECT = grammar('^(?:$|[@P与同和跟向为在到赴签会举召共联])');

/** Who leads each clause of a sentence: its subject stays that of the clauses that have none. */
class Lead {
	readonly #leads: { readonly at: number; readonly actor: Actor | null }[] = [];
	readonly #context: StoryContext;
	#joint: { readonly at: number; readonly group: Group } | null = null;

	constructor(reading: Reading, context: StoryContext) {
		this.#context = context;
		const { text } = reading.mask;
		for (let start = 0; start < text.length;) {
			const end = clauseAt(text, start)[1];
			const clause = text.slice(start, end);
			const skipped = skipLength(clause);
			const rest = clause.slice(skipped);
			const match = OPENING.exec(rest);
			const symbol = match?.groups?.['actor'];
			if (match && symbol)
				this.#leads.push({
					at: start + skipped + match[0].length - 1,
					actor: actorOf(reading, symbol)
				});
			else if (start === 0 && !WITHOUT_SUBJECT.test(rest)) this.#leads.push({ at: 0, actor: null });
			start = Math.max(end, start) + 1;
		}
	}

	/** Who leads at a position of the clause that begins at `clause`. */
	before(position: number, clause: number): Inherited {
		const own = this.#leads.findLast(({ at }) => at < position);
		const { subject, delegation } = this.#context;
		if (!own) return { subject, at: null, earlier: null, delegation, joint: null };
		const past = this.#leads.findLast((each) => each.at < clause);
		const earlier = past?.actor ? { actor: past.actor, at: past.at } : null;
		const joint =
			this.#joint && this.#joint.at >= own.at && this.#joint.at < position
				? this.#joint.group
				: null;
		return { subject: own.actor, at: own.at, earlier, delegation, joint };
	}

	/** Sides have acted: a clause without subject that follows is about the same pairs. */
	join(at: number, taken: Taken): void {
		const group = groupOfPairs(taken);
		if (group) this.#joint = { at, group };
	}

	last(): Actor | null {
		return this.#leads.length > 0 ? (this.#leads.at(-1)?.actor ?? null) : this.#context.subject;
	}
}

/**
 * Parties that what follows may call 双方, whether or not an act was found: those that lead their clause or are counted
 * (两地). 中日 in the name of what was talked about joins nobody.
 */
function joinedParties(reading: Reading): (readonly Party[])[] {
	const { text } = reading.mask;
	const joined: (readonly Party[])[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const group = reading.groups[indexOf('G', text.charAt(at))];
		const before = group ? text.slice(clauseAt(text, at)[0], at) : '';
		if (group && !group.open && (group.counted || /^(?:由|经)?$/.test(afterSkips(before))))
			joined.push(group.members);
	}
	for (const match of text.matchAll(PAIR)) {
		const pair = [match[1], match[2]].flatMap((symbol) => membersOf_(reading, symbol));
		if (pair.length === 2) joined.push(pair);
	}
	return joined;
}

const PAIR = grammar('(@N)[^，；：。@P@U]{0,10}?[与同和跟](@N)', 'g');

function membersOf_(reading: Reading, symbol: string | undefined): readonly Party[] {
	const actor = symbol === undefined ? null : actorOf(reading, symbol);
	return actor ? membersOf(actor) : [];
}

/** `own`: the sentence has a subject of its own. */
function linksOf(scene: Scene, at: Occurrence, taken: Taken, own: boolean): LinkCandidate[] {
	const { document, reading, calendar, paragraph } = scene;
	const reality = judgeReality(reading.mask.text, at, {
		joint: taken.joint,
		intent: scene.context.intent && !own,
		speech: scene.context.speech,
		parties: taken.from
	});
	const kinds = kindsOf(reading.mask.text, at);
	const evidence = proofOf(document, reading.mask, taken.from, [at.from, at.to]);
	const quote = document.text.slice(evidence.start, evidence.end);
	const date = calendar.dateOf(reading.sentence, paragraph, reading.mask.span(at.from, at.to));
	const instrument = instrumentOf(document, reading, [at.from, at.to]);
	const verb = document.text.slice(
		reading.mask.span(at.from, at.to).start,
		reading.mask.span(at.from, at.to).end
	);
	return kinds.flatMap((predicate) =>
		taken.pairs.map(([a, b]): LinkCandidate => {
			const rejected = reality.refused ?? refusalOf(scene, { ...at, predicate }, taken, [a, b]);
			return {
				a: a.place,
				b: b.place,
				type: predicate.type,
				directed: DIRECTED.has(predicate.frame) && DIRECTED_TYPES.has(predicate.type),
				status: predicate === at.predicate ? (reality.status ?? 'done') : 'planned',
				date,
				group: taken.pairs.length > 1 ? groupName(document, taken) : null,
				instrument,
				topics: topicsOf(quote),
				via: [a, b].flatMap((party) => viaOf(document, party)),
				evidence,
				confidence: predicate.confidence * taken.certainty,
				reasons: [`${at.predicate.id}: ${verb}`, taken.reading, reality.reason],
				rejected
			};
		})
	);
}

const DIRECTED = new Set<Predicate['frame']>([
	'goes',
	'visiting',
	'receives',
	'gives',
	'gives-to',
	'places',
	'settles',
	'from'
]);
const DIRECTED_TYPES = new Set<LinkCandidate['type']>([
	'visit',
	'aid',
	'investment',
	'compensation'
]);

/** 达成共识 is of the kind of what was agreed on; all others are what their row says. */
function kindsOf(text: string, at: Occurrence): readonly Predicate[] {
	if (at.predicate.id !== 'agree-on') return [at.predicate];
	const clause = text.slice(...at.clause);
	const first = COMPILED.filter(
		({ predicate }) => predicate.nominal && predicate.frame === 'together'
	)
		.map(({ predicate, words }) => ({ predicate, found: clause.search(new RegExp(words.source)) }))
		.filter(({ found }) => found >= 0)
		.sort((x, y) => x.found - y.found)[0];
	return first ? [first.predicate] : [];
}

function groupName(document: ArticleDocument, taken: Taken): string | null {
	if (
		!taken.joint ||
		taken.group?.kind === 'with' ||
		!taken.group ||
		taken.group.members.length < 3 ||
		taken.group.edges.length < 3
	)
		return null;
	return taken.group.name ?? document.text.slice(taken.group.span.start, taken.group.span.end);
}

function viaOf(document: ArticleDocument, party: Party): LinkCandidate['via'] {
	if (!party.body) return [];
	const { start, end } = party.body;
	return [
		{
			name: document.text.slice(start, end),
			place: party.place,
			start,
			end,
			people: [...party.people]
		}
	];
}
