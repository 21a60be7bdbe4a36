/** True in the process of `atlas publish`: pages are then written for a copy that no server stands behind. */
export const isPublishing = (): boolean => process.env[PUBLISHING] === 'yes';

/** The variable by which that process tells the built app. */
export const PUBLISHING = 'ATLAS_PUBLISHING';
