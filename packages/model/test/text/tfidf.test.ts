import fc from "fast-check";
import { similarity } from "ml-distance";
import { expect, test } from "vitest";
import { countTexts } from "../../src/text/counts.js";
import { fitTfidf, type Tfidf } from "../../src/text/tfidf.js";
import { textsOf } from "./texts.js";

/** How often each word occurs in each document. */
const count = (documents: readonly (readonly string[])[]) => countTexts(textsOf(documents), [0]);

/** The formula word by word, on dense vectors over the sorted vocabulary. */
function slowTfidf(documents: readonly (readonly string[])[]) {
  const terms = [...new Set(documents.flat())].sort((a, b) => (a < b ? -1 : 1));
  const n = documents.length;
  const vectors = documents.map((document) => {
    const weights = terms.map((term) => {
      const tf = document.filter((other) => other === term).length;
      const df = documents.filter((other) => other.includes(term)).length;
      return tf * (Math.log((1 + n) / (1 + df)) + 1);
    });
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    return length === 0 ? weights : weights.map((weight) => weight / length);
  });
  return { terms, vectors };
}

const dense = ({ vectors }: Tfidf, row: number): number[] => {
  const weights = new Array<number>(vectors.columnCount).fill(0);
  for (let e = vectors.starts[row] ?? 0; e < (vectors.starts[row + 1] ?? 0); e++)
    weights[vectors.columns[e] ?? -1] = vectors.values[e] ?? 0;
  return weights;
};

const word = fc.constantFrom(
  "woody",
  "buzz",
  "toy",
  "game",
  "board",
  "jungle",
  "café",
  "1995",
  "__proto__",
  "constructor",
);
const documents = fc.array(fc.array(word, { maxLength: 12 }), { minLength: 1, maxLength: 20 });

test("weights are those of the formula, worked out slowly", () => {
  fc.assert(
    fc.property(documents, (docs) => {
      const fast = fitTfidf(count(docs));
      const slow = slowTfidf(docs);
      expect(fast.terms).toEqual(slow.terms);
      slow.vectors.forEach((expected, row) => {
        dense(fast, row).forEach((weight, term) => {
          expect(weight).toBeCloseTo(expected[term] ?? Number.NaN, 6);
        });
      });
    }),
  );
});

test("the product of two vectors is the cosine that ml-distance gives for the same counts", () => {
  const docs = [
    ["toy", "toy", "woody"],
    ["toy", "buzz"],
    ["jungle", "game"],
  ];
  const fitted = fitTfidf(count(docs));
  const product = (a: number, b: number) =>
    dense(fitted, a).reduce((sum, x, i) => sum + x * (dense(fitted, b)[i] ?? 0), 0);
  expect(product(0, 1)).toBeCloseTo(similarity.cosine(dense(fitted, 0), dense(fitted, 1)), 6);
  expect(product(0, 2)).toBe(0);
});

test("a document without terms has an empty vector, not one of NaN", () => {
  const { vectors } = fitTfidf(count([[], ["toy"]]));
  expect([...vectors.starts]).toEqual([0, 0, 1]);
  expect([...vectors.values]).toEqual([1]);
});

test("a document of very many distinct terms is no trouble", () => {
  const many = Array.from({ length: 200_000 }, (_, i) => `t${i}`);
  expect(fitTfidf(count([many])).vectors.columns.length).toBe(200_000);
});
