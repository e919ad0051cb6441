import { fame, foldWords } from "@movies/artifacts";
import { settings } from "../settings.js";
import { alikeRows } from "./alike.js";
import { heaviest } from "./heaviest.js";
import { exactRows, prefixRows } from "./prefix.js";
import { priceLimit, priceOf } from "./price.js";
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
    const limit = Math.min(
      priceLimit(query),
      rows.size > 0 ? settings.search.price.beside : Number.POSITIVE_INFINITY,
    );
    for (const row of closest(table, query, alikeRows(table, query, limit), size, limit)) rows.add(row);
  }
  return [...rows].slice(0, size);
}

/** The rows that a text nothing was found for may have meant, closest first (`priceOf`), then best known. */
export function suggestRows(table: Searchable, text: string): number[] {
  const query = prepareQuery(text);
  if (query.key === "") return [];
  const pool = settings.search.suggestionPool;
  const { whole, begun } = wordRows(table, query, pool, "whole");
  const limit = priceLimit(query);
  const alike = alikeRows(table, query, limit);
  const rows = new Set([...prefixRows(table, query, pool), ...whole, ...begun, ...alike]);
  return closest(table, query, rows, settings.suggestions, limit);
}

const bestKnown = (table: Searchable, rows: Iterable<number>): number[] =>
  [...rows].sort((a, b) => (table.weights[b] ?? 0) - (table.weights[a] ?? 0) || a - b);

/**
 * The `size` rows that resemble the query, closest first, then best known. Which they are is decided by how well known
 * they are as well: `dark night` is a part of obscure titles and one slip from The Dark Knight.
 */
function closest(
  table: Searchable,
  query: Query,
  rows: Iterable<number>,
  size: number,
  most: number,
): number[] {
  const { obscure } = settings.search.price;
  const prices = new Map<number, number>();
  const best = heaviest(size); // the lightest, by what they are
  for (const row of rows) {
    const limit = Math.min(most, -best.least()); // what costs more need not be worked out to the end
    const price = Math.min(
      ...table.writings(row).map((writing) => priceOf(query, foldWords(writing), limit)),
    );
    if (price > limit) continue;
    prices.set(row, price);
    best.offer(row, -(price + obscure * (1 - fame(table.weights[row] ?? 0, table.wellKnown))));
  }
  return bestKnown(table, best.rows()).sort((a, b) => (prices.get(a) ?? 0) - (prices.get(b) ?? 0));
}
