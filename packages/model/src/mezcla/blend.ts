import type { Feature, FeatureKind } from "@movies/artifacts";
import type { CleanFilm } from "../clean-files.js";
import { type Counts, countNames, countTexts } from "../counts.js";
import { settings } from "../settings.js";
import type { SparseMatrix } from "../sparse.js";
import { fitTfidf, type Tfidf } from "../tfidf.js";
import { PARTS, type Texts } from "../tokens.js";
import type { CreditCounts } from "./credit-counts.js";

/** The films' features, weighted so that the dot product of two rows is the sum of the parts' weights times cosines. */
export interface Blend {
  /** one a column of `vectors` */
  readonly features: readonly Feature[];
  readonly vectors: SparseMatrix;
  /** The same without the genres, which are to the right of all: what posting lists are made of. */
  readonly rare: SparseMatrix;
}

/**
 * Fits each kind of feature by itself, tf-idf with rows of length 1, scales it by the root of its weight and sets the
 * kinds side by side: what a film lacks gives nothing and takes nothing.
 */
export function fitBlend(films: readonly CleanFilm[], texts: Texts, credits: CreditCounts): Blend {
  const { weights, commonShare, commonFilms } = settings.mezcla;
  const tooCommon = Math.max(commonFilms, commonShare * films.length);
  const kinds = countKinds(films, texts, credits).map(([kind, counts]) => ({
    kind,
    scale: Math.sqrt(weights[kind]),
    fitted: fitTfidf(counts, WORDS.has(kind) ? (df) => df <= tooCommon : undefined),
  }));
  return {
    features: kinds.flatMap(({ kind, fitted }) => fitted.terms.map((name) => ({ kind, name }))),
    vectors: sideBySide(kinds),
    rare: sideBySide(kinds.slice(0, -1)),
  };
}

/** The kinds whose features are words: the commonest of them say nothing. */
const WORDS: ReadonlySet<FeatureKind> = new Set(["text", "title"]);

function countKinds(
  films: readonly CleanFilm[],
  texts: Texts,
  { casts, directors }: CreditCounts,
): readonly (readonly [FeatureKind, Counts])[] {
  return [
    ["text", damped(countTexts(texts, [PARTS.title, PARTS.overview, PARTS.tagline]))],
    ["title", countTexts(texts, [PARTS.title])],
    ["cast", casts],
    ["director", directors],
    ["company", countNames(films.map((film) => film.companies))],
    ["genre", countNames(films.map((film) => film.genres))],
  ];
}

/** 1 + ln tf: the tenth mention of a word says less than the second. */
const damped = (counts: Counts): Counts => ({
  ...counts,
  values: counts.values.map((tf) => 1 + Math.log(tf)),
});

function sideBySide(blocks: readonly { readonly fitted: Tfidf; readonly scale: number }[]): SparseMatrix {
  const rows = blocks[0]?.fitted.vectors.rows ?? 0;
  const size = blocks.reduce((sum, { fitted }) => sum + fitted.vectors.columns.length, 0);
  const starts = new Uint32Array(rows + 1);
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    let before = 0; // columns of the kinds to the left
    for (const { fitted, scale } of blocks) {
      const { vectors } = fitted;
      for (let e = vectors.starts[row] ?? 0; e < (vectors.starts[row + 1] ?? 0); e++) {
        columns[end] = before + (vectors.columns[e] ?? 0);
        values[end] = scale * (vectors.values[e] ?? 0);
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
