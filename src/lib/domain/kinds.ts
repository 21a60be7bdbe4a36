/**
 * The two closed lists of the contract, apart from their schemas: the page draws with them and needs no parser for it.
 */

/** Kinds of act, in the fixed order in which legends list them and several arcs of one pair fan out. */
export const LINK_TYPES = [
	'agreement',
	'programme',
	'meeting',
	'visit',
	'joint_enforcement',
	'data_sharing',
	'project',
	'investment',
	'compensation',
	'aid',
	'twinning',
	'other'
] as const;

/** done | ongoing | planned (both agreed, not begun) | ended | intended (one side's wish). */
export const STATUSES = ['done', 'ongoing', 'planned', 'ended', 'intended'] as const;
