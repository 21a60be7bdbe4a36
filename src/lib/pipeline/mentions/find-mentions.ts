import type { PlaceId } from '../../domain/place.ts';
import type { GazetteerRow } from '../../gazetteer/format.ts';
import type { Gazetteer, NameReading } from '../../gazetteer/gazetteer.ts';
import type { ArticleDocument, Candidate } from '../document.ts';
import { characterNames, findRuns } from './abbreviations.ts';
import { bankEnd } from './bearers.ts';
import { formalEnd } from './context.ts';
import { findSingles } from './singles.ts';
import { isChinese, priorOf } from './weights.ts';

/** 海南自由贸易港, 上海自贸区, 香港特区: the place and its regime. */
const REGIME = /自由贸易|自贸|^(?:香港|澳门)特区$/;

/** True when a zone's name says only which place (上海|临港新片区) or regime: then the place is a mention of its own. */
function isPlaceAndZone(name: string, row: GazetteerRow, gazetteer: Gazetteer): boolean {
	if (REGIME.test(name)) return true;
	if (row.level !== 'zone') return false;
	for (let cut = 2; cut <= Math.min(5, name.length - 2); cut++) {
		const outer = gazetteer.lookup(name.slice(0, cut));
		if (!outer.some((reading) => row.parents.includes(reading.place))) continue;
		if (gazetteer.lookup(name.slice(cut)).some((rest) => rest.place === row.id)) return true;
	}
	return false;
}

const FORMAL_REASON: readonly string[] = ['formal name of a country or a place abroad'];

/** What a reading of a name proposes wherever the name stands. */
interface Proposal {
	readonly row: GazetteerRow;
	readonly form: Candidate['form'];
	readonly reasons: readonly string[];
	readonly weight: number;
	readonly chinese: boolean;
}

const proposed = new WeakMap<readonly NameReading[], readonly Proposal[]>();

/** The same for each occurrence of a name, so made once: an index gives one list of readings a name. */
function proposalsOf(
	name: string,
	readings: readonly NameReading[],
	gazetteer: Gazetteer
): readonly Proposal[] {
	const known = proposed.get(readings);
	if (known) return known;
	const proposals = readings.flatMap(({ place, kind, organisation }): Proposal[] => {
		const row = gazetteer.row(place);
		if (!row || isPlaceAndZone(name, row, gazetteer)) return [];
		const { weight, reason } = priorOf(row, kind, name, readings.length === 1);
		const reasons = [organisation ? `${reason} (${organisation.source})` : reason];
		return [{ row, form: kind, reasons, weight, chinese: isChinese(place) }];
	});
	proposed.set(readings, proposals);
	return proposals;
}

/**
 * Every reading of every name in the text, each with its reason and its weight by itself (`score`, 0–10; runs more).
 * Spans in `document.text`, by start, longer first. Nothing is decided here.
 */
