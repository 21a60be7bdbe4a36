import type { Node } from './nodes.ts';

/** More nodes than any text has. */
const MOST = 2 ** 24;

/**
 * The heaviest way to read a stretch: nodes that do not overlap, each with its weight, plus what two neighbours that
 * stand directly one after the other give each other. `nodes` sorted by start. Linear in the number of nodes times
 * those that end where another starts.
 */
export function heaviest(
	nodes: readonly Node[],
	bond: (before: Node, after: Node) => number
): Node[] {
	if (nodes.length === 0) return [];
	const total = new Float64Array(nodes.length);
	const back = new Int32Array(nodes.length).fill(-1);
	// Nodes by where they end: the last one, and for each the one before it. A chain of numbers, as there are many nodes.
	const lastAt = new Int32Array(nodes.reduce((most, { end }) => Math.max(most, end), 0) + 1).fill(
		-1
	);
	const before = new Int32Array(nodes.length).fill(-1);
	// Numbers of the nodes by their end: an end and a number in one double sort without a comparison in script.
	const order = Float64Array.from(nodes, (node, i) => node.end * MOST + i).sort();
	// Best total of all paths that end at or before a position, in the order of ends.
	let ended = 0;
	let best = 0;
	let bestNode = -1;

	for (const [i, node] of nodes.entries()) {
		// Ends up to this start are final: they belong to nodes that started earlier.
		while (ended < order.length) {
			const j = (order[ended] ?? 0) % MOST;
			const other = nodes[j];
			if (!other || other.end > node.start) break;
			if ((total[j] ?? 0) > best) {
				best = total[j] ?? 0;
				bestNode = j;
			}
			ended++;
		}
		total[i] = best + node.weight + node.lift;
		back[i] = bestNode;
		for (let j = lastAt[node.joinAt] ?? -1; j >= 0; j = before[j] ?? -1) {
			const other = nodes[j];
			if (!other) break;
			const sum = (total[j] ?? 0) + node.weight + node.lift + bond(other, node);
			if (sum > (total[i] ?? 0)) {
				total[i] = sum;
				back[i] = j;
			}
		}
		before[i] = lastAt[node.end] ?? -1;
		lastAt[node.end] = i;
	}

	let last = -1;
	for (const i of nodes.keys()) if (last < 0 || (total[i] ?? 0) > (total[last] ?? 0)) last = i;
	const path: Node[] = [];
	for (let i = last; i >= 0; i = back[i] ?? -1) {
		const node = nodes[i];
		if (node) path.push(node);
	}
	return path.reverse();
}
