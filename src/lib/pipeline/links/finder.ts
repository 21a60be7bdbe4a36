import type { Taken } from './act.ts';
import { cross, paired } from './pairs.ts';
import type { Party } from './reading.ts';
import { Sides } from './sides.ts';
import {
	AGENT,
	ALONE,
	AT_END,
	EVENT,
	HOST,
	HOSTED,
	LAST_GROUP,
	LISTED,
	OF_WHICH,
	OWNER,
	OWN_AGENT,
	PLACED,
	SERVED_UNDER,
	TWIN,
	TWIN_RIGHT,
	UNDER
} from './positions.ts';

/** Firms and people of a place, not the place itself. */
const FIRM_KINDS: ReadonlySet<Party['kind']> = new Set(['body', 'corps', 'implicit']);

/** Reads who stands how around a verb: the plain positions, and those that few verbs have. */
export class Finder extends Sides {
	/** 各区结对开展协作：甲区与乙县、丙区与丁县…: the pairs that a colon lists. */
	listed(behind: string): Taken | null {
		const group = this.actor(LISTED.exec(behind)?.groups?.['both'])?.group;
		const end = behind.search(/：/) + 2;
		return group?.kind === 'pairs'
			? { ...paired(group, this.start, 0.92), until: this.until + end }
			: null;
	}

	/** 在甲市，来自乙省的企业…: the host stands before, in this clause or the one before it. */
	hosted(before: string, right: string): Taken | null {
		const host = HOSTED.exec(before);
		const b = this.actor(host?.groups?.['b']);
		const a = this.actor(/^./u.exec(right)?.[0]);
		return host && a?.party && b?.party ? cross(a, b, '在 B，来自 A', host.index, 0.95) : null;
	}

	/** 在甲县，乙市一家企业投资建起…: the place leads the sentence, the investor the clause. */
	placedThere(before: string, left: string): Taken | null {
		const host = PLACED.exec(before);
		const b = this.actor(host?.groups?.['b']);
		const match = ALONE.exec(left);
		const a = this.actor(match?.groups?.['a']);
		return host && match && b?.party && a?.party && FIRM_KINDS.has(a.party.kind)
			? cross(a, b, '在 B，A', host.index, 0.95)
			: null;
	}

	/** 在甲镇，乙省援建的产业园…: the place leads the sentence. */
	helpedThere(before: string, left: string): Taken | null {
		const host = PLACED.exec(before);
		const b = this.actor(host?.groups?.['b']);
		const a = this.actor(AT_END.exec(left)?.groups?.['a']);
		return host && a?.party && b?.party ? cross(a, b, '在 B，A 的', host.index, 0.92) : null;
	}

	/** 双方未再续签，合作已经终止: the sides told last in the sentence. */
	anyBefore(before: string): Taken | null {
		const symbol = LAST_GROUP.exec(before)?.groups?.['both'];
		const group = this.actor(symbol)?.group;
		return group ? paired(group, before.lastIndexOf(symbol ?? ''), 0.9) : null;
	}

	/** 甲市一家企业的乙市基地: the owner is a firm, or people. */
	owner(left: string): Taken | null {
		const match = OWNER.exec(left);
		const [a, b] = [this.actor(match?.groups?.['a']), this.actor(match?.groups?.['b'])];
		return match && a?.party && b && a.party.kind !== 'place'
			? cross(a, b, 'A 的 B 基地', this.start + match.index, 0.95)
			: null;
	}

	/** 甲乙…交流会 */
	event(left: string): Taken | null {
		const match = EVENT.exec(left);
		const group = this.actor(match?.groups?.['both'])?.group;
		return match && group && group.kind !== 'anaphor'
			? paired(group, this.start + match.index, 1)
			: null;
	}

	/** 某地，由甲市对口支援: the receiver leads, the giver is the agent. */
	byAgent(left: string): Taken | null {
		const own = OWN_AGENT.exec(left);
		const [giver, aided] = [this.actor(own?.groups?.['a']), this.actor(own?.groups?.['b'])];
		if (own && giver && aided) return cross(giver, aided, 'B 由 A', this.start + own.index, 0.95);
		const agent = this.actor(AGENT.exec(left)?.groups?.['a']);
		const { earlier } = this.inherited;
		return agent && earlier ? cross(agent, earlier.actor, '[B] 由 A', earlier.at, 0.9) : null;
	}

	/** 在甲市对口支援下，乙县…: the receiver leads what follows. */
	under(left: string, behind: string): Taken | null {
		const giver = this.actor(HOST.exec(left)?.groups?.['b']);
		const receiver =
			this.actor(UNDER.exec(behind)?.groups?.['b']) ??
			this.actor(SERVED_UNDER.exec(left)?.groups?.['a']) ??
			this.inherited.subject;
		return giver && receiver ? cross(giver, receiver, '在 A 支援下，B', this.start, 0.95) : null;
	}

	/** 正在台湾访问的辽宁省代表团: the host first, the guest behind. */
	guest(left: string, right: string): Taken | null {
		const host = this.actor(HOST.exec(left)?.groups?.['b']);
		const guest = this.actor(/^./u.exec(right)?.[0]);
		return host && guest?.party?.travels
			? cross(guest, host, '在 B 访问的 A', this.start, 1)
			: null;
	}

	/** 其中与某市的协议…停止执行: one of the ties told before. */
	ofWhich(before: string): Taken | null {
		const match = OF_WHICH.exec(before);
		const b = this.actor(match?.groups?.['b']);
		const { joint, subject } = this.inherited;
		const a = joint?.members[0] ?? subject?.party ?? subject?.group?.members[0];
		return match && a && b
			? cross({ party: a, group: null }, b, '其中与 B 的', match.index, 0.9)
			: null;
	}

	/** 与甲市结好的乙市, 甲市的友好城市乙市. */
	twin(left: string, right: string): Taken | null {
		const a = this.actor(TWIN.exec(left)?.groups?.['a']);
		const b = this.actor(TWIN_RIGHT.exec(right)?.groups?.['b']);
		return a && b ? cross(a, b, '与 A 结好的 B', this.start, 0.95) : null;
	}

	/** 应 B 邀请，A 代表团…: the guest is who leads the words behind, and is told to be under way. */
	invited(
		left: string,
		behind: string,
		inviter: RegExp,
		invited: RegExp,
		moves: RegExp
	): Taken | null {
		const host = this.actor(inviter.exec(left)?.groups?.['b']);
		const match = invited.exec(behind);
		const guest = this.actor(match?.groups?.['a']);
		const rest = match?.groups?.['rest'] ?? '';
		return host && guest && (guest.party?.travels === true || moves.test(rest))
			? cross(guest, host, '应 B 邀请，A', this.start, 0.95)
			: null;
	}
}
