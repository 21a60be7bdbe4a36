/**
 * Stored with every record: an article that another version read is read again by `atlas reindex`.
 * Written by `npm run stamp`.
 */
export const EXTRACTOR_VERSION = '0.1.0-d801de68';
