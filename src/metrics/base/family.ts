/** What metrics are of, in the order of the handbook; text/catalogue.ts names them. */
export const FAMILIES = ['responsiveness', 'conversation', 'selling', 'after-sales', 'people'] as const;

export type Family = (typeof FAMILIES)[number];
