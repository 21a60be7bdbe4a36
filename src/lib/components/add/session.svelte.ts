import type { Health } from '../../domain/api.ts';
import { isStream, ITEMS_MOST, READ_MOST, rowsOf, SAVE_MOST } from '../../state/adding.ts';
import type { Answer, Drawable, Question } from '../../workers/read.ts';
import type { NamedFile } from './handed-files.ts';
import { isToSave, readingOf, type Item, type Progress, type Source } from './item.ts';
import { apart, Refused, remove, save, standingOf, writable } from './library-api.ts';
import { Reader } from './reader.ts';

/** What became of the last saving, or of taking it back. */
export type Outcome =
	| {
			readonly kind: 'saved';
			readonly added: number;
			/** The library had them, and has them anew: no undo brings back what they were. */
			readonly renewed: number;
			readonly failed: number;
	  }
	| { readonly kind: 'undone'; readonly removed: number; readonly left: number };

/** Why nothing goes on: the token is wrong, the server takes nothing, or does not answer. */
export type Trouble = 'token' | 'read-only' | 'offline';

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
const CONFLICT = 409;

/**
 * Articles on their way into the library: handed over, read one after the other in the worker, looked at, saved, taken back.
 * `changed` is called whenever the library has become another.
 */
export class AddSession {
	items = $state.raw<readonly Item[]>([]);
	selected = $state<number | null>(null);
	/** In memory alone. */
	token = $state('');
	access = $state<Health['writable']>('yes');
	trouble = $state<Trouble | null>(null);
	/** How many articles were handed over at once, when that were too many. */
	tooMany = $state<number | null>(null);
	saving = $state.raw<{ readonly done: number; readonly all: number } | null>(null);
	outcome = $state.raw<Outcome | null>(null);
	/** Ids that the last saving has added: what can be taken back. */
	added = $state.raw<readonly string[]>([]);

	readonly #reader = new Reader();
	readonly #changed: () => Promise<void>;
	#keys = 0;
	#reading = false;
	#stopSaving = false;

	constructor(changed: () => Promise<void>) {
		this.#changed = changed;
	}

	/** Gets ready: the worker and its gazetteer come, and whether this reader may save is asked. */
	open(): void {
		this.#reader.warm();
		writable().then(
			(access) => void (this.access = access),
			// Saving will tell.
			() => undefined
		);
	}

	async takeFiles(files: readonly NamedFile[]): Promise<void> {
		const found: Omit<Item, 'key' | 'progress' | 'chosen'>[] = [];
		for (const { file, id } of files) {
			const stream = isStream(id) && file.size <= READ_MOST;
			const text = stream ? await file.text().catch(() => null) : null;
			// What is no stream, or cannot be opened, is a file whose turn tells what it is.
			if (text === null) found.push({ name: id, source: { kind: 'file', file, id } });
			else
				for (const { line, number } of rowsOf(text))
					found.push({ name: `${id}:${number}`, source: { kind: 'row', line } });
		}
		this.#take(found);
	}

	takeRow(name: string, line: string): void {
		this.selected = this.#take([{ name, source: { kind: 'row', line } }]) ?? this.selected;
	}

