import type { ActRule } from '../../domain/act-rules.ts';
import type { Occurrence, Taken } from './act.ts';
import { grammar } from './mask.ts';
import { sameOrPart, type Party } from './reading.ts';
import type { Scene } from './acts.ts';
import { OTHER_DEEDS } from './verbs-joint.ts';

/** One rule that refuses a pair; `id` is what records and `explain` show. */
interface Veto {
	readonly id: ActRule;
	/** The case that taught it. */
	readonly example: string;
	refuses(scene: Scene, at: Occurrence, taken: Taken, pair: readonly [Party, Party]): boolean;
}

const HAPPENS =
	/举行|召开|举办|开幕|闭幕|落幕|筹办|承办|主办|主持|启幕|圆满|在.{1,12}举|期间|会上|参加|出席/;
const RUMOUR = /传闻|网传|谣言|谣传|不实(?:信息|消息|言论)|辟谣|子虚乌有/;
/** Reigns and dynasties by which the text dates what it tells. */
/** An era counts with its year only: 共同治理 holds the letters of one. */
const HISTORY =
	/(?<!满)[清明宋元唐隋汉](?:代|朝|初年|末年|末|初(?![步级一二三中])|廷)|(?:乾隆|康熙|雍正|咸丰|道光|光绪|同治|嘉庆|宣统|万历|永乐|洪武|贞观)(?:年间|[一二三四五六七八九十元]+年)|民国(?:时期|年间|初)/;
const OWN_MEETING = /联席|交界|毗邻|跨界|跨省|联防|协作|会商|合作(?:会议|座谈|联盟)/;
const BASIS = /(?:按照?|根据|依据|遵照|参照)[^，；。]*$/;
const ARRANGED = /^[^，。；]{0,12}(?:安排|要求|部署|规定|精神|意见|方案|计划)$/;
const MANY_SIDED = /论坛|峰会|博览会/;
/** Fairs called after two countries are held by many; a forum of two is theirs. */
const FAIR = /博览会|峰会|合作论坛/;
/** An act that is done together by its nature, however the list ends. */
const COLLECTIVE_ACT = /共同|联合|携手|联动|联盟/;
const country = (scene: Scene, party: Party): boolean => {
	const level = scene.gazetteer.row(party.place)?.level;
	return level === 'country' || level === 'group' || level === 'region';
};

const isMany = (scene: Scene, party: Party): boolean =>
	scene.gazetteer.row(party.place)?.level !== 'country';

const WITH_PARTY = grammar('[与和同]@P');
const OTHER_DEED = grammar(OTHER_DEEDS);

/** A paragraph is looked through once, however many pairs it tells of. */
const RUMOURS = new WeakMap<Scene['paragraph'], boolean>();
function tellsRumour({ document, paragraph }: Scene): boolean {
	const known = RUMOURS.get(paragraph);
	if (known !== undefined) return known;
	const told = RUMOUR.test(document.text.slice(paragraph.start, paragraph.end));
	RUMOURS.set(paragraph, told);
	return told;
}

export const VETOES: readonly Veto[] = [
	{
		id: 'own-part',
		example: '山东省与青岛市: a whole and its part are no two sides',
		refuses: (scene, _at, _taken, [a, b]) => sameOrPart(scene.gazetteer, a.place, b.place)
	},
	{
		id: 'list-of-examples',
		example: '甲、乙、丙等地签约: each for itself',
		refuses: (_scene, at, taken) =>
			taken.joint &&
			taken.group?.open === true &&
			taken.group.kind === 'list' &&
			taken.group.edges.length > 1 &&
			!COLLECTIVE_ACT.test(at.predicate.words)
	},
	{
		id: 'members-apart',
		example: '北京、天津分别签署: apart, not with each other',
		refuses: (scene, at, taken) => {
			if (!taken.joint || taken.group?.kind !== 'list') return false;
			const between = scene.reading.mask.text.slice(taken.from, at.from);
			return (
				/分别|各[自有]|相继|陆续|均|都(?!市)|先后|也有/.test(between) && !WITH_PARTY.test(between)
			);
		}
	},
	{
		id: 'no-event',
		example: '中国—东盟博览会 as a name among others: nothing says that it took place',
		refuses: (scene, at) => at.predicate.frame === 'named' && !scene.reading.mask.holds(HAPPENS)
	},
	{
		id: 'event-of-countries',
		example: '中非合作论坛: named after the two, held by many',
		refuses: (scene, at, _taken, [a, b]) =>
			at.predicate.frame === 'named' &&
			country(scene, a) &&
			country(scene, b) &&
			(isMany(scene, a) || isMany(scene, b) ? MANY_SIDED : FAIR).test(
				scene.reading.mask.text.slice(at.from, at.to)
			)
	},
	{
		id: 'no-known-deed',
		example: '两省轮流遭台风袭击: together, but nothing that either does for the other',
		refuses: (scene, at) =>
			at.predicate.id === 'jointly-do' &&
			at.predicate.type === 'other' &&
			!OTHER_DEED.test(scene.reading.mask.text.slice(at.from, at.clause[1]))
	},
	{
		id: 'open-meeting',
		example: '甲、乙、丙代表参加会议: nothing says that it was theirs',
		refuses: (scene, at) =>
			at.predicate.id === 'attend' &&
			!OWN_MEETING.test(scene.document.text.slice(scene.paragraph.start, scene.paragraph.end))
	},
	{
		id: 'only-a-basis',
		example: '按照两国联防机制的安排，某县…: what something else is done by',
		refuses: (scene, at) =>
			at.predicate.nominal === true &&
			BASIS.test(scene.reading.mask.text.slice(at.clause[0], at.from)) &&
			ARRANGED.test(scene.reading.mask.text.slice(at.to, at.clause[1]))
	},
	{
		id: 'history',
		example: '清代两省商人合资修建会馆: of another age',
		refuses: (scene) => scene.reading.mask.holds(HISTORY)
	},
	{
		id: 'rumour',
		example: '网传两市签下大单: told to be denied',
		refuses: (scene) => tellsRumour(scene)
	},
	{
		id: 'heading',
		example: 'a heading announces what the text below tells',
		refuses: (scene) => scene.paragraph.heading
	}
];

/** The rule that refuses the pair; null when none does. */
export const refusalOf = (
	scene: Scene,
	at: Occurrence,
	taken: Taken,
	pair: readonly [Party, Party]
): ActRule | null => VETOES.find((veto) => veto.refuses(scene, at, taken, pair))?.id ?? null;
