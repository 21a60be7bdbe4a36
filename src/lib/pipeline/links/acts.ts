import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Occurrence, Taken } from './act.ts';
import type { ArticleDocument, LinkCandidate, Paragraph } from '../document.ts';
import { confidenceOf } from './confidence.ts';
import type { StoryContext } from './context.ts';
import { fits, instrumentOf, proofOf } from './evidence.ts';
import { takeParties } from './frames.ts';
import { joinedParties, Lead } from './lead.ts';
import { judgeReality } from './modality.ts';
import { Notes } from './notes.ts';
import { kindsOf, occurrences } from './occurrences.ts';
import { papersNamed } from './papers.ts';
import type { Predicate } from './predicates.ts';
import { programmeLinks } from './programmes.ts';
import { groupOfPairs } from './pairs.ts';
import { cover, type Group, type Party, type Reading } from './reading.ts';
import { signsOf } from './signs.ts';
import { topicsOf } from './topics.ts';
import { refusalOf } from './vetoes.ts';
import type { Calendar } from './when.ts';

/** What is at hand when the acts of a sentence are sought. */
export interface Scene {
	readonly document: ArticleDocument;
	readonly paragraph: Paragraph;
	readonly reading: Reading;
	readonly gazetteer: Gazetteer;
	readonly context: StoryContext;
	readonly calendar: Calendar;
}

/**
 * Every act that a sentence tells, as links kept or refused, with notes on it; fills the context for the sentences that
 * follow.
 */
export function findActs(scene: Scene): { links: LinkCandidate[]; notes: Notes } {
	const { reading, context } = scene;
	const { text } = reading.mask;
	const { start, end } = reading.sentence;
	const plan = context.plans.unfolds(scene.document.text.slice(start, end));
	const notes = new Notes(reading);
	const links: LinkCandidate[] = [];
	const lead = new Lead(reading, context);
	const told: (readonly Party[])[] = joinedParties(reading);
	const done: Occurrence[] = [];
	let sides: Group | null | undefined;
	const anyone = reading.parties.length > 0 || reading.groups.length > 0 || context.goesOn;
	for (const at of anyone ? occurrences(text) : []) {
		const inherited = lead.before(at.from, at.clause[0]);
		if (done.some((other) => at.from < other.to && other.from < at.to)) continue;
		const taken = takeParties(reading, at, inherited);
		notes.act(at, taken);
		if (typeof taken === 'string') continue;
		done.push(at);
		const found = linksOf(scene, at, taken, { own: inherited.at !== null, plan });
		if (found.some((link) => link.rejected === null && link.status !== 'intended'))
			lead.join(at.from, taken);
		if (found.some((link) => link.rejected === null)) {
			sides = taken.joint || taken.pairs.length === 1 ? null : groupOfPairs(taken);
			// Who hosts a visit is less surely meant by 双方 than who acts together.
			told[at.predicate.type === 'visit' ? 'unshift' : 'push'](
				...(taken.pairs.length === 1 ? taken.pairs : [[...new Set(taken.pairs.flat())]])
			);
		}
		links.push(...found);
	}
	links.push(
		...papersNamed(reading, (at, taken) => linksOf(scene, at, taken, { own: true, plan: false }))
	);
	links.push(...programmeLinks(reading, links, scene.gazetteer).map((link) => fitted(scene, link)));
	context.closeSentence(
		reading,
		lead.last(),
		{ pairs: told, sides },
		links.some(({ status, rejected }) => status === 'intended' && !rejected)
	);
	return { links, notes };
}

/** A proof that would be too long in the page as scraped keeps only its last part, the act. */
function fitted({ document }: Scene, link: LinkCandidate): LinkCandidate {
	let { start } = link.evidence;
	const { end } = link.evidence;
	while (!fits(document, { start, end })) start += 1;
	return { ...link, group: link.group ?? null, evidence: { start, end } };
}

