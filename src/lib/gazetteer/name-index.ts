import { BitTable, pairHash } from './bit-table.ts';

/**
 * A trie over UTF-16 units in one open-addressing table: a key is (node, unit), a value the next node.
 * A step of the scan is one or two probes; 17,000 names take about 60,000 nodes and 2 MB.
 */
export interface NameIndex {
	/** Calls `found(start, end, name)` for each occurrence of each name, by start, then longest first. */
	scan(text: string, found: (start: number, end: number, name: number) => void): void;
	/** Number of the name, -1 when the index has none like it. */
	find(name: string): number;
}

const NO_NAME = -1;
/** Bits of the hash that says whether any name begins with a pair of units. */
const BITS = 17;

/**
 * Indexes names; `units` is the sum of their lengths, or more. `insert` gives each distinct name the next number, and a name
 * that stands already its own. Throws on an empty name.
 */
export function buildNameIndex(units: number): {
	insert: (name: string) => number;
	index: NameIndex;
} {
	const size = 2 ** Math.ceil(Math.log2(units * 2 + 2));
	const mask = size - 1;
	// A key holds the node above and the unit below, both exact in a double. 0 means free: U+0000 at the root starts no name.
	const keys = new Float64Array(size);
	const next = new Int32Array(size);
	const nameAt = new Int32Array(units + 1).fill(NO_NAME);
	const starts = new BitTable(65_536);
	/** Units that are names by themselves. */
	const whole = new BitTable(65_536);
	const pairs = new BitTable(2 ** BITS);
	let ends = new Int32Array(0);
	let found = new Int32Array(0);
	let nodes = 1;
	let names = 0;
	let longest = 1;

	const slotOf = (node: number, unit: number): number => {
		const key = node * 65_536 + unit;
		let hash = Math.imul(node ^ Math.imul(unit, 0x9e3779b1), 0x85ebca6b);
		hash ^= hash >>> 15;
		let slot = hash & mask;
		while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
		return slot;
	};

	const insert = (name: string): number => {
		if (name === '' || name.startsWith('\0'))
			throw new Error(`a name of the index is empty: "${name}"`);
		let node = 0;
		for (let i = 0; i < name.length; i++) {
			const unit = name.charCodeAt(i);
			const slot = slotOf(node, unit);
			if (keys[slot] === 0) {
				keys[slot] = node * 65_536 + unit;
				next[slot] = nodes++;
			}
			node = next[slot] ?? 0;
		}
		const known = nameAt[node] ?? NO_NAME;
		if (known !== NO_NAME) return known;
		const first = name.charCodeAt(0);
		starts.add(first);
		if (name.length > 1) pairs.add(pairHash(first, name.charCodeAt(1), BITS));
		else whole.add(first);
		longest = Math.max(longest, name.length);
		nameAt[node] = names;
		return names++;
	};

	const scan: NameIndex['scan'] = (text, report) => {
		if (ends.length < longest) [ends, found] = [new Int32Array(longest), new Int32Array(longest)];
		for (let start = 0; start < text.length; start++) {
			const unit = text.charCodeAt(start);
			if (!starts.has(unit)) continue;
			// Most characters that begin a name go on with one that goes on with none.
			if (!pairs.has(pairHash(unit, text.charCodeAt(start + 1), BITS)) && !whole.has(unit))
				continue;
			let node = 0;
			let count = 0;
			for (let i = start; i < text.length; i++) {
				node = next[slotOf(node, text.charCodeAt(i))] ?? 0;
				if (node === 0) break;
				const name = nameAt[node] ?? NO_NAME;
				if (name === NO_NAME) continue;
				ends[count] = i + 1;
				found[count++] = name;
			}
			while (count-- > 0) report(start, ends[count] ?? 0, found[count] ?? NO_NAME);
		}
	};

	const find = (name: string): number => {
		let node = 0;
		for (let i = 0; i < name.length; i++) {
			node = next[slotOf(node, name.charCodeAt(i))] ?? 0;
			if (node === 0) return NO_NAME;
		}
		return node === 0 ? NO_NAME : (nameAt[node] ?? NO_NAME);
	};

	return { insert, index: { scan, find } };
}
