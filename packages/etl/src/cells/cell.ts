/** A cell of a clean table: text, a number, a list of names (a JSON array) or nothing. */
export type Cell = string | number | readonly string[] | null;
