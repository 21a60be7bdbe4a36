import { turnBetween, type Camera } from '../map/mercator.ts';

/** The drawing of the server: it lies under the live map until that is whole, and stays where there can be none. */
const drawing = (): HTMLElement | null => document.getElementById('first-view');

/** Leaves of the drawing its ground alone: the live map shows other arcs, or the same ones elsewhere. */
export const hideArcs = (): void => void drawing()?.classList.add('under');

/** The live map covers it. */
export const putAway = (): void => drawing()?.setAttribute('hidden', '');

/** There is no other map to be seen. */
export const bringBack = (): void => drawing()?.removeAttribute('hidden');

/** Moves the ground of the drawing, made for one camera of a map on this stage, to where another has it. */
export function follow(stage: HTMLElement, from: Camera, to: Camera): void {
	const frame = drawing()?.querySelector<HTMLElement>('.frame');
	if (!frame) return;
	hideArcs();
	const { x, y, scale } = turnBetween(from, to);
	const [left, top] = [
		stage.clientWidth / 2 - frame.offsetLeft,
		stage.clientHeight / 2 - frame.offsetTop
	];
	frame.style.transformOrigin = `${left}px ${top}px`;
	frame.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
}
