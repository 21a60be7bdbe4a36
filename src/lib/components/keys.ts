const FIELDS = 'input, textarea, select, [contenteditable]';

/** True when `key` alone was pressed, and neither a text field nor an open dialog has the use of it. */
export function pressedAlone(event: KeyboardEvent, key: string): boolean {
	if (event.key !== key || event.defaultPrevented || event.isComposing) return false;
	if (event.ctrlKey || event.metaKey || event.altKey) return false;
	const within = event.target instanceof Element ? event.target : null;
	return within?.closest(FIELDS) === null && document.querySelector('dialog[open]') === null;
}
