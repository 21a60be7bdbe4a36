import type { Pointed } from '../map/picking.ts';

/** What on the map an element is about, said by `data-lift` of it or of what holds it: `place 330000`, `link 220000~330000`. */
export function pickOf(element: Element): Pointed | null {
	const said = element.closest<HTMLElement>('[data-lift]')?.dataset['lift'] ?? '';
	const [kind, id] = said.split(' ');
	if (id === undefined) return null;
	return kind === 'place' || kind === 'link' ? { kind, id } : null;
}
