import type { Opened } from "@movies/artifacts";
import type { Reason } from "../answers.js";
import { round } from "../numbers.js";
import { settings } from "../settings.js";
import type { Model } from "./model.js";
import { commonProducts, precomputed } from "./precomputed.js";

type Tables = Pick<Opened, "films" | "terms" | "tfidf">;

/** The original's model 1: the cosine of tf-idf vectors, its neighbours precomputed. */
export function tfidfModel(tables: Tables): Model {
  const { films, tfidf } = tables;
  return (row, k) => {
    if (tfidf.columns(row).length === 0) return { items: [], shortfall: "no-text" };
    const items = precomputed(films, tfidf, row, k, (near) => reasonsOf(tables, row, near));
    return { items, shortfall: items.length < k ? "few-in-common" : null };
  };
}

/** The weightiest terms that two films have in common: the cosine is the sum of the products of their weights. */
function reasonsOf({ terms, tfidf }: Tables, row: number, near: number): Reason[] {
  const products = commonProducts(tfidf, row, near);
  const whole = products.reduce((sum, { product }) => sum + product, 0);
  if (whole === 0) return [];
  const weightiest = products
    .sort((a, b) => b.product - a.product || a.column - b.column)
    .slice(0, settings.reasonTerms)
    .map(({ column, product }) => ({ term: terms.term(column), share: round(product / whole, 4) }));
  return [{ kind: "terms", terms: weightiest }];
}
