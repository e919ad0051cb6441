import { BUILD_FILES, type Stage, writeFeatures, writeNeighbours, writeTerms } from "@movies/artifacts";
import type { BuildProgress } from "./build-model.js";
import type { CleanCredits, CleanFilm } from "./clean-files.js";
import { type Blend, fitBlend } from "./mezcla/blend.js";
import { nearestInParallel } from "./parallel/nearest-in-parallel.js";
import { settings } from "./settings.js";
import { type SharedColumns, sharedColumns } from "./shared-columns.js";
import type { SparseMatrix } from "./sparse.js";
import { countTerms, fitTfidf } from "./tfidf.js";
import { type FilmTerms, tokenizeFilms } from "./tokens.js";
import type { Nearest } from "./top-k.js";

export type Report = (step: BuildProgress["step"], done?: number, total?: number) => void;

export interface NeighbourJob {
  readonly stage: Stage;
  /** sorted by id */
  readonly films: readonly CleanFilm[];
  readonly credits: readonly CleanCredits[];
  readonly threads: number;
  readonly report: Report;
}

/**
 * Writes the two models whose neighbours are worked out beforehand, tfidf and mezcla. Returns what was counted.
 * While the workers are at the first, `meanwhile` is done on this thread, and what the second needs is made ready.
 */
export async function writeNeighbourModels<Counts>(job: NeighbourJob, meanwhile: () => Promise<Counts>) {
  const { films, credits, report } = job;
  const terms = await tokenizeFilms(films, (row) => report("tokenize", row, films.length));
  const tfidf = writeTfidf(job, terms);
  tfidf.catch(() => {}); // it is awaited below, also where something else fails first
  const counts = await meanwhile();
  const blend = fitBlend(films, terms, new Map(credits.map((row) => [row.id, row])));
  return { ...counts, ...(await tfidf), ...(await writeMezcla(job, blend)) };
}

async function writeTfidf({ stage, films, threads, report }: NeighbourJob, texts: readonly FilmTerms[]) {
  const { neighbours, head } = settings.tfidf;
  // what the original meant the text to be: its genres are part of it
  const fitted = fitTfidf(
    texts.map(({ genres, title, overview }) => countTerms([...genres, ...title, ...overview])),
  );
  const nearest = await nearestInParallel(
    { matrix: fitted.vectors, options: { k: neighbours, head } },
    threads,
    (done) => report("tfidf", done, films.length),
  );
  const shared = sharedColumns(fitted.vectors, nearest);
  const terms = Array.from(shared.columns, (term) => fitted.terms[term] ?? "");
  const frequencies = shared.columns.map((term) => fitted.documentFrequency[term] ?? 0);
  await stage.write(BUILD_FILES.terms, writeTerms(terms, frequencies));
  await stage.write(BUILD_FILES.tfidf, neighboursFile(films, nearest, fitted.vectors, shared));
  return {
    terms: fitted.terms.length,
    films_without_text: films.filter(
      (_, row) => fitted.vectors.starts[row] === fitted.vectors.starts[row + 1],
    ).length,
    films_without_tfidf_neighbours: countEmpty(nearest),
  };
}

async function writeMezcla({ stage, films, threads, report }: NeighbourJob, blend: Blend) {
  const { neighbours, head } = settings.mezcla;
  const nearest = await nearestInParallel(
    { matrix: blend.rare, options: { k: neighbours, head }, films },
    threads,
    (done) => report("mezcla", done, films.length),
  );
  const shared = sharedColumns(blend.vectors, nearest);
  const features = Array.from(shared.columns).flatMap((column) => blend.features[column] ?? []);
  await stage.write(BUILD_FILES.features, writeFeatures(features));
  await stage.write(BUILD_FILES.mezcla, neighboursFile(films, nearest, blend.vectors, shared));
  return { features: blend.features.length, films_without_mezcla_neighbours: countEmpty(nearest) };
}

function neighboursFile(
  films: readonly CleanFilm[],
  nearest: readonly Nearest[],
  { starts }: SparseMatrix,
  { columns, rows }: SharedColumns,
): Uint8Array {
  return writeNeighbours({
    ids: Int32Array.from(films, (film) => film.id),
    neighbours: nearest.map((near) => near.rows),
    comparable: films.map((_, row) => starts[row] !== starts[row + 1]),
    columns: rows.map((row) => row.columns),
    weights: rows.map((row) => row.weights),
    columnCount: columns.length,
  });
}

const countEmpty = (nearest: readonly Nearest[]): number =>
  nearest.filter(({ rows }) => rows.length === 0).length;
