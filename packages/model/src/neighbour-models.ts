import {
  BUILD_FILES,
  type FlatLists,
  type Stage,
  writeFeatures,
  writeNeighbours,
  writeTerms,
} from "@movies/artifacts";
import type { BuildProgress } from "./build-model.js";
import type { CleanFilm } from "./clean-files.js";
import { countTexts } from "./counts.js";
import { type Blend, fitBlend } from "./mezcla/blend.js";
import type { CreditCounts } from "./mezcla/credit-counts.js";
import { filmsJob, partsJob } from "./nearest-job.js";
import type { Found, Workers } from "./parallel/workers.js";
import { settings } from "./settings.js";
import { type SharedColumns, sharedColumns } from "./shared-columns.js";
import type { SparseMatrix } from "./sparse.js";
import { fitTfidf, type Tfidf } from "./tfidf.js";
import { PARTS, type Texts } from "./tokens.js";

export type Report = (step: BuildProgress["step"], done?: number, total?: number) => void;

export interface NeighbourJob {
  readonly stage: Stage;
  /** sorted by id */
  readonly films: readonly CleanFilm[];
  readonly texts: Texts;
  readonly credits: Promise<CreditCounts>;
  readonly workers: Workers;
  readonly report: Report;
}

/**
 * Writes the two models whose neighbours are worked out beforehand, tfidf and mezcla. Returns what was counted.
 * While the workers search, this thread makes ready what they need next, and writes what they have found.
 */
export async function writeNeighbourModels(job: NeighbourJob) {
  const { films, texts, credits, workers, report } = job;
  const { fitted, textJob } = fitText(texts);
  const textNearest = workers.nearest(textJob, (done) => report("tfidf", done, films.length));
  textNearest.catch(() => {}); // it is awaited below, also where something else fails first
  const blend = fitBlend(films, texts, await credits);
  const blendJob = filmsJob(blend, settings.mezcla.neighbours, films);
  const found = await textNearest;
  const blendNearest = workers.nearest(blendJob, (done) => report("mezcla", done, films.length));
  blendNearest.catch(() => {}); // likewise
  return {
    ...(await writeTfidf(job, fitted, found)),
    ...(await writeMezcla(job, blend, await blendNearest)),
  };
}

/** What the original meant the text to be: its genres are part of it. */
function fitText(texts: Texts) {
  const { neighbours, commonFilms } = settings.tfidf;
  const counts = countTexts(texts, [PARTS.genres, PARTS.title, PARTS.overview]);
  const fitted = fitTfidf(counts);
  const ofGenres = new Set(Array.from(countTexts(texts, [PARTS.genres]).terms, (term) => texts.names[term]));
  const isCommon = (df: number, name: string | undefined): boolean => df > commonFilms && ofGenres.has(name);
  const marked = Uint8Array.from(fitted.terms, (name, term) =>
    Number(isCommon(fitted.documentFrequency[term] ?? 0, name)),
  );
  const textJob = partsJob(fitted.vectors, neighbours, marked, fitTfidf(counts, isCommon).vectors);
  return { fitted, textJob };
}

async function writeTfidf({ stage, films }: NeighbourJob, fitted: Tfidf, { neighbours, kept }: Found) {
  const shared = sharedColumns(fitted.vectors, kept);
  const terms = Array.from(shared.columns, (term) => fitted.terms[term] ?? "");
  const frequencies = shared.columns.map((term) => fitted.documentFrequency[term] ?? 0);
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

async function writeMezcla({ stage, films }: NeighbourJob, blend: Blend, { neighbours, kept }: Found) {
  const shared = sharedColumns(blend.vectors, kept);
  const features = Array.from(shared.columns).flatMap((column) => blend.features[column] ?? []);
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
