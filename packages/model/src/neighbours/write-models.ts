import {
  BUILD_FILES,
  type FlatLists,
  type Stage,
  writeFeatures,
  writeNeighbours,
  writeTerms,
} from "@movies/artifacts";
import { productJob, type SparseMatrix } from "@movies/sparse-neighbours";
import type { CleanFilm } from "../input/films.js";
import { type Blend, fitBlend } from "../mezcla/blend.js";
import type { CreditCounts } from "../mezcla/credit-counts.js";
import { filmJob } from "../mezcla/film-job.js";
import type { Report } from "../progress.js";
import { settings } from "../settings.js";
import { countTexts } from "../text/counts.js";
import { fitTfidf, type Tfidf } from "../text/tfidf.js";
import { PARTS, type Texts } from "../text/tokens.js";
import type { Found, Workers } from "../threads/workers.js";
import { type SharedColumns, sharedColumns } from "./shared-columns.js";

export interface ModelInputs {
  readonly stage: Stage;
  /** sorted by id */
  readonly films: readonly CleanFilm[];
  readonly texts: Texts;
  readonly credits: Promise<CreditCounts>;
  readonly workers: Workers;
  readonly report: Report;
}

/**
 * Writes the two models whose neighbours are precomputed, tfidf and mezcla. Returns their counts. While the workers
 * search, this thread prepares the next search and writes what the last one found.
 */
export async function writeNeighbourModels(inputs: ModelInputs) {
  const { films, texts, credits, workers, report } = inputs;
  const { fitted, textJob } = fitText(texts);
  const textNearest = workers.nearest("none", textJob, (done) => report("tfidf", done, films.length));
  textNearest.catch(() => {}); // awaited below, even if something else fails first
  const blend = await fitBlend(films, texts, await credits);
  const blendJob = filmJob(blend, settings.mezcla.neighbours, films);
  const found = await textNearest;
  const blendNearest = workers.nearest("films", blendJob, (done) => report("mezcla", done, films.length));
  blendNearest.catch(() => {}); // likewise
  return {
    ...(await writeTfidf(inputs, fitted, found)),
    ...(await writeMezcla(inputs, blend, await blendNearest)),
  };
}

/** The text that the original intended: genres, title and overview. */
function fitText(texts: Texts) {
  const { neighbours, commonFilms } = settings.tfidf;
  const counts = countTexts(texts, [PARTS.genres, PARTS.title, PARTS.overview]);
  const fitted = fitTfidf(counts);
  const ofGenres = new Set(Array.from(countTexts(texts, [PARTS.genres]).terms, (term) => texts.names[term]));
  const common = Int32Array.from(fitted.terms.keys()).filter(
    (term) => fitted.documentFrequency[term] > commonFilms && ofGenres.has(fitted.terms[term]),
  );
  const textJob = productJob(fitted.vectors, neighbours, common);
  return { fitted, textJob };
}

async function writeTfidf({ stage, films }: ModelInputs, fitted: Tfidf, { neighbours, sharedMarks }: Found) {
  const shared = sharedColumns(fitted.vectors, sharedMarks);
  const terms = Array.from(shared.columns, (term) => fitted.terms[term]);
  const frequencies = shared.columns.map((term) => fitted.documentFrequency[term]);
  await stage.write(BUILD_FILES.terms, writeTerms(terms, frequencies));
  await stage.write(BUILD_FILES.tfidf, neighboursFile(films, neighbours, fitted.vectors, shared));
  return {
    terms: fitted.terms.length,
    films_without_text: films.filter(
      (_, row) => fitted.vectors.starts[row] === fitted.vectors.starts[row + 1],
    ).length,
    films_without_tfidf_neighbours: countEmpty(neighbours),
  };
}

async function writeMezcla({ stage, films }: ModelInputs, blend: Blend, { neighbours, sharedMarks }: Found) {
  const shared = sharedColumns(blend.vectors, sharedMarks);
  const features = Array.from(shared.columns, (column) => blend.features[column]);
  await stage.write(BUILD_FILES.features, writeFeatures(features));
  await stage.write(BUILD_FILES.mezcla, neighboursFile(films, neighbours, blend.vectors, shared));
  return { features: blend.features.length, films_without_mezcla_neighbours: countEmpty(neighbours) };
}

function neighboursFile(
  films: readonly CleanFilm[],
  neighbours: FlatLists,
  { starts }: SparseMatrix,
  { rows }: SharedColumns,
): Uint8Array {
  return writeNeighbours({
    ids: Int32Array.from(films, (film) => film.id),
    neighbours,
    comparable: films.map((_, row) => starts[row] !== starts[row + 1]),
    columns: { starts: rows.starts, values: rows.columns },
    weights: { starts: rows.starts, values: rows.values },
    columnCount: rows.columnCount,
  });
}

const countEmpty = ({ starts }: FlatLists<Int32Array>): number =>
  starts.subarray(1).filter((end, row) => end === starts[row]).length;
