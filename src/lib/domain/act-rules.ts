/**
 * The rules by which an act is read, kept or refused, each with what it means for people. `$1`, `$2` stand for what the rule
 * was said of. Another language says the same by the rule (src/lib/i18n/act-rules.ts), so that no sentence has to be translated.
 */
export const ACT_RULES = {
	// What tells the act, and how its sides stand.
	verb: '$1: $2',
	frame: 'the words stand as “$1”',
	'frame-before': 'the words stand as “$1”; the side in brackets is told before',
	'with-acts': 'A 与 B, who act together',
	'list-acts': 'all of a list act together',
	'compound-acts': 'all of a compound act together',
	'pairs-acts': 'pairs of a list act, each for itself',
	'region-acts': 'the members that a name spells act together',
	'anaphor-acts': 'the sides told before act together',
	'in-title': 'the title of the paper names its parties',
	'in-programme':
		'the name of the programme spells its members, and the sentence tells work under it',
	// How real it is.
	'told-as-done': 'told as done',
	'begins-later': 'it begins at a time told',
	'will-go-on': 'it will go on',
	'both-will': 'both sides will do it',
	'one-will': 'one side says that it will',
	wished: 'somebody wishes it',
	'goes-on-with-plan': 'it goes on with a plan told before',
	'in-plan': 'a plan says that it shall be',
	ends: 'the tie ends',
	'goes-on': 'it goes on',
	'goes-on-since': 'it has gone on since the time told',
	// Why it is refused.
	negated: 'the text says that it was not done',
	condition: 'it is only a condition or a question',
	rumour: 'it is hearsay, or denied',
	proposal: 'it is only proposed',
	greeted: 'somebody only thanks for it or welcomes it',
	topic: 'it is what they talked about',
	purpose: 'it is what something else is done for',
	aim: 'it is the aim of something else',
	'reported-speech': 'someone only speaks of it',
	'own-part': 'one of the two lies within the other',
	'list-of-examples': 'the list ends in 等: each acted for itself',
	'members-apart': 'each of the list acted apart',
	'no-event': 'the name of an event, and nothing says that it took place',
	'event-of-countries': 'the name of an event of many countries',
	'tour-stop': 'a stop on the way of a visit told before',
	'no-known-deed': 'nothing tells what they did together',
	'open-meeting': 'nothing says that the meeting was theirs',
	'only-a-basis': 'it is only what something else is done by',
	history: 'it is of another age',
	heading: 'a heading announces what the text below it tells',
	draft: 'the paper is only drafted',
	'told-twice': 'the same act is told better elsewhere',
	'finer-told': 'the same is told of places within these',
	'ended-since': 'the text tells later that it ended',
	'done-already': 'it is wished or planned here, and told as done elsewhere',
	'content-of-agreement': 'it is what an agreement of the two will bring',
	'part-of-visit': 'the visit of the two tells it',
	'general-word': 'another act of the two tells in particular what was done',
	'no-second-party': 'no second side stands with it',
	'no-host': 'no place is told that was gone to',
	'no-guest': 'no guest is told',
	'no-delegation': 'nobody is told to have gone there for a side',
	'no-helper': 'nobody is told who helps there',
	'no-aid-team': 'who arrives is no team that helps',
	'no-receiver': 'no receiver is told',
	'no-giver': 'no giver is told',
	'no-investor': 'no investor is told',
	'no-firm': 'no firm is told',
	'no-parties-in-name': 'the name of the event names no sides'
} as const satisfies Readonly<Record<string, string>>;
export type ActRule = keyof typeof ACT_RULES;

/** One reason for or against an act: the rule, and what it was said of. */
export interface ActReason {
	readonly rule: ActRule;
	readonly values: readonly string[];
}

/** A reason in words, from a table of what the rules mean. */
export const sayRule = (
	rules: Readonly<Record<ActRule, string>>,
	{ rule, values }: ActReason
): string => rules[rule].replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');