	#take(found: readonly { readonly name: string; readonly source: Source }[]): number | null {
		const room = ITEMS_MOST - this.items.length;
		this.tooMany = found.length > room ? found.length : null;
		const waiting: Progress = { at: 'waiting' };
		const items = found
			.slice(0, room)
			.map((one) => ({ ...one, key: ++this.#keys, progress: waiting, chosen: true }));
		this.items = [...this.items, ...items];
		this.outcome = null;
		void this.#readAll();
		return items[0]?.key ?? null;
	}

	/** Reads what waits, in order; files are opened when their turn comes, so that many do not fill the memory. */
	async #readAll(): Promise<void> {
		if (this.#reading) return;
		this.#reading = true;
		for (let item = this.#next(); item !== undefined; item = this.#next()) {
			const { key, source } = item;
			this.#set(key, { at: 'reading' });
			const progress = await this.#read(source);
			// Stopped or taken off the list meanwhile.
			if (this.#find(key)?.progress.at !== 'reading') continue;
			this.#set(key, this.#isTwice(key, progress) ? fault('twice') : progress);
			this.selected ??= key;
			if (progress.at === 'read') void this.#askStanding(key);
		}
		this.#reading = false;
	}

	#next = (): Item | undefined => this.items.find(({ progress }) => progress.at === 'waiting');
	#find = (key: number): Item | undefined => this.items.find((item) => item.key === key);

	async #read(source: Source): Promise<Progress> {
		const question = await questionOf(source);
		if (question === null) return fault('gone');
		if (question === 'too-large') return fault('too-large');
		const answer = await this.#reader.ask(question);
		if (answer.kind === 'read') return { at: 'read', reading: answer.reading, standing: null };
		return answer.kind === 'unreadable' ? fault(answer.fault, answer.what) : fault('bug');
	}

	#isTwice(key: number, progress: Progress): boolean {
		if (progress.at !== 'read') return false;
		const { id } = progress.reading.record;
		return this.items.some((one) => one.key !== key && readingOf(one)?.record.id === id);
	}

	async #askStanding(key: number): Promise<void> {
		const item = this.#find(key);
		const reading = item && readingOf(item);
		if (!reading?.prints) return;
		const standing = await standingOf(reading.record.id, reading.prints);
		const now = this.#find(key);
		if (standing === null || now?.progress.at !== 'read') return;
		// What is there already need not be chosen; it may be.
		this.#change(key, {
			...now,
			progress: { ...now.progress, standing },
			chosen: now.chosen && standing.standing !== 'same'
		});
	}

	#set(key: number, progress: Progress): void {
		const item = this.#find(key);
		if (item) this.#change(key, { ...item, progress });
	}
	#change(key: number, changed: Item): void {
		this.items = this.items.map((item) => (item.key === key ? changed : item));
	}

	choose(key: number, chosen: boolean): void {
		const item = this.#find(key);
		if (item) this.#change(key, { ...item, chosen });
	}
	chooseAll(chosen: boolean): void {
		this.items = this.items.map((item) => ({ ...item, chosen }));
	}

	drop(key: number): void {
		this.items = this.items.filter((item) => item.key !== key);
		if (this.selected === key) this.selected = this.items[0]?.key ?? null;
	}
	clear(): void {
		this.stop();
		this.items = [];
		this.selected = null;
		this.tooMany = null;
	}

	/** Ends reading at once, and saving after the article in hand. */
	stop(): void {
		this.#stopSaving = true;
		if (!this.#reading) return;
		this.items = this.items.map((item) =>
			item.progress.at === 'waiting' || item.progress.at === 'reading'
				? { ...item, progress: { at: 'stopped' } }
				: item
		);
		this.#reader.stop();
	}
	goOn(): void {
		this.items = this.items.map((item) =>
			item.progress.at === 'stopped' ? { ...item, progress: { at: 'waiting' } } : item
		);
		void this.#readAll();
	}

	/** Saves what is chosen, one after the other; each tells what became of it. */
	async save(): Promise<void> {
		const toSave = this.items.filter(isToSave);
		this.#stopSaving = false;
		this.trouble = this.outcome = null;
		this.added = [];
		let [failed, renewed] = [0, 0];
		for (const [done, { key }] of toSave.entries()) {
			this.saving = { done, all: toSave.length };
			if (this.#stopSaving) break;
			const progress = await this.#saveOne(key);
			if (progress?.at === 'saved' && progress.outcome === 'added')
				this.added = [...this.added, progress.id];
			if (progress?.at === 'saved' && progress.outcome === 'replaced') renewed += 1;
			if (progress?.at === 'failed') failed += 1;
			if (this.trouble !== null) break;
		}
		this.saving = null;
		if (this.trouble === null || this.added.length + renewed > 0)
			this.outcome = { kind: 'saved', added: this.added.length, renewed, failed };
		await this.#changed();
	}

	/** Null when nothing was tried, as the whole cannot go on. */
	async #saveOne(key: number): Promise<Progress | null> {
		const item = this.#find(key);
		if (!item || (item.progress.at !== 'read' && item.progress.at !== 'failed')) return null;
		const { reading, standing } = item.progress;
		const { id } = reading.record;
		const failed = (what: string): Progress => ({ at: 'failed', reading, standing, what });
		const end = (progress: Progress): Progress => (this.#set(key, progress), progress);
		this.#set(key, { at: 'saving', reading, standing });
		if (sizeOf(item.source) > SAVE_MOST) return end(failed('too-large'));
		const names = standing?.standing === 'other' ? [] : [id];
		// Where the library has another article of the name, it is saved beside that.
		for (const name of [...names, apart(id, reading.prints)])
			try {
				const taken = await save(item.source, name, this.token);
				const { outcome } = taken;
				return end({ at: 'saved', reading, standing, id: taken.id, outcome });
			} catch (error) {
				if (!(error instanceof Refused)) throw error;
				if (error.status === CONFLICT) continue;
				this.trouble = troubleOf(error.status);
				if (this.trouble === null) return end(failed(error.message));
				this.#set(key, { at: 'read', reading, standing });
				return null;
			}
		return end(failed(id));
	}

	/** Takes back what the last saving has added. */
	async undo(): Promise<void> {
		const left: string[] = [];
		this.trouble = null;
		const all = this.added;
		for (const [done, id] of all.entries()) {
			this.saving = { done, all: all.length };
			try {
				await remove(id, this.token);
			} catch (error) {
				if (!(error instanceof Refused)) throw error;
				// Somebody else has taken it out already.
				if (error.status === 404) continue;
				this.trouble = troubleOf(error.status);
				left.push(id);
			}
		}
		this.saving = null;
		this.items = this.items.map((item) =>
			item.progress.at === 'saved' &&
			all.includes(item.progress.id) &&
			!left.includes(item.progress.id)
				? {
						...item,
						progress: {
							at: 'read',
							reading: item.progress.reading,
							standing: item.progress.standing
						}
					}
				: item
		);
		this.added = left;
		this.outcome = { kind: 'undone', removed: all.length - left.length, left: left.length };
		await this.#changed();
	}

	/** What the worker draws of this; null when it was stopped meanwhile. */
	async draw(content: Drawable, labels: 'zh' | 'zh-en') {
		const answer: Answer = await this.#reader.ask({ kind: 'draw', content, labels });
		return answer.kind === 'drawn' ? answer.scene : null;
	}

	close(): void {
		this.#reader.stop();
	}
}

const fault = (of: (Progress & { at: 'unreadable' })['fault'], what = ''): Progress => ({
	at: 'unreadable',
	fault: of,
	what
});

const sizeOf = (source: Source): number =>
	source.kind === 'file' ? source.file.size : new Blob([source.line]).size;

function troubleOf(status: number): Trouble | null {
	if (status === UNAUTHORIZED) return 'token';
	if (status === FORBIDDEN) return 'read-only';
	return status === 0 ? 'offline' : null;
}

async function questionOf(source: Source): Promise<Question | 'too-large' | null> {
	if (source.kind === 'row') return { kind: 'row', line: source.line };
	if (source.file.size > READ_MOST) return 'too-large';
	try {
		const bytes = new Uint8Array(await source.file.arrayBuffer());
		return { kind: 'file', id: source.id, bytes };
	} catch {
		// Moved or changed since it was chosen.
		return null;
	}
}
