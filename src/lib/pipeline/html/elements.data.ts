/** What elements of HTML mean for the text of a page. Data: a new element is a word here. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Begin and end a line. Cells too: old pages lay themselves out in tables. */
export const BLOCKS = words(
	`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
	footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li legend main menu nav ol optgroup p pre search section
	summary table tbody td tfoot th thead tr ul`
);

/** Never text of the page: programs, styles, controls, embedded media, and the readings of ruby. */
export const SILENT = words(
	`applet area audio base button canvas datalist embed head iframe input link map math meta meter noembed noframes
	noscript object output param picture progress rp rt rtc script select source style svg template textarea title track
	video`
);

/** Parts that pages themselves declare to be no article. */
export const APART = words('aside footer nav');
export const APART_ROLES = words('banner complementary contentinfo navigation search');

/** Handed on to the main-content extractor; what else there is goes on without its tag. */
export const STRUCTURE = words(
	`a article aside b blockquote center dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header i li main nav ol
	p pre section span strong table tbody td th thead tr ul`
);
