import type { Edtf } from '../../domain/date.ts';
import type { PlaceId } from '../../domain/place.ts';
import type { Span } from '../../domain/span.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { goesTo } from './away.ts';
import { asCounted } from './counted.ts';
import { homesOf, PUBLISHER_WEIGHT } from './homes.ts';
import { Plans } from './plans.ts';
import type { ArticleDocument, ResolvedMention, Story } from '../document.ts';
import {
	sameOrPart,
	everyPair,
	type Actor,
	type Group,
	type Party,
	type Reading
} from './reading.ts';

/** Mainland papers, which alone speak of 省委 and 我省, are not at home there. */
const TAIWAN = '710000';
const SPEECH = /(?:表示|指出|强调|认为|说|提出|谈到|透露)[，：“]/;

/** What a sentence leaves behind: who it joins, and the two sides of its newest act when one of them is several. */
export interface Told {
	readonly pairs: readonly (readonly Party[])[];
	/** Null: its newest act is of two parties or of all; undefined: it tells none. */
	readonly sides: Group | null | undefined;
}

/** Parties told together, and the paragraph that told them last. */
interface ToldGroup {
	readonly group: Group;
	readonly paragraph: number;
}

/** What a story has told so far: whose it is, who was named last, which parties 双方 means. One a story, filled in order. */
export class StoryContext {
	readonly #gazetteer: Gazetteer;
	readonly #readHomes: () => ReadonlyMap<PlaceId, number>;
	#homesRead: ReadonlyMap<PlaceId, number> | null = null;
	/** What 我市 has meant before, by its character. */
	readonly #own = new Map<string, PlaceId>();
	/** Places named as parties so far, each once, newest last. */
	readonly #named = new Set<PlaceId>();
	/** Groups by number of members and by the places, newest last, and the paragraph that told them last. */
	readonly #groups = new Map<number, Map<string, ToldGroup>>();
	/** All pairs of places told so far, each once, newest last. */
	readonly #pairs = new Map<string, readonly [PlaceId, PlaceId]>();
	/** Places named as parties in the paragraph so far. */
	#here = new Map<PlaceId, Party>();
	/** Several with several of the newest act: 双方 are the two sides, not two of them. */
	#sides: { readonly group: Group; readonly paragraph: number } | null = null;
	/** Whom the people named so far act for. */
	readonly #people = new Map<string, Party>();
	#paragraph = 0;
	/** Who leads the sentence before, for a sentence without subject. */
	subject: Actor | null = null;
	/** The delegation told of last. */
	delegation: Party | null = null;
	/** The date of the newest act with one. */
	date: Edtf | null = null;
	/** Someone has begun to speak in this paragraph. */
	speech = false;
	/** The last sentence told one side's plan or wish. */
	intent = false;
	/** What plans of the story say. */
	readonly plans = new Plans();

	constructor(
		document: ArticleDocument,
		story: Story,
		mentions: readonly ResolvedMention[],
		gazetteer: Gazetteer
	) {
		this.#gazetteer = gazetteer;
		this.#readHomes = () => homesOf(document, story, mentions, gazetteer);
	}

	/** Few sentences say 我省: whose the story is gets read when one does. */
	get #homes(): ReadonlyMap<PlaceId, number> {
		return (this.#homesRead ??= this.#readHomes());
	}

	/**
	 * The unit that the article speaks from when it says 我省 or 市生态环境局, by that character; null when nothing tells.
	 * `sentence`: whoever goes to a place is not at home there, and who comes to us is none of us.
	 */
	home(unit: string, sentence: string): PlaceId | null {
		const known = this.#own.get(unit);
		if (known) return known;
		let best: PlaceId | null = null;
		let most = 0;
		for (const [place, weight] of this.#homes) {
			const row = this.#gazetteer.row(place);
			if (!row?.name.endsWith(unit) || !/^\d/.test(place) || place === TAIWAN || weight <= most)
				continue;
			const sure = weight >= PUBLISHER_WEIGHT;
			const short = row.name.replace(/[省市区县州]$/, '');
			if (!sure && goesTo(sentence, short)) continue;
			best = place;
			most = weight;
		}
		if (best && sentence.includes(`我${unit}`)) this.#own.set(unit, best);
		return best;
	}

	/** Hong Kong or Macao, when the article speaks from one of them at least so strongly. */
	specialRegion(least = 0): PlaceId | null {
		const [hongKong = 0, macao = 0] = ['810000', '820000'].map(
			(place) => this.#homes.get(place) ?? 0
		);
		if (Math.max(hongKong, macao) <= 0 || Math.max(hongKong, macao) < least) return null;
		return hongKong >= macao ? '810000' : '820000';
	}

