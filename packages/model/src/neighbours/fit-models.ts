import { BUILD_FILES, type BuildFile, writeFeatures, writeTerms } from "@movies/artifacts";
import { productJob, type SearchJob, type SparseMatrix } from "@movies/sparse-neighbours";
import type { CleanFilm } from "../input/films.js";
import { fitBlend } from "../mezcla/blend.js";
import type { CreditCounts } from "../mezcla/credit-counts.js";
import { filmJob } from "../mezcla/film-job.js";
import { settings } from "../settings.js";
import { countTexts } from "../text/counts.js";
import { fitTfidf } from "../text/tfidf.js";
import { PARTS, type Texts } from "../text/tokens.js";
import type { ReachesName } from "../threads/worker.js";
import { sharedColumns } from "./shared-columns.js";

/** The models whose neighbours are precomputed, and their files. */
export const MODELS = {
  tfidf: { reaches: "none", names: BUILD_FILES.terms, file: BUILD_FILES.tfidf },
  mezcla: { reaches: "films", names: BUILD_FILES.features, file: BUILD_FILES.mezcla },
} as const satisfies Record<
  string,
  { readonly reaches: ReachesName; readonly names: BuildFile; readonly file: BuildFile }
>;
export type ModelName = keyof typeof MODELS;

/** A model before its neighbours are found. */
export interface FittedModel {
  readonly job: SearchJob;
  /** by film, 1 if it has anything that could be compared, though no other film may have it */
  readonly comparable: Uint8Array;
  /** terms.arrow or features.arrow */
  readonly names: Uint8Array;
  readonly counts: Readonly<Record<string, number>>;
}

/** The text that the original intended: genres, title and overview. */
export function fitText(texts: Texts): FittedModel {
  const { neighbours, commonFilms } = settings.tfidf;
  const { terms, documentFrequency, vectors } = fitTfidf(
    countTexts(texts, [PARTS.genres, PARTS.title, PARTS.overview]),
  );
  const ofGenres = new Set(Array.from(countTexts(texts, [PARTS.genres]).terms, (term) => texts.names[term]));
  const { columns, rows } = sharedColumns(vectors);
  const names = Array.from(columns, (term) => terms[term]);
  const films = columns.map((term) => documentFrequency[term]);
  const common = Int32Array.from(columns.keys()).filter(
    (column) => films[column] > commonFilms && ofGenres.has(names[column]),
  );
  const comparable = hasColumns(vectors);
  return {
    job: productJob(rows, neighbours, common),
    comparable,
    names: writeTerms(names, films),
    counts: { terms: terms.length, films_without_text: comparable.filter((is) => is === 0).length },
  };
}

/** Everything that is known of the films. */
export async function fitFilms(
  films: readonly CleanFilm[],
  texts: Texts,
  credits: CreditCounts,
): Promise<FittedModel> {
  const { features, vectors, moods } = await fitBlend(films, texts, credits);
  const { columns, numberOf, rows } = sharedColumns(vectors);
  const shared = {
    vectors: rows,
    moods: moods.map((mood) => numberOf[mood]).filter((column) => column >= 0),
  };
  return {
    job: filmJob(shared, settings.mezcla.neighbours, films),
    comparable: hasColumns(vectors),
    names: writeFeatures(Array.from(columns, (column) => features[column])),
    counts: { features: features.length },
  };
}

const hasColumns = ({ rows, starts }: SparseMatrix): Uint8Array =>
  Uint8Array.from({ length: rows }, (_, row) => Number(starts[row] !== starts[row + 1]));
