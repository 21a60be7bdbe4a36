/** Arrow keys step through the rows of a list (partners, pairs, articles): focus goes to the next or previous row. */
export function stepRows(event: KeyboardEvent): void {
	if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
	if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
	const row = event.target instanceof Element ? event.target.closest('.rows .row') : null;
	const list = row?.closest('.rows');
	if (!row || !list) return;
	const rows = [...list.querySelectorAll<HTMLElement>('.row')];
	const next = rows[rows.indexOf(row as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
	if (!next) return;
	event.preventDefault();
	next.focus();
}
