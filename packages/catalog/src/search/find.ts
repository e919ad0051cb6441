import { settings } from "../settings.js";
import { editDistance } from "./distance.js";
import { exactRows, prefixRows } from "./prefix.js";
import { prepareQuery, type Query } from "./query.js";
import type { Searchable } from "./searchable.js";
import { typoRows } from "./typos.js";
import { wordRows } from "./words.js";

/**
 * At most `size` rows for a text typed so far, each once: the same key, then those that begin with it, then those with
 * its words, then those a few typing errors away.
 */
export function findRows(table: Searchable, text: string, size: number): number[] {
  const query = prepareQuery(text);
  if (query.key === "") return [];
  const rows = new Set<number>();
  for (const stage of [exactRows, prefixRows, wordRows, typoRows]) {
    if (rows.size >= size) break;
    for (const row of stage(table, query, size)) rows.add(row);
  }
  return [...rows].slice(0, size);
}

/**
 * The rows that a text nothing was found for may have meant, closest first, then best known. Closeness is counted in
 * typing errors; that only the beginning was typed counts as one and a half (a single error is closer), and that only
 * some of the words were, as two.
 */
export function suggestRows(table: Searchable, text: string): number[] {
  const query = prepareQuery(text);
  if (query.key === "") return [];
  const pool = settings.search.suggestionPool;
  const closeness = new Map<number, number>();
  const note = (rows: readonly number[], asIf: number) => {
    for (const row of rows)
      closeness.set(row, Math.min(closeness.get(row) ?? asIf, asIf, errorsOf(table, query, row)));
  };
  note(prefixRows(table, query, pool), BEGINNING);
  note(wordRows(table, query, pool), SOME_WORDS);
  note(typoRows(table, query, pool), query.edits);
  return [...closeness]
    .map(([row, errors]) => ({ row, errors, weight: table.weights[row] ?? 0 }))
    .sort((a, b) => a.errors - b.errors || b.weight - a.weight || a.row - b.row)
    .slice(0, settings.suggestions)
    .map(({ row }) => row);
}

const BEGINNING = 1.5;
const SOME_WORDS = 2;

const errorsOf = (table: Searchable, query: Query, row: number): number =>
  editDistance(query.key, table.key(row), query.edits);
