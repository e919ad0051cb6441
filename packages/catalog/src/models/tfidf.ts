import type { Opened } from "@movies/artifacts";
import type { Reason } from "../answers.js";
import { round } from "../numbers.js";
import { settings } from "../settings.js";
import type { Model, Neighbour } from "./model.js";

type Tables = Pick<Opened, "films" | "terms" | "tfidf">;

/** The original's model 1: the cosine of tf-idf vectors, its neighbours precomputed. */
export function tfidfModel(tables: Tables): Model {
  const { films, tfidf } = tables;
  return (row, k) => {
    if (tfidf.terms(row).length === 0) return { items: [], shortfall: "no-text" };
    const ids = tfidf.neighbours(row);
    const similarities = tfidf.similarities(row);
    const items: Neighbour[] = [];
    for (let i = 0; i < ids.length && items.length < k; i++) {
      const near = films.rowOf(ids[i] ?? -1);
      if (near < 0 || near === row) continue;
      items.push({ row: near, similarity: similarities[i] ?? 0, reasons: reasonsOf(tables, row, near) });
    }
    return { items, shortfall: items.length < k ? "few-in-common" : null };
  };
}

/** The weightiest terms that two films have in common: the cosine is the sum of the products of their weights. */
function reasonsOf({ terms, tfidf }: Tables, row: number, near: number): Reason[] {
  const products = commonProducts(
    tfidf.terms(row),
    tfidf.weights(row),
    tfidf.terms(near),
    tfidf.weights(near),
  );
  const whole = products.reduce((sum, { product }) => sum + product, 0);
  if (whole === 0) return [];
  const weightiest = products
    .sort((a, b) => b.product - a.product || a.term - b.term)
    .slice(0, settings.reasonTerms)
    .map(({ term, product }) => ({ term: terms.term(term), share: round(product / whole, 4) }));
  return [{ kind: "terms", terms: weightiest }];
}

/** Walks two ascending lists of term numbers side by side. */
function commonProducts(terms: Int32Array, weights: Float32Array, others: Int32Array, theirs: Float32Array) {
  const products: { term: number; product: number }[] = [];
  for (let i = 0, j = 0; i < terms.length && j < others.length; ) {
    const term = terms[i] ?? 0;
    const other = others[j] ?? 0;
    if (term === other) products.push({ term, product: (weights[i] ?? 0) * (theirs[j] ?? 0) });
    if (term <= other) i++;
    if (other <= term) j++;
  }
  return products;
}
