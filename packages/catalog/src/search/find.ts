import { foldWords } from "@movies/artifacts";
import { settings } from "../settings.js";
import { alikeRows } from "./alike.js";
import { exactRows, prefixRows } from "./prefix.js";
import { priceOf } from "./price.js";
import { prepareQuery, type Query } from "./query.js";
import type { Searchable } from "./searchable.js";
import { wordRows } from "./words.js";

/**
 * At most `size` rows for a text typed so far, each once: the same key, then what begins with it or has words that
 * begin with its words, best known first, then what resembles it, closest first.
 */
export function findRows(table: Searchable, text: string, size: number): number[] {
  const query = prepareQuery(text);
  if (query.key === "") return [];
  const rows = new Set(exactRows(table, query).slice(0, size));
  if (rows.size < size) {
    const begun = new Set([
      ...prefixRows(table, query, size),
      ...wordRows(table, query, size, "begun").begun,
    ]);
    for (const row of bestKnown(table, begun)) rows.add(row);
  }
  if (rows.size < size) {
    const most = rows.size > 0 ? settings.search.price.beside : Number.POSITIVE_INFINITY;
    for (const row of closest(table, query, alikeRows(table, query), most)) rows.add(row);
  }
  return [...rows].slice(0, size);
}

/** The rows that a text nothing was found for may have meant, closest first (`priceOf`), then best known. */
export function suggestRows(table: Searchable, text: string): number[] {
  const query = prepareQuery(text);
  if (query.key === "") return [];
  const pool = settings.search.suggestionPool;
  const { whole, begun } = wordRows(table, query, pool, "whole");
  const rows = new Set([...prefixRows(table, query, pool), ...whole, ...begun, ...alikeRows(table, query)]);
  return closest(table, query, rows).slice(0, settings.suggestions);
}

const bestKnown = (table: Searchable, rows: Iterable<number>): number[] =>
  [...rows].sort((a, b) => (table.weights[b] ?? 0) - (table.weights[a] ?? 0) || a - b);

/** The rows that resemble the query, at no more than a price, closest first, then best known. */
function closest(
  table: Searchable,
  query: Query,
  rows: Iterable<number>,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const prices = new Map<number, number>();
  for (const row of rows) {
    const price = Math.min(...table.writings(row).map((writing) => priceOf(query, foldWords(writing))));
    if (price <= most && Number.isFinite(price)) prices.set(row, price);
  }
  return bestKnown(table, prices.keys()).sort((a, b) => (prices.get(a) ?? 0) - (prices.get(b) ?? 0));
}
