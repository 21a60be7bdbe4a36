// In a published copy, before anything is painted: language and theme as the reader asks for them in the address, has chosen
// before, or has set the browser to. Whatever is not the page as it was written waits for its own view.
const page = document.documentElement;
const written = page.lang;
const asked = new URLSearchParams(location.search);
const KNOWN = { lang: ['zh-Hans', 'en'], theme: ['system', 'light', 'dark'] };

/** @param {'lang' | 'theme'} what */
function chosen(what) {
	const named = asked.get(what);
	const wish = KNOWN[what].find((one) => one === named);
	try {
		if (wish !== undefined) localStorage.setItem(`atlas.${what}`, wish);
		const kept = localStorage.getItem(`atlas.${what}`);
		return wish ?? KNOWN[what].find((one) => one === kept);
	} catch {
		// A browser that keeps nothing for the page still heeds the address.
		return wish;
	}
}

const spoken = navigator.languages.map((tag) => (/^zh\b/i.test(tag) ? 'zh-Hans' : tag.slice(0, 2)));
page.lang = chosen('lang') ?? spoken.find((tag) => KNOWN.lang.includes(tag)) ?? written;
page.dataset.theme = chosen('theme') ?? 'system';
if (location.search !== '' || page.lang !== written || page.dataset.theme !== 'system')
	page.dataset.elsewhere = '';
