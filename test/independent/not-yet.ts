/** Metrics that the program has still to learn: a line here is taken out when it has. */
export const NOT_YET: readonly string[] = [];
