/** What geo/README.md asks of everything that is taken away, and whose the quoted words are: stands on every row. */
export const NOTICE =
	'Made with Natural Earth. Places: GeoNames, CC BY 4.0. Quotes belong to the publishers of their articles.';
