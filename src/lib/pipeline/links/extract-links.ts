import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type {
	ArticleDocument,
	LinkCandidate,
	Paragraph,
	ResolvedMention,
	Story
} from '../document.ts';
import { findActs } from './acts.ts';
import { settle } from './choice.ts';
import { StoryContext } from './context.ts';
import { mentionsIn } from './mentions.ts';
import { readSentence } from './parties.ts';
import { Calendar } from './when.ts';

/**
 * Acts of cooperation that the article's own body tells, as links between places; refused ones carry the rule in `rejected`.
 * Spans count in `document.text`. Reads stories one by one: no link crosses from one to another.
 */
export function extractLinks(
	document: ArticleDocument,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer
): { links: LinkCandidate[] } {
	const links = document.stories.flatMap((story) =>
		linksOfStory(document, story, mentions, gazetteer)
	);
	return { links };
}

function linksOfStory(
	document: ArticleDocument,
	story: Story,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer
): LinkCandidate[] {
	const context = new StoryContext(document, story, mentions, gazetteer);
	const calendar = new Calendar(document, story);
	const links: LinkCandidate[] = [];
	for (const paragraph of story.paragraphs) {
		const own = mentionsIn(mentions, paragraph);
		links.push(...linksOfParagraph(document, paragraph, own, gazetteer, context, calendar));
	}
	return settle(links, gazetteer);
}

function linksOfParagraph(
	document: ArticleDocument,
	paragraph: Paragraph,
	mentions: readonly ResolvedMention[],
	gazetteer: Gazetteer,
	context: StoryContext,
	calendar: Calendar
): LinkCandidate[] {
	context.openParagraph();
	return paragraph.sentences.flatMap((sentence) => {
		const own = mentionsIn(mentions, sentence);
		const reading = readSentence(document, sentence, own, gazetteer, context);
		const links = findActs({ document, paragraph, reading, gazetteer, context, calendar });
		const told = links.filter(({ rejected }) => rejected === null);
		calendar.pass(
			sentence,
			paragraph,
			told.flatMap(({ a, b }) => [a, b])
		);
		return links;
	});
}