	/** The place named last that fits (该省). */
	last(fits: (place: PlaceId) => boolean): PlaceId | null {
		return [...this.#named].findLast(fits) ?? null;
	}

	/** What 双方, 两省, 三地 refer to, as a group that stands at `span`: `near` when the sentence itself joins parties; null when nothing fits. */
	back(count: number, unit: string, span: Span, near: readonly Party[] | null): Group | null {
		if (!near && unit === '方' && this.#sides?.paragraph === this.#paragraph)
			return { ...this.#sides.group, span, kind: 'anaphor' };
		const members = near ? asCounted(near, unit, this.#gazetteer) : this.#meant(count, unit);
		if (members?.length !== count) return null;
		return { ...groupFrom(members.map((party): Party => ({ ...party, kind: 'anaphor' }))), span };
	}

	/** The parties that a count refers to: the newest told in the paragraph, else the only ones of that number in play. */
	#meant(count: number, unit: string): readonly Party[] | null {
		const known = [...(this.#groups.get(count)?.values() ?? [])].reverse();
		const newest = (groups: readonly ToldGroup[]): readonly Party[] | null =>
			groups.map(({ group }) => asCounted(group.members, unit, this.#gazetteer)).find(Boolean) ??
			null;
		const told = newest(known.filter(({ paragraph }) => paragraph === this.#paragraph));
		if (told) return told;
		const here = [...this.#here.values()];
		const acting = /[家校院厅局]/.test(unit) ? here.filter(({ body }) => body !== null) : here;
		if (acting.length === count && this.#apart(acting))
			return asCounted(acting, unit, this.#gazetteer);
		// In a later paragraph 双方 is clear only when the story knows no other two.
		const only = count === 2 ? this.#onlyPair() : this.#alike(known);
		return only ? newest(known) : null;
	}

	/** The people named in earlier sentences, with their parties. */
	get people(): ReadonlyMap<string, Party> {
		return this.#people;
	}

	/** 对岸, 对方: the other of the only two in play, when `named` tells one of them. */
	other(named: readonly Party[]): Party | null {
		if (!this.#onlyPair()) return null;
		const group = [...(this.#groups.get(2)?.values() ?? [])].at(-1)?.group.members ?? [];
		const told = (party: Party): boolean =>
			named.some(({ place }) => sameOrPart(this.#gazetteer, place, party.place));
		const others = group.filter((party) => !told(party));
		return group.length === 2 && others.length === 1 ? (others[0] ?? null) : null;
	}

	#apart(parties: readonly Party[]): boolean {
		return parties.every((one) =>
			parties.every(
				(other) => one === other || !sameOrPart(this.#gazetteer, one.place, other.place)
			)
		);
	}

	/** True when all of these are the same parties, on whatever level: three provinces, and a county of each. */
	#alike(groups: readonly ToldGroup[]): boolean {
		const [last, ...others] = groups.map(({ group }) => group.members);
		const meets = (one: Party, members: readonly Party[]): boolean =>
			members.some(({ place }) => sameOrPart(this.#gazetteer, one.place, place));
		return (
			last !== undefined &&
			others.every(
				(other) => other.every((one) => meets(one, last)) && last.every((one) => meets(one, other))
			)
		);
	}

	/** True when all pairs told so far are the same two, on whatever level. */
	#onlyPair(): boolean {
		const pairs = [...this.#pairs.values()];
		const last = pairs.at(-1);
		const alike = (x: PlaceId, y: PlaceId): boolean =>
			this.#gazetteer.within(x, y) || this.#gazetteer.within(y, x);
		return (
			last !== undefined &&
			pairs.every(
				([a, b]) =>
					(alike(a, last[0]) && alike(b, last[1])) || (alike(a, last[1]) && alike(b, last[0]))
			)
		);
	}

	/** Someone told before may act in a sentence that names nobody. */
	get goesOn(): boolean {
		return this.subject !== null || this.delegation !== null;
	}

	/** A new paragraph has to name its subject again. */
	openParagraph(): void {
		this.#paragraph += 1;
		this.plans.openParagraph();
		this.#here = new Map();
		this.subject = null;
		this.speech = false;
		this.intent = false;
	}

	/** What a sentence leaves to the next: its subject, its pairs, and whether it told a plan. */
	closeSentence(reading: Reading, lead: Actor | null, told: Told, intent: boolean): void {
		this.subject = lead;
		this.speech ||= reading.mask.holds(SPEECH);
		this.intent = intent;
		this.#remember(reading.parties, told);
	}

	/** Remembers the parties of a sentence, and those it joins, for what follows. */
	#remember(parties: readonly Party[], { pairs, sides }: Told): void {
		if (sides !== undefined) this.#sides = sides && { group: sides, paragraph: this.#paragraph };
		for (const { place } of parties) putLast(this.#named, place);
		for (const party of parties) for (const name of party.people) this.#people.set(name, party);
		for (const party of parties) this.#here.set(party.place, party);
		const travelling = parties.findLast((party) => party.travels);
		if (travelling) this.delegation = travelling;
		for (const named of pairs) {
			// 两省 said of two counties leaves the counties for 两县.
			const members = named.map((party) => party.origin ?? party);
			if (members.length === 0) continue;
			const key = members
				.map(({ place }) => place)
				.sort()
				.join('~');
			const known = this.#groups.get(members.length) ?? new Map<string, ToldGroup>();
			known.delete(key);
			known.set(key, { group: groupFrom(members), paragraph: this.#paragraph });
			this.#groups.set(members.length, known);
			const [a, b] = members;
			if (a && b && members.length === 2 && !sameOrPart(this.#gazetteer, a.place, b.place)) {
				this.#pairs.delete(key);
				this.#pairs.set(key, [a.place, b.place]);
			}
		}
	}
}

/** A story may say the same a thousand times: what is told again moves to the end instead of standing twice. */
function putLast<Item>(items: Set<Item>, item: Item): void {
	items.delete(item);
	items.add(item);
}

/** Parties told together, as a group that later words refer to. */
function groupFrom(members: readonly Party[]): Group {
	const span = members[0]?.span ?? { start: 0, end: 0 };
	return {
		members,
		edges: everyPair(members.length),
		name: null,
		span,
		open: false,
		counted: true,
		kind: 'anaphor'
	};
}
