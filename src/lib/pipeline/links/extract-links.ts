import type { PlaceId } from '../../domain/place.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type {
	ArticleDocument,
	LinkCandidate,
	Paragraph,
	ResolvedMention,
	SentenceNote,
	Story
} from '../document.ts';
import { findActs } from './acts.ts';
import { settle } from './choice.ts';
import { StoryContext } from './context.ts';
import { mentionsIn } from './mentions.ts';
import type { Notes } from './notes.ts';
import { readSentence } from './parties.ts';
import { sameOrPart } from './reading.ts';
import { Calendar } from './when.ts';

/**
 * Acts of cooperation that the article's own body tells, as links between places; refused ones carry the rule in `rejected`.
 * Notes are told when asked: only an explanation needs them. Spans count in `document.text`. Reads stories one by one: no link crosses from one to another.
 */
export function extractLinks(
	document: ArticleDocument,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer
): { links: LinkCandidate[]; notes: () => SentenceNote[] } {
	const notes: Notes[] = [];
	const links = document.stories.flatMap((story) =>
		linksOfStory({ document, mentions, gazetteer, notes }, story)
	);
	return { links, notes: () => notes.flatMap((each) => each.sentence() ?? []) };
}

/** What is at hand for all stories of a page; `notes` is filled on the way. */
interface Page {
	readonly document: ArticleDocument;
	readonly mentions: readonly ResolvedMention[];
	readonly gazetteer: Gazetteer;
	readonly notes: Notes[];
}

function linksOfStory(page: Page, story: Story): LinkCandidate[] {
	const { document, mentions, gazetteer } = page;
	const context = new StoryContext(document, story, mentions, gazetteer);
	const calendar = new Calendar(document, story, (a, b) => related(gazetteer, a, b));
	const links = story.paragraphs.flatMap((paragraph) => {
		const own = mentionsIn(mentions, paragraph);
		return linksOfParagraph({ ...page, mentions: own }, paragraph, context, calendar);
	});
	return settle(links, gazetteer);
}

/** A province and its city may have done the same on a day; a country says too little. */
function related(gazetteer: Gazetteer, a: PlaceId, b: PlaceId): boolean {
	const whole = [a, b].some((place) => gazetteer.row(place)?.level === 'country');
	return a === b || (!whole && sameOrPart(gazetteer, a, b));
}

function linksOfParagraph(
	{ document, mentions, gazetteer, notes }: Page,
	paragraph: Paragraph,
	context: StoryContext,
	calendar: Calendar
): LinkCandidate[] {
	context.openParagraph();
	return paragraph.sentences.flatMap((sentence) => {
		const named = mentionsIn(mentions, sentence);
		const reading = readSentence(document, sentence, named, gazetteer, context);
		const { links, notes: own } = findActs({
			document,
			paragraph,
			reading,
			gazetteer,
			context,
			calendar
		});
		notes.push(own);
		const told = links.filter(({ rejected }) => rejected === null);
		calendar.pass(
			sentence,
			paragraph,
			told.flatMap(({ a, b }) => [a, b])
		);
		return links;
	});
}
