import { formatDate } from '../i18n/date.ts';
import type { Locale, Messages } from '../i18n/locale.ts';
import { topicName } from '../i18n/topics.ts';
import type { Address } from '../state/address.ts';

/** The filters of an address that no legend shows, each in words: time, topics, confidence, what is searched for. */
export function filterWords(address: Address, m: Messages, locale: Locale): string[] {
	const { from, to, undated, topics, confidence, q } = address;
	return [
		...(q === null ? [] : [`${m.search}${m.colon}${q}`]),
		...(from === null ? [] : [`${m.timeFrom} ${formatDate(from, locale)}`]),
		...(to === null ? [] : [`${m.timeTo} ${formatDate(to, locale)}`]),
		...(undated ? [] : [m.withoutUndated]),
		...topics.map((topic) => topicName(topic, locale)),
		...(confidence > 0 ? [`${m.confidence} ${m.atLeast(confidence)}`] : [])
	];
}
