import type { FormKind, GazetteerRow } from '../../src/lib/gazetteer/format.ts';

/** Rows under construction, by id. Later steps add forms and points to rows of earlier ones. */
export class RowSet {
	readonly #rows = new Map<string, GazetteerRow>();

	/** Throws on a second row of the same id: two sources disagree, and a person must say which is right. */
	add(row: GazetteerRow, at = 'a source'): void {
		const other = this.#rows.get(row.id);
		if (other)
			throw new Error(`${at}: ${row.id} ${row.name} stands already as ${other.name}; remove one`);
		this.#rows.set(row.id, row);
	}

	get(id: string): GazetteerRow | undefined {
		return this.#rows.get(id);
	}

	/** Throws when the id is unknown, naming the row that asked for it. */
	need(id: string, at: string): GazetteerRow {
		const row = this.#rows.get(id);
		if (!row) throw new Error(`${at}: no place has the id ${id}; correct it`);
		return row;
	}

	/** Adds a reading of a name unless the row has that name already. */
	addForm(row: GazetteerRow, form: string, kind: FormKind): void {
		if (form === row.name || row.forms.some(([name]) => name === form)) return;
		row.forms.push([form, kind]);
	}

	all(): GazetteerRow[] {
		return [...this.#rows.values()];
	}

	/** Sorted for a file whose diffs can be read. */
	sorted(): GazetteerRow[] {
		return this.all().sort((a, b) => (a.id < b.id ? -1 : 1));
	}
}
