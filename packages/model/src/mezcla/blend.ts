import { setImmediate } from "node:timers/promises";
import type { Feature, FeatureKind } from "@movies/artifacts";
import type { SparseMatrix } from "@movies/sparse-neighbours";
import type { CleanFilm } from "../input/films.js";
import { settings } from "../settings.js";
import { type Counts, countNames, countTexts } from "../text/counts.js";
import { fitTfidf, type Tfidf } from "../text/tfidf.js";
import { PARTS, type Texts } from "../text/tokens.js";
import type { CreditCounts } from "./credit-counts.js";

/** The films' features, weighted: the dot product of two rows is the sum of each part's weight times its cosine. */
export interface Blend {
  /** one per column of `vectors` */
  readonly features: readonly Feature[];
  readonly vectors: SparseMatrix;
  /** the same without the genres, which are the last columns: what posting lists are made from */
  readonly rare: SparseMatrix;
}

/**
 * Fits each kind of feature separately (tf-idf, rows of length 1), scales it by the root of its weight and puts the
 * kinds side by side. A feature that a film lacks neither adds nor subtracts anything.
 */
export async function fitBlend(
  films: readonly CleanFilm[],
  texts: Texts,
  credits: CreditCounts,
): Promise<Blend> {
  const { weights, commonShare, commonFilms } = settings.mezcla;
  const tooCommon = Math.max(commonFilms, commonShare * films.length);
  const kinds: FittedKind[] = [];
  for (const [kind, count] of countKinds(films, texts, credits)) {
    const fitted = fitTfidf(count(), WORDS.has(kind) ? (df) => df <= tooCommon : undefined);
    kinds.push({ kind, scale: Math.sqrt(weights[kind]), fitted });
    await setImmediate(); // the search for neighbours of texts goes on meanwhile, and its progress is reported
  }
  return {
    features: kinds.flatMap(({ kind, fitted }) => fitted.terms.map((name) => ({ kind, name }))),
    vectors: sideBySide(kinds),
    rare: sideBySide(kinds.slice(0, -1)),
  };
}

interface FittedKind {
  readonly kind: FeatureKind;
  readonly scale: number;
  readonly fitted: Tfidf;
}

/** The kinds whose features are words; the commonest words are left out. */
const WORDS: ReadonlySet<FeatureKind> = new Set(["text", "title"]);

function countKinds(
  films: readonly CleanFilm[],
  texts: Texts,
  { casts, directors }: CreditCounts,
): readonly (readonly [FeatureKind, () => Counts])[] {
  return [
    ["text", () => damped(countTexts(texts, [PARTS.title, PARTS.overview, PARTS.tagline]))],
    ["title", () => countTexts(texts, [PARTS.title])],
    ["cast", () => casts],
    ["director", () => directors],
    ["company", () => countNames(films.map((film) => film.companies))],
    ["genre", () => countNames(films.map((film) => film.genres))],
  ];
}

/** 1 + ln tf: the tenth mention of a word says less than the second. */
const damped = (counts: Counts): Counts => ({
  ...counts,
  values: counts.values.map((tf) => 1 + Math.log(tf)),
});

function sideBySide(blocks: readonly { readonly fitted: Tfidf; readonly scale: number }[]): SparseMatrix {
  const { rows } = blocks[0].fitted.vectors;
  const size = blocks.reduce((sum, { fitted }) => sum + fitted.vectors.columns.length, 0);
  const starts = new Uint32Array(rows + 1);
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    let before = 0; // columns of the kinds to the left
    for (const { fitted, scale } of blocks) {
      const { vectors } = fitted;
      for (let e = vectors.starts[row]; e < vectors.starts[row + 1]; e++) {
        columns[end] = before + vectors.columns[e];
        values[end] = scale * vectors.values[e];
        end += 1;
      }
      before += vectors.columnCount;
    }
    starts[row + 1] = end;
  }
  return {
    rows,
    columnCount: blocks.reduce((sum, { fitted }) => sum + fitted.vectors.columnCount, 0),
    starts,
    columns,
    values,
  };
}
