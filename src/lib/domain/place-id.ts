/** What an id of a place looks like, apart from its schema: the page checks addresses with it and needs no parser for that. */
export const PLACE_ID = /^(\d{6}|[A-Z]{2}(-[A-Za-z0-9-]+)?|(group|region|zone|water):[a-z0-9-]+)$/;
