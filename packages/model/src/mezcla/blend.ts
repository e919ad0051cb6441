import { setImmediate } from "node:timers/promises";
import type { Feature, FeatureKind } from "@movies/artifacts";
import type { SparseMatrix } from "@movies/sparse-neighbours";
import type { CleanFilm } from "../input/films.js";
import { settings } from "../settings.js";
import { type Counts, countNames, countTexts } from "../text/counts.js";
import { type Fitted, fitTfidf } from "../text/tfidf.js";
import { PARTS, type Texts } from "../text/tokens.js";
import type { CreditCounts } from "./credit-counts.js";
import { fitMoods } from "./moods.js";

/** The films' features, weighted: the dot product of two rows is the sum of each part's weight times its cosine. */
export interface Blend {
  /** one a column of `vectors` */
  readonly features: readonly Feature[];
  readonly vectors: SparseMatrix;
  /** the columns of the moods, to the right of all others: nearly every two films share some */
  readonly moods: Int32Array;
}

/**
 * Fits each kind of feature by itself, tf-idf with rows of length 1, scales it by the root of its weight and sets the
 * kinds side by side. What a film lacks adds nothing and takes nothing away.
 */
export async function fitBlend(
  films: readonly CleanFilm[],
  texts: Texts,
  credits: CreditCounts,
): Promise<Blend> {
  const { weights, commonShare, commonFilms } = settings.mezcla;
  const tooCommon = Math.max(commonFilms, commonShare * films.length);
  const fitted = new Map<FeatureKind, Fitted>();
  for (const [kind, count] of countKinds(films, texts, credits)) {
    fitted.set(kind, fitTfidf(count(), WORDS.has(kind) ? (df) => df <= tooCommon : undefined));
    await setImmediate(); // the search for neighbours of texts goes on meanwhile, and its progress is reported
  }
  const genresOf = films.map((film) => film.genres);
  fitted.set("mood", await fitMoods(genresOf, fitted));
  const features = [...fitted].flatMap(([kind, { terms }]) => terms.map((name) => ({ kind, name })));
  return {
    features,
    vectors: sideBySide(
      [...fitted].map(([kind, own]) => ({ ...own.vectors, scale: Math.sqrt(weights[kind]) })),
    ),
    moods: Int32Array.from(features.keys()).filter((column) => features[column].kind === "mood"),
  };
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
  ];
}

/** 1 + ln tf: the tenth mention of a word says less than the second. */
const damped = (counts: Counts): Counts => ({
  ...counts,
  values: counts.values.map((tf) => 1 + Math.log(tf)),
});

function sideBySide(blocks: readonly (SparseMatrix & { readonly scale: number })[]): SparseMatrix {
  const { rows } = blocks[0];
  const size = blocks.reduce((sum, block) => sum + block.columns.length, 0);
  const starts = new Uint32Array(rows + 1);
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    let before = 0; // columns of the blocks to the left
    for (const block of blocks) {
      for (let e = block.starts[row]; e < block.starts[row + 1]; e++) {
        columns[end] = before + block.columns[e];
        values[end++] = block.scale * block.values[e];
      }
      before += block.columnCount;
    }
    starts[row + 1] = end;
  }
  const columnCount = blocks.reduce((sum, block) => sum + block.columnCount, 0);
  return { rows, columnCount, starts, columns, values };
}
