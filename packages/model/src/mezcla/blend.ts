import type { Feature, FeatureKind } from "@movies/artifacts";
import type { CleanCredits, CleanFilm } from "../clean-files.js";
import { settings } from "../settings.js";
import type { SparseMatrix } from "../sparse.js";
import { countTerms, fitTfidf, type Tfidf } from "../tfidf.js";
import type { FilmTerms } from "../tokens.js";

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
export function fitBlend(
  films: readonly CleanFilm[],
  terms: readonly FilmTerms[],
  credits: ReadonlyMap<number, CleanCredits>,
): Blend {
  const { weights, commonShare, commonFilms } = settings.mezcla;
  const tooCommon = Math.max(commonFilms, commonShare * films.length);
  const sources = films.map((film, row) => ({
    film,
    terms: terms[row] ?? NO_TERMS,
    credits: credits.get(film.id),
  }));
  const kinds = KINDS.map(([kind, read]) => ({
    kind,
    weight: weights[kind],
    fitted: fitTfidf(sources.map(read), WORDS.has(kind) ? tooCommon : undefined),
  }));
  const blocks = kinds.map(({ fitted, weight }) => ({ fitted, scale: Math.sqrt(weight) }));
  return {
    features: kinds.flatMap(({ kind, fitted }) => fitted.terms.map((name) => ({ kind, name }))),
    vectors: sideBySide(blocks),
    rare: sideBySide(blocks.slice(0, -1)),
  };
}

/** The kinds whose features are words: the commonest of them say nothing. */
const WORDS: ReadonlySet<FeatureKind> = new Set(["text", "title"]);

interface Source {
  readonly film: CleanFilm;
  readonly terms: FilmTerms;
  readonly credits: CleanCredits | undefined;
}

const KINDS: readonly (readonly [FeatureKind, (source: Source) => Counts])[] = [
  ["text", ({ terms }) => damped(countTerms([...terms.title, ...terms.overview, ...terms.tagline]))],
  ["title", ({ terms }) => countTerms(terms.title)],
  ["cast", ({ credits }) => byBilling(credits?.cast ?? [])],
  ["director", ({ credits }) => once(credits?.directors ?? [])],
  ["company", ({ film }) => once(film.companies)],
  ["genre", ({ film }) => once(film.genres)],
];

type Counts = ReadonlyMap<string, number>;

/** 1 + ln tf: the tenth mention of a word says less than the second. */
const damped = (counts: Counts): Counts => new Map([...counts].map(([term, tf]) => [term, 1 + Math.log(tf)]));

const NO_TERMS: FilmTerms = { genres: [], title: [], overview: [], tagline: [] };

/** Each name once, as it is written; the clean files spell a name in one way nearly always. */
const once = (names: readonly string[]): Counts => new Map(names.filter(Boolean).map((name) => [name, 1]));

/** Who is billed twice counts by the first time. */
function byBilling(cast: readonly string[]): Counts {
  const { billing, castSize } = settings.mezcla;
  const counts = new Map<string, number>();
  cast.slice(0, castSize).forEach((name, place) => {
    if (name !== "" && !counts.has(name)) counts.set(name, 1 / (1 + billing * place));
  });
  return counts;
}

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
