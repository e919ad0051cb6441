import type { Opened } from "@movies/artifacts";
import type { Reason } from "../answers.js";
import { round } from "../numbers.js";
import { settings } from "../settings.js";
import { asWritten } from "./as-written.js";
import { firstOf, type Model } from "./model.js";
import { byProduct, type Common, commonProducts, productsAmong, productsWithAll, sumOf } from "./vectors.js";

type Tables = Pick<Opened, "films" | "texts" | "terms" | "tfidf" | "allCome">;

/** The original's model 1: the cosine of tf-idf vectors, its neighbours precomputed. */
export function tfidfModel({ terms, tfidf, ...tables }: Tables): Model {
  const written = asWritten(tables);
  /** The weightiest shared terms: the cosine is the sum of the products of their weights. */
  const reasonOf = (row: number, products: Common[], cosine: number): Reason => ({
    kind: "terms",
    terms: products
      .sort(byProduct)
      .slice(0, settings.reasonTerms)
      .map(({ column, product }) => ({
        term: written(row, terms.term(column)),
        share: round(product / cosine, 4),
      })),
  });
  const stored = (row: number) => tfidf.neighbours.at(row);
  const productsOf = productsWithAll(tfidf);
  const model = {
    stored,
    compare(row: number, near: number) {
      const products = commonProducts(tfidf, row, near);
      const cosine = sumOf(products);
      const reasons = cosine === 0 ? [] : [reasonOf(row, products, cosine)];
      return { similarity: Math.fround(cosine), reasons }; // its weights are no more precise
    },
  };
  return {
    ...model,
    nearest(row, k) {
      if (!tfidf.comparable(row)) return { items: [], shortfall: "no-text" };
      const items = firstOf(model, row, k);
      return { items, shortfall: items.length < k ? "few-in-common" : null };
    },
    live: (row) => ({
      writeProducts: (rows, products) => productsOf(row, rows, products),
      similarity: (_, product) => product,
      most: 0,
    }),
    among: (rows) => productsAmong(tfidf, rows),
  };
}
