import { fame, foldWords } from "@movies/artifacts";
import { settings } from "../settings.js";
import { alikeRows } from "./alike.js";
import { containedRows } from "./contained.js";
import { heaviest } from "./heaviest.js";
import { exactRows, prefixRows } from "./prefix.js";
import { priceLimit, priceOf } from "./price.js";
import { prepareQuery, type Query } from "./query.js";
import { bestKnown, type Searchable } from "./searchable.js";
import { wordRows } from "./words.js";

/**
 * At most `size` rows for a text typed so far, each once: the same key, then keys that begin with it or have words that
 * begin with its words, best known first, then similar ones, closest first.
 */
export function findRows(table: Searchable, text: string, size: number): number[] {
  const query = prepareQuery(text);
  if (query.key === "") return [];
  const rows = new Set(exactRows(table, query.key).slice(0, size));
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
    for (const { row } of closest(table, query, alikeRows(table, query, limit), size, limit)) rows.add(row);
  }
  return [...rows].slice(0, size);
}

/**
 * The rows that a text without a match may mean: those within a slip, then those whose whole title stands inside the
 * text, then the others, closest first (`priceOf`), then best known.
 */
export function suggestRows(table: Searchable, text: string): number[] {
  const close = closeRows(table, text);
  const contained = containedRows(table, text).slice(0, settings.suggestions);
  const near = close.filter(({ price }) => price <= settings.search.price.unfinished);
  return [...new Set([...near.map(({ row }) => row), ...contained, ...close.map(({ row }) => row)])].slice(
    0,
    settings.suggestions,
  );
}

/** Of these rows those that a text without a match may mean, closest first: for kinds so few that each is compared. */
export function suggestAmong(table: Searchable, text: string, rows: readonly number[]): number[] {
  const query = prepareQuery(text);
  if (query.key === "") return [];
  return closest(table, query, rows, settings.suggestions, priceLimit(query)).map(({ row }) => row);
}

/** The rows whose words or trigrams resemble a text, closest first (`priceOf`), then best known. */
export function closeRows(table: Searchable, text: string): Priced[] {
  const query = prepareQuery(text);
  if (query.key === "") return [];
  const pool = settings.search.suggestionPool;
  const { whole, begun } = wordRows(table, query, pool, "whole");
  const limit = priceLimit(query);
  const alike = alikeRows(table, query, limit);
  const rows = new Set([...prefixRows(table, query, pool), ...whole, ...begun, ...alike]);
  return closest(table, query, rows, settings.suggestions, limit);
}

interface Priced {
  readonly row: number;
  readonly price: number;
}

/**
 * The `size` rows most similar to the query, closest first, then best known. How well known they are also decides which
 * rows are chosen: `dark night` is part of obscure titles and one slip away from The Dark Knight.
 */
function closest(
  table: Searchable,
  query: Query,
  rows: Iterable<number>,
  size: number,
  most: number,
): Priced[] {
  const { obscure } = settings.search.price;
  const prices = new Map<number, number>();
  const best = heaviest(size); // the lightest price
  for (const row of rows) {
    const extra = obscure * (1 - fame(table.weights[row] ?? 0, table.wellKnown));
    const limit = Math.min(most, -best.least() - extra); // a higher price need not be computed to the end
    const price = Math.min(
      ...table.writings(row).map((writing) => priceOf(query, foldWords(writing), limit)),
    );
    if (price > limit) continue;
    prices.set(row, price);
    best.offer(row, -(price + extra));
  }
  const priced = bestKnown(table, best.rows()).map((row) => ({ row, price: prices.get(row) ?? 0 }));
  return priced.sort((a, b) => a.price - b.price);
}
