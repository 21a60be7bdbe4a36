import type { LinkCandidate } from '../document.ts';
import { clauseAt } from './evidence.ts';
import type { Occurrence, Taken } from './act.ts';
import { grammar, indexOf } from './mask.ts';
import { confidenceOf, type SignId } from './confidence.ts';
import type { Predicate } from './predicates.ts';
import { actorOf, everyPair, type Group, type Reading } from './reading.ts';

/** A title that begins with its parties; 《共建中国—上海合作组织…基地框架协议》 names what is built, not who signed. */
const LEADING = grammar(
	'^(?:关于)?(?:共同|合作|进一步)?(?:推动|推进|加强|深化|促进|建立|开展)?(?:(?<both>@G)|(?<a>@N)[\\s、]?(?<b>@N))'
);

/** The parties that the title of a paper begins with, read as a sentence of its own; null when it begins with none. */
export function partiesOfTitle(title: Reading): Group | null {
	const groups = LEADING.exec(title.mask.text)?.groups;
	const both = groups?.['both'];
	if (both) return actorOf(title, both)?.group ?? null;
	const [a, b] = [groups?.['a'], groups?.['b']].map((symbol) =>
		symbol ? actorOf(title, symbol)?.party : null
	);
	return a && b && a.place !== b.place
		? {
				members: [a, b],
				edges: everyPair(2),
				name: null,
				span: title.sentence,
				open: false,
				counted: false,
				kind: 'list'
			}
		: null;
}

const PAPER: Predicate = {
	id: 'paper-named',
	type: 'agreement',
	frame: 'together',
	words: '',
	strong: true,
	confidence: 0.85,
	example: '在《甲市人民政府乙区人民政府合作协议》的框架下'
};
const PAPER_SIGNS: readonly SignId[] = ['paper'];
const IS_PAPER = /(?:协议书?|协定|备忘录|意向书|合同|公约|宣言)$/;
const DRAFT =
	/(?:拟|起草|征求|草案|送审|推动签|争取签|计划签|希望签|讨论|磋商|商讨)[^，。；]{0,8}$/;

/**
 * 在《A人民政府B人民政府合作协议》框架下: the paper names its parties, and the text takes it as in force. `link` makes the
 * links of an act whose parties are known.
 */
export function papersNamed(
	reading: Reading,
	link: (at: Occurrence, taken: Taken) => LinkCandidate[]
): LinkCandidate[] {
	const { text } = reading.mask;
	if (reading.papers.every(({ group }) => group === null)) return [];
	return [...text].flatMap((symbol, at) => {
		const paper = reading.papers[indexOf('T', symbol)];
		const group = paper?.group;
		if (!paper || !group || !IS_PAPER.test(paper.name)) return [];
		const taken: Taken = {
			pairs: group.edges.flatMap(([i, j]) => {
				const [a, b] = [group.members[i], group.members[j]];
				return a && b ? [[a, b] as const] : [];
			}),
			group,
			reading: { rule: 'in-title', values: [] },
			from: at,
			certainty: 0.95,
			joint: true
		};
		const occurrence = { predicate: PAPER, from: at, to: at + 1, clause: clauseAt(text, at) };
		const draft = DRAFT.test(text.slice(0, at));
		return link(occurrence, taken).map((found) => ({
			...found,
			// The sentence tells of the paper, not of its signing.
			signs: PAPER_SIGNS,
			confidence: confidenceOf(PAPER_SIGNS),
			date: null,
			dateReason: 'the sentence tells of the paper, not of its signing',
			status: 'done' as const,
			instrument: { name: paper.name, start: paper.span.start + 1, end: paper.span.end - 1 },
			rejected: draft ? 'draft' : found.rejected === 'own-part' ? found.rejected : null
		}));
	});
}
