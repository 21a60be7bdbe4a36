import { statSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { oneLine } from './failure.ts';
import type { NamedFile } from './find-articles.ts';

/** How long a file must not grow before it counts as written. */
const WRITTEN_MS = 400;
/** What changes within this time is read together. */
const TOGETHER_MS = 200;

/** Files that come or change below folders, from the moment it was opened. */
export interface FolderWatch {
	/** What has changed since the last call, as soon as something has; nothing once the signal is set. */
	changed(signal: AbortSignal): Promise<readonly NamedFile[]>;
	close(): Promise<void>;
}

/** Watches files and folders, hidden ones and links to folders left out, as `findArticles` reads them. */
export async function watchFolders(
	paths: readonly string[],
	onTrouble: (line: string) => void
): Promise<FolderWatch> {
	const waiting = new Map<string, NamedFile>();
	let wake = (): void => undefined;
	const watchers: FSWatcher[] = [];
	for (const path of paths) {
		const root = resolve(path);
		const isFolder = statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false;
		const watcher = watch(root, {
			ignoreInitial: true,
			followSymlinks: false,
			awaitWriteFinish: { stabilityThreshold: WRITTEN_MS, pollInterval: WRITTEN_MS / 4 },
			ignored: (one) => one !== root && basename(one).startsWith('.')
		});
		const take = (file: string): void => {
			const id = isFolder ? relative(root, file).split(sep).join('/') : basename(file);
			waiting.set(file, { path: file, id });
			wake();
		};
		watcher.on('add', take);
		watcher.on('change', take);
		watcher.on('error', (error) => onTrouble(oneLine(error)));
		watchers.push(watcher);
		await new Promise<void>((ready) => watcher.once('ready', ready));
	}
	return {
		async changed(signal) {
			const stopped = Promise.withResolvers<void>();
			const stop = (): void => stopped.resolve();
			// It is taken off again: the signal lives as long as the watch, and is asked about after every change.
			signal.addEventListener('abort', stop, { once: true });
			try {
				if (signal.aborted) return [];
				if (waiting.size === 0)
					await Promise.race([new Promise<void>((woken) => (wake = woken)), stopped.promise]);
				if (!signal.aborted)
					await Promise.race([
						new Promise((later) => setTimeout(later, TOGETHER_MS)),
						stopped.promise
					]);
			} finally {
				signal.removeEventListener('abort', stop);
			}
			if (signal.aborted) return [];
			const files = [...waiting.values()];
			waiting.clear();
			return files;
		},
		close: async () => {
			await Promise.all(watchers.map((watcher) => watcher.close()));
		}
	};
}
