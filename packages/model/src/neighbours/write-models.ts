import {
  BUILD_FILES,
  type Feature,
  type FlatLists,
  type Stage,
  writeFeatures,
  writeNeighbours,
  writeTerms,
} from "@movies/artifacts";
import { productJob, type SparseMatrix } from "@movies/sparse-neighbours";
import type { CleanFilm } from "../input/films.js";
import { fitBlend } from "../mezcla/blend.js";
import type { CreditCounts } from "../mezcla/credit-counts.js";
import { filmJob } from "../mezcla/film-job.js";
import type { Report } from "../progress.js";
import { settings } from "../settings.js";
import { countTexts } from "../text/counts.js";
import { fitTfidf } from "../text/tfidf.js";
import { PARTS, type Texts } from "../text/tokens.js";
import type { Workers } from "../threads/workers.js";
import { sharedColumns } from "./shared-columns.js";

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
  const { text, textJob } = fitText(texts);
  const textNearest = workers.nearest("none", textJob, (done) => report("tfidf", done, films.length));
  textNearest.catch(() => {}); // awaited below, even if something else fails first
  const { blend, blendJob } = await fitFilms(inputs, await credits);
  const found = await textNearest;
  const blendNearest = workers.nearest("films", blendJob, (done) => report("mezcla", done, films.length));
  blendNearest.catch(() => {}); // likewise
  return {
    ...(await writeTfidf(inputs, text, found)),
    ...(await writeMezcla(inputs, blend, await blendNearest)),
  };
}

/** What is written of a model besides neighbours. */
interface Written<Column> {
  /** one a column of `vectors` */
  readonly columns: readonly Column[];
  readonly vectors: SparseMatrix;
  /** by film, whether it has anything that could be compared, though no other film may have it */
  readonly comparable: readonly boolean[];
  /** columns before those of a single film were dropped */
  readonly columnCount: number;
}

/** The text that the original intended: genres, title and overview. */
function fitText(texts: Texts) {
  const { neighbours, commonFilms } = settings.tfidf;
  const { terms, documentFrequency, vectors } = fitTfidf(
    countTexts(texts, [PARTS.genres, PARTS.title, PARTS.overview]),
  );
  const ofGenres = new Set(Array.from(countTexts(texts, [PARTS.genres]).terms, (term) => texts.names[term]));
  const shared = sharedColumns(vectors);
  const columns = Array.from(shared.columns, (term) => ({
    term: terms[term],
    films: documentFrequency[term],
  }));
  const common = Int32Array.from(columns.keys()).filter(
    (column) => columns[column].films > commonFilms && ofGenres.has(columns[column].term),
  );
  return {
    text: written(columns, vectors, shared.rows),
    textJob: productJob(shared.rows, neighbours, common),
  };
}

/** Everything that is known of the films. */
async function fitFilms({ films, texts }: ModelInputs, credits: CreditCounts) {
  const { features, vectors, moods } = await fitBlend(films, texts, credits);
  const { columns, numberOf, rows } = sharedColumns(vectors);
  const shared = {
    vectors: rows,
    moods: moods.map((mood) => numberOf[mood]).filter((column) => column >= 0),
  };
  return {
    blend: written(
      Array.from(columns, (column) => features[column]),
      vectors,
      rows,
    ),
    blendJob: filmJob(shared, settings.mezcla.neighbours, films),
  };
}

const written = <Column>(
  columns: readonly Column[],
  { rows, starts, columnCount }: SparseMatrix,
  vectors: SparseMatrix,
): Written<Column> => ({
  columns,
  vectors,
  comparable: Array.from({ length: rows }, (_, row) => starts[row] !== starts[row + 1]),
  columnCount,
});

type Term = { readonly term: string; readonly films: number };

async function writeTfidf({ stage, films }: ModelInputs, text: Written<Term>, neighbours: FlatLists) {
  const terms = text.columns.map(({ term }) => term);
  const frequencies = Int32Array.from(text.columns, (column) => column.films);
  await stage.write(BUILD_FILES.terms, writeTerms(terms, frequencies));
  await stage.write(BUILD_FILES.tfidf, neighboursFile(films, neighbours, text));
  return {
    terms: text.columnCount,
    films_without_text: text.comparable.filter((comparable) => !comparable).length,
    films_without_tfidf_neighbours: countEmpty(neighbours),
  };
}

async function writeMezcla({ stage, films }: ModelInputs, blend: Written<Feature>, neighbours: FlatLists) {
  await stage.write(BUILD_FILES.features, writeFeatures(blend.columns));
  await stage.write(BUILD_FILES.mezcla, neighboursFile(films, neighbours, blend));
  return { features: blend.columnCount, films_without_mezcla_neighbours: countEmpty(neighbours) };
}

function neighboursFile(
  films: readonly CleanFilm[],
  neighbours: FlatLists,
  { vectors, comparable }: Written<unknown>,
): Uint8Array {
  return writeNeighbours({
    ids: Int32Array.from(films, (film) => film.id),
    neighbours,
    comparable,
    columns: { starts: vectors.starts, values: vectors.columns },
    weights: { starts: vectors.starts, values: vectors.values },
  });
}

const countEmpty = ({ starts }: FlatLists): number =>
  starts.subarray(1).filter((end, row) => end === starts[row]).length;