export function findCandidates(document: ArticleDocument, gazetteer: Gazetteer): Candidate[] {
	const { text } = document;
	const candidates: Candidate[] = [];
	const named = new NamedPlaces();
	for (const { start, end, readings } of gazetteer.scan(text)) {
		if (end - start < 2) continue;
		const name = text.slice(start, end);
		const bank = bankEnd(text, end);
		for (const proposal of proposalsOf(name, readings, gazetteer)) {
			const { row, form, reasons, weight, chinese } = proposal;
			const propose = (to: number, as: Candidate['form'], why: readonly string[], score: number) =>
				candidates.push({
					start,
					end: to,
					text: to === end ? name : text.slice(start, to),
					place: row.id,
					form: as,
					reasons: why,
					score,
					rejected: false
				});
			propose(end, form, reasons, weight);
			if (bank && chinese && form !== 'organisation') {
				const why = `a bank called after its place (…${bank.head})`;
				propose(bank.end, 'organisation', [why], Math.min(7, weight));
			}
			const formal = chinese ? null : formalOf(text, start, end, row);
			if (formal !== null)
				propose(
					formal,
					'alias',
					FORMAL_REASON,
					row.level === 'country' ? 9 : Math.max(5.6, weight)
				);
			if (chinese && row.level !== 'province' && weight >= 4.5)
				named.add(name, row.id, form === 'official');
			if (row.level === 'country' && row.id !== 'CN' && weight >= 4.5)
				named.addCountry(name, row.id);
		}
	}
	addAbbreviations(candidates, text, gazetteer, named);
	return candidates.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the name of a country or a place abroad ends together with its formal rest: 波兰|共和国, 奥斯汀|市. */
function formalOf(text: string, start: number, end: number, row: GazetteerRow): number | null {
	if (row.level === 'country') return formalEnd(text, start, end);
	if (isChinese(row.id) || !/^[A-Z]{2}-/.test(row.id)) return null;
	const rest = row.level === 'city' ? '市' : '省州县府道';
	const next = text.charAt(end);
	return next !== '' && rest.includes(next) && !rest.includes(text.charAt(end - 1))
		? end + 1
		: null;
}

function addAbbreviations(
	candidates: Candidate[],
	text: string,
	gazetteer: Gazetteer,
	named: NamedPlaces
): void {
	const characters = characterNames(gazetteer);
	const local = named.characters();
	for (const [character, place] of characters.customary)
		if (named.has(place)) local.set(character, place);
	for (const [character, place] of named.countries())
		if (!characters.country.has(character) && !characters.province.has(character))
			if (!local.has(character)) local.set(character, place);
	let number = 0;
	const add = (start: number, place: PlaceId, reason: string, score: number): void => {
		const character = text.charAt(start);
		candidates.push({
			start,
			end: start + 1,
			text: character,
			place: place === characters.country.get(character) ? named.meant(character, place) : place,
			form: 'abbreviation',
			reasons: [reason],
			score,
			rejected: false,
			run: number
		});
	};
	for (const run of findRuns(text, characters, local)) {
		number++;
		run.places.forEach((place, i) => add(run.start + i, place, run.reason, run.weight));
	}
	const isName = (name: string): boolean => gazetteer.lookup(name).length > 0;
	for (const single of findSingles(text, characters, isName)) {
		number++;
		add(single.start, single.place, single.reason, single.weight);
	}
}

/** Places an article names, and the first characters that may then stand for them (遂宁 and 潼南: 遂潼). */
class NamedPlaces {
	readonly #countries = new Map<string, Map<PlaceId, number>>();
	readonly #counts = new Map<PlaceId, { first: string; count: number; official: boolean }>();

	add(name: string, place: PlaceId, official: boolean): void {
		const entry = this.#counts.get(place);
		if (entry) {
			entry.count++;
			entry.official ||= official;
		} else this.#counts.set(place, { first: name.charAt(0), count: 1, official });
	}

	has(place: PlaceId): boolean {
		return this.#counts.has(place);
	}

	/** A country named in full, by any of its names. */
	addCountry(name: string, place: PlaceId): void {
		const first = name.charAt(0);
		const counts = this.#countries.get(first) ?? new Map<PlaceId, number>();
		counts.set(place, (counts.get(place) ?? 0) + 1);
		this.#countries.set(first, counts);
	}

	/**
	 * The country that a character stands for in this article: the `usual` one, unless the article names another that
	 * begins with it more often (巴西 … 中巴两国).
	 */
	meant(character: string, usual: PlaceId): PlaceId {
		const counts = this.#countries.get(character);
		let [best, most] = [usual, counts?.get(usual) ?? 0];
		for (const [place, count] of counts ?? []) if (count > most) [best, most] = [place, count];
		return best;
	}

	/** The country named most of each first character. */
	countries(): [character: string, place: PlaceId][] {
		return [...this.#countries].flatMap(([first, counts]): [string, PlaceId][] => {
			const [usual] = counts.keys();
			return usual === undefined ? [] : [[first, this.meant(first, usual)]];
		});
	}

	/** The commonest place of each first character; a character that two places share equally says nothing. */
	characters(): Map<string, PlaceId> {
		const best = new Map<string, { place: PlaceId; count: number; tied: boolean }>();
		for (const [place, { first, count, official }] of this.#counts) {
			const weight = count + (official ? 2 : 0);
			if (weight < 2) continue;
			const rival = best.get(first);
			if (!rival || weight > rival.count) best.set(first, { place, count: weight, tied: false });
			else if (weight === rival.count) rival.tied = true;
		}
		return new Map([...best].filter(([, b]) => !b.tied).map(([first, b]) => [first, b.place]));
	}
}
