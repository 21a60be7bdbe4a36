import type { Level } from '../../domain/place.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Party } from './reading.ts';

/** Units by the character that counts them: 两省, 两市. Others (两地, 双方) keep the parties as they are. */
const UNITS: Readonly<Record<string, Level>> = {
	省: 'province',
	市: 'city',
	州: 'city',
	国: 'country',
	县: 'county',
	区: 'county'
};
/** The parties on the level that `unit` counts (省 in 两省); null when some have none of it, or two are one then. */
export function asCounted(
	parties: readonly Party[],
	unit: string,
	gazetteer: Gazetteer
): readonly Party[] | null {
	const members = parties.map((party) => lift(party, unit, gazetteer));
	return new Set(members.map((party) => party?.place)).size === parties.length &&
		members.every((party) => party !== null)
		? members
		: null;
}

function lift(party: Party, unit: string, gazetteer: Gazetteer): Party | null {
	const level = UNITS[unit];
	const row = gazetteer.row(party.place);
	// 京津两市, 昆山和太仓两市: a name tells its unit as well as its level does.
	if (!level || !row || row.level === level || row.name.endsWith(unit)) return party;
	const above = row.parents.find((parent) => gazetteer.row(parent)?.level === level);
	if (above) return { ...party, place: above, origin: party };
	return level === 'county' && row.level !== 'zone' ? null : party;
}
