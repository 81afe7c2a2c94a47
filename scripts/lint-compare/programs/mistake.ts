/** How often a program has one of the mistakes that compile, where it can have it. */
export const MISTAKE = 0.006;
