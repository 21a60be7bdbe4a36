/** What the rules mean that refuse an act or a pair: for people, shown by `explain`. A rule without a row is told by its id. */
export const REFUSALS: Readonly<Record<string, string>> = {
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
};

/** What the readings of groups mean. */
const READINGS: Readonly<Record<string, string>> = {
	'with acts': 'A 与 B, who act together',
	'list acts': 'all of a list act together',
	'compound acts': 'all of a compound act together',
	'pairs acts': 'pairs of a list act, each for itself',
	'region acts': 'the members that a name spells act together',
	'anaphor acts': 'the sides told before act together'
};

/** A rule or a reading in words, or as it is when no row has it. */
export const meaningOf = (rule: string): string => REFUSALS[rule] ?? READINGS[rule] ?? rule;
