import { idOf } from '../../state/adding.ts';

/** A file with the id that its article gets. */
export interface NamedFile {
	readonly file: File;
	readonly id: string;
}

/** What an input has: files, or all that lies in a folder. Hidden ones are left out. */
export const fromInput = (files: Iterable<File>): NamedFile[] =>
	[...files].flatMap((file) => named(file, file.webkitRelativePath || file.name));

function named(file: File, path: string): NamedFile[] {
	const id = idOf(path);
	return id === null ? [] : [{ file, id }];
}

/** What was dropped, folders gone through. To be called while the event lasts: later its items are gone. */
export function fromDrop(data: DataTransfer): Promise<NamedFile[]> {
	const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	const files = [...data.files];
	// Some sources hand over files and no entries.
	return entries.length === 0
		? Promise.resolve(fromInput(files))
		: Promise.all(entries.map(fromEntry)).then((found) => found.flat());
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** In the order of names, as the command line goes through folders. */
async function fromEntry(entry: FileSystemEntry): Promise<NamedFile[]> {
	if (idOf(entry.fullPath) === null) return [];
	if (isFile(entry)) {
		const file = await new Promise<File | null>((done) => entry.file(done, () => done(null)));
		return file === null ? [] : named(file, entry.fullPath);
	}
	if (!isFolder(entry)) return [];
	const inside = await entriesOf(entry.createReader());
	inside.sort((x, y) => (x.name < y.name ? -1 : 1));
	const found: NamedFile[] = [];
	for (const one of inside) found.push(...(await fromEntry(one)));
	return found;
}

/** A reader gives some at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((done) =>
			reader.readEntries(done, () => done([]))
		);
		if (some.length === 0) return all;
		all.push(...some);
	}
}
