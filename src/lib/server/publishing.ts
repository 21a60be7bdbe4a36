/** The variable by which `atlas publish` tells the built app in which folder of the copy the library stands. */
export const PUBLISHING = 'ATLAS_PUBLISHING';

/** That folder, in the process of `atlas publish`: pages are then written for a copy that no server stands behind. Else null. */
export const publishedLibrary = (): string | null => process.env[PUBLISHING] || null;

export const isPublishing = (): boolean => publishedLibrary() !== null;
