/** Sends the forms of the page on the API and shows what comes back. Without it the forms without a path still open their answer. */
for (const form of document.querySelectorAll('form')) form.addEventListener('submit', send);

const LONGEST = 200_000;

/** @param {SubmitEvent} event */
async function send(event) {
	event.preventDefault();
	const form = /** @type {HTMLFormElement} */ (event.currentTarget);
	const output = /** @type {HTMLOutputElement} */ (form.nextElementSibling);
	const [line, text] = [output.querySelector('p'), output.querySelector('pre')];
	let path = form.dataset['path'] ?? '/';
	const query = new URLSearchParams();
	for (const field of form.querySelectorAll('input')) {
		if (field.value === '') continue;
		if (field.dataset['in'] === 'path')
			path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
		else query.append(field.name, field.value);
	}
	const body = form.querySelector('textarea');
	const token = /** @type {HTMLInputElement | null} */ (document.querySelector('#token'))?.value;
	const address = query.size > 0 ? `${path}?${query}` : path;
	const begin = performance.now();
	output.hidden = false;
	if (line) line.textContent = `${address} …`;
	try {
		const response = await fetch(address, {
			method: (form.dataset['method'] ?? 'get').toUpperCase(),
			headers: {
				...(body ? { 'content-type': body.dataset['type'] ?? 'application/json' } : {}),
				...(token ? { authorization: `Bearer ${token}` } : {})
			},
			...(body ? { body: body.value } : {})
		});
		const told = await response.text();
		const took = Math.round(performance.now() - begin);
		if (line)
			line.textContent = `${response.status} ${response.statusText} · ${address} · ${took} ms · ${told.length} characters`;
		if (text) text.textContent = readable(told).slice(0, LONGEST);
	} catch (error) {
		if (line) line.textContent = `${address}: ${error instanceof Error ? error.message : error}`;
		if (text) text.textContent = '';
	}
}

/** @param {string} text */
function readable(text) {
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return text;
	}
}
