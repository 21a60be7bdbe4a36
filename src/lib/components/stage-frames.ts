import type { Padding } from '../map/mercator.ts';
import type { Box } from '../map/place-names.ts';

/** What a frame leaves free of the stage; the drawing of the server stands in the same ones. */
export function paddingIn(stage: HTMLElement, frame: HTMLElement): Padding {
	const whole = stage.getBoundingClientRect();
	const free = frame.getBoundingClientRect();
	return {
		top: free.top - whole.top,
		right: whole.right - free.right,
		bottom: whole.bottom - free.bottom,
		left: free.left - whole.left
	};
}

/** What lies over the stage now, in its pixels: all that is marked so. */
export function coversOf(stage: HTMLElement): Box[] {
	const { left, top } = stage.getBoundingClientRect();
	return [...document.querySelectorAll('[data-over-map]')]
		.map((element) => element.getBoundingClientRect())
		.filter((box) => box.width > 0)
		.map((box): Box => [box.left - left, box.top - top, box.right - left, box.bottom - top]);
}
