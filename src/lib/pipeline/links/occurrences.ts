import type { LinkType } from '../../domain/link.ts';
import type { Occurrence } from './act.ts';
import { clauseAt } from './evidence.ts';
import { grammar } from './mask.ts';
import { sieveOf } from '../patterns/sieve.ts';
import { PREDICATES, type Predicate } from './predicates.ts';
import { DEEDS } from './verbs-joint.ts';

const KINDS = DEEDS.map(([words, type]) => ({ words: grammar(words), type }));

const COMPILED = PREDICATES.map((predicate) => ({
	predicate,
	words: grammar(predicate.words, 'y'),
	anywhere: grammar(predicate.words),
	before: predicate.before ? grammar(predicate.before) : null,
	after: predicate.after ? grammar(`^${predicate.after}`) : null,
	unless: predicate.unless ? grammar(predicate.unless) : null
}));
/** Few of the verbs can stand in a sentence: the others are not tried. */
const SIEVE = sieveOf(COMPILED, ({ words }) => words);

/** All verbs of the table in a masked sentence, those of one clause in the order of the table: of rows that read the same
 * words the first whose parties stand as its frame wants wins. */
export function occurrences(text: string): Occurrence[] {
	const found: Occurrence[] = [];
	for (const { row, at } of SIEVE.places(text)) {
		const { predicate, words, before, after, unless } = row;
		let passed = 0;
		for (const from of at) {
			words.lastIndex = from;
			if (from < passed || !words.test(text)) continue;
			const to = words.lastIndex;
			passed = to;
			const clause = clauseAt(text, from);
			if (to > clause[1]) clause[1] = clauseAt(text, to)[1];
			const rest = text.slice(to);
			if (before && !before.test(text.slice(0, from))) continue;
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
	/协议|协定|备忘录|意向书|合同|框架|协作书|责任书|项目|计划|方案|措施|政策|办法/.test(
		text.slice(position, at.clause[1])
	);

/** The kind of what both are told to do: that of the first row that reads it, behind the verb or else before it. */
function deedOf(text: string, { from, clause }: Occurrence): LinkType {
	const [behind, before] = [text.slice(from, clause[1]), text.slice(clause[0], from)];
	const read = (told: string) => KINDS.find(({ words }) => words.test(told))?.type;
	return read(behind) ?? read(before) ?? 'other';
}

/** 达成共识 is of the kind of what was agreed on; all others are what their row says. */
export function kindsOf(text: string, at: Occurrence): readonly Predicate[] {
	if (at.predicate.open) return [{ ...at.predicate, type: deedOf(text, at) }];
	if (at.predicate.id !== 'agree-on') return [at.predicate];
	const clause = text.slice(...at.clause);
	const first = COMPILED.filter(
		({ predicate }) => predicate.nominal && predicate.frame === 'together'
	)
		.map(({ predicate, anywhere }) => ({ predicate, found: clause.search(anywhere) }))
		.filter(({ found }) => found >= 0)
		.sort((x, y) => x.found - y.found)[0];
	return first ? [first.predicate] : [];
}