/** `own`: the sentence has a subject of its own. `plan`: it is among what a plan says. */
function linksOf(
	scene: Scene,
	at: Occurrence,
	taken: Taken,
	{ own, plan }: { readonly own: boolean; readonly plan: boolean }
): LinkCandidate[] {
	const { document, reading, calendar, paragraph } = scene;
	const verb = reading.mask.span(at.from, at.to);
	const reality = judgeReality(reading.mask.text, at, {
		joint: taken.joint,
		intent: scene.context.intent && !own,
		speech: scene.context.speech,
		plan,
		ahead: calendar.isAhead(reading.sentence, paragraph, verb),
		since: calendar.isSince(reading.sentence, paragraph, verb),
		parties: taken.from
	});
	const kinds = kindsOf(reading.mask.text, at);
	const evidence = proofOf(document, reading.mask, taken.from, [
		at.from,
		Math.max(at.to, taken.until ?? 0)
	]);
	const quote = document.text.slice(evidence.start, evidence.end);
	const when = calendar.dateOf(reading.sentence, paragraph, {
		verb,
		status: reality.status ?? 'done',
		noun: at.predicate.nominal === true || at.predicate.frame === 'named',
		oneDay: ONE_DAY.has(at.predicate.type),
		actors: taken.pairs.flat().map(({ place }) => place)
	});
	const instrument = instrumentOf(document, reading, [at.from, at.to]);
	const word = document.text.slice(verb.start, verb.end);
	return kinds.flatMap((predicate) =>
		taken.pairs.map(([a, b]): LinkCandidate => {
			const rejected = reality.refused ?? refusalOf(scene, { ...at, predicate }, taken, [a, b]);
			const status = predicate.id === at.predicate.id ? (reality.status ?? 'done') : 'planned';
			const signs = signsOf(predicate, taken, [a, b], { status, evidence });
			return {
				a: a.place,
				b: b.place,
				type: predicate.type,
				directed: DIRECTED.has(predicate.frame) && DIRECTED_TYPES.has(predicate.type),
				status,
				date: when.date,
				dateReason: when.reason,
				group: taken.pairs.length > 1 ? groupName(document, taken) : null,
				instrument,
				topics: topicsOf(quote),
				via: [a, b].flatMap((party) => viaOf(document, party)),
				evidence,
				strength: predicate.confidence * taken.certainty,
				signs,
				confidence: confidenceOf(signs),
				reasons: [
					{ rule: 'verb', values: [at.predicate.id, word] },
					taken.reading,
					...(reality.refused === null ? [{ rule: reality.reason, values: [] }] : [])
				],
				rejected
			};
		})
	);
}

/** Acts of a day. */
const ONE_DAY = new Set<LinkCandidate['type']>(['agreement', 'meeting', 'visit']);
const DIRECTED = new Set<Predicate['frame']>([
	'goes',
	'visiting',
	'receives',
	'gives',
	'gives-to',
	'places',
	'settles',
	'hosts',
	'owns',
	'from',
	'aided',
	'aider',
	'invited'
]);

const DIRECTED_TYPES = new Set<LinkCandidate['type']>([
	'visit',
	'aid',
	'investment',
	'compensation'
]);

/** Beyond this the members stand too far apart for one name. */
const LONGEST_NAME = 24;

function groupName(document: ArticleDocument, taken: Taken): string | null {
	const { group } = taken;
	if (!taken.joint || !group || group.kind === 'with' || group.edges.length < 3) return null;
	if (group.kind === 'pairs') return null;
	if (group.name) return group.name;
	const spans = group.members.map(({ span }) => span);
	const [first, ...others] = spans;
	if (!first) return null;
	const { start, end } = others.reduce(cover, first);
	if (end - start <= LONGEST_NAME) return document.text.slice(start, end);
	return spans.map((span) => document.text.slice(span.start, span.end)).join('、');
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
