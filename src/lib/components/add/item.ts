import type { Standing, Taken } from '../../domain/api.ts';
import type { AddingMessages } from '../../i18n/adding.ts';
import type { Reading } from '../../workers/read.ts';

/** Where an article comes from: a file that is read when its turn comes, or a row of .jsonl (a pasted text is one). */
export type Source =
	| { readonly kind: 'file'; readonly file: File; readonly id: string }
	| { readonly kind: 'row'; readonly line: string };

export type Fault = keyof AddingMessages['fault'];

/** How far an article is. */
export type Progress =
	| { readonly at: 'waiting' | 'reading' | 'stopped' }
	| { readonly at: 'unreadable'; readonly fault: Fault; readonly what: string }
	| {
			readonly at: 'read' | 'saving';
			readonly reading: Reading;
			readonly standing: Standing | null;
	  }
	| {
			readonly at: 'saved';
			readonly reading: Reading;
			readonly standing: Standing | null;
			readonly id: string;
			readonly outcome: Taken['outcome'];
	  }
	| {
			readonly at: 'failed';
			readonly reading: Reading;
			readonly standing: Standing | null;
			readonly what: string;
	  };

/** One article on the list. Names are whatever somebody's files are called: text, never markup. */
export interface Item {
	readonly key: number;
	readonly name: string;
	readonly source: Source;
	readonly progress: Progress;
	/** Whether it is to be saved. */
	readonly chosen: boolean;
}

export const readingOf = ({ progress }: Item): Reading | null =>
	'reading' in progress ? progress.reading : null;

/** An article that can be saved, and is to be. */
export const isToSave = (item: Item): boolean =>
	item.chosen && (item.progress.at === 'read' || item.progress.at === 'failed');
