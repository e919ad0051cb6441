import { join } from "node:path";
import {
  BUILD_FILES,
  type BuildFile,
  CLEAN_CREDITS,
  CLEAN_MOVIES,
  ETL_REPORT,
  type EtlReport,
  type FileFacts,
  nextCommand,
  Problem,
  readEtlReport,
  writeFilms,
  writeGroups,
  writeTexts,
} from "@movies/artifacts";
import { type CleanFilm, readFilms } from "../input/films.js";
import { type Names, readNames } from "../input/titles.js";
import { type Features, filmFeatures, refuseManyGenres } from "../knn/features.js";
import { groupColumns } from "../lookup/groups.js";
import type { LookUpTables } from "../lookup/tables.js";
import { type FittedModel, fitFilms, fitText, MODELS, type ModelName } from "../neighbours/fit-models.js";
import type { Report } from "../progress.js";
import { tokenizeFilms } from "../text/tokens.js";
import { WordCutter } from "../threads/word-cutter.js";
import type { Workers } from "../threads/workers.js";

/** Takes what a plan makes, as soon as it is made. */
export interface PlanSink {
  /** a file of the build that is finished */
  write(name: BuildFile, bytes: Uint8Array): Promise<void>;
  /** the points of the HNSW index */
  points(features: Features): void | Promise<void>;
  /** a model whose neighbours can be searched for */
  model(name: ModelName, fitted: FittedModel): void | Promise<void>;
}

/** What the manifest will say of the films and of the files they were read from. */
export interface Planned {
  /** of the films, by row */
  readonly ids: Int32Array;
  readonly inputs: Readonly<Record<string, FileFacts>>;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Reads the clean files and learns everything that needs all films at once: counts, idf, the numbers of features, the order of rows, and
 * the tables of the build that hold no neighbours. Errors: Problem.
 */
export async function planBuild(
  artifacts: string,
  sink: PlanSink,
  workers: Workers,
  report: Report,
): Promise<Planned> {
  const cutter = new WordCutter(); // starts while the films are being read
  try {
    return await plan(artifacts, sink, workers, cutter, report);
  } finally {
    await cutter.end();
  }
}

async function plan(
  artifacts: string,
  sink: PlanSink,
  workers: Workers,
  cutter: WordCutter,
  report: Report,
): Promise<Planned> {
  report("read");
  const described = await readEtlReport(artifacts, `run: ${nextCommand("etl", artifacts)}`);
  const read = await readFilms(artifacts);
  expectReported(artifacts, described, CLEAN_MOVIES, read.facts);
  const names = await readNames(artifacts);
  for (const [name, facts] of Object.entries(names.files)) expectReported(artifacts, described, name, facts);
  let films = read.rows.sort((a, b) => a.id - b.id);
  refuseDuplicates(films, artifacts);
  refuseManyGenres(films, join(artifacts, CLEAN_MOVIES), nextCommand("etl", artifacts));

  const groups = groupColumns(films);
  await sink.write(BUILD_FILES.groups, writeGroups(groups, films.length));
  // The job that can find a broken file starts first. It is awaited below, even if something else fails.
  const lookUp = workers.lookUpTables({ artifacts, films: films.map(titled(names)), groups: groups.keys });
  lookUp.catch(() => {});
  await sink.points(filmFeatures(films));
  const reading = tokenizeFilms(films, cutter.cut, (share) => report("tokenize", share, 1));
  const texts = await Promise.race([reading, lookUp.then(() => reading)]); // unless the look-up fails first
  report("tfidf", 0, films.length);
  await cutter.end();
  await sink.write(BUILD_FILES.texts, writeTexts(films));
  films = films.map(withoutTexts);
  const written = lookUp.then(async (tables) => {
    expectReported(artifacts, described, CLEAN_CREDITS, tables.creditsFile);
    await writeLookUp(sink, films, names, tables);
  });
  written.catch(() => {}); // likewise
  const learned = await fitted(sink, "tfidf", fitText(texts));
  const { credits, counts, creditsFile } = await lookUp;
  Object.assign(learned, await fitted(sink, "mezcla", await fitFilms(films, texts, credits)));
  await written;
  return {
    ids: Int32Array.from(films, ({ id }) => id),
    inputs: { [CLEAN_MOVIES]: read.facts, [CLEAN_CREDITS]: creditsFile, ...names.files },
    counts: { films: films.length, ...counts, ...learned },
  };
}

/** Hands a model on, and returns its counts. */
async function fitted(sink: PlanSink, name: ModelName, model: FittedModel): Promise<Record<string, number>> {
  await sink.model(name, model);
  await sink.write(MODELS[name].names, model.names);
  return { ...model.counts };
}

async function writeLookUp(
  sink: Pick<PlanSink, "write">,
  films: readonly CleanFilm[],
  names: Names,
  { files }: LookUpTables,
) {
  const rows = films.map((film) => {
    const { original, imdb } = names.of(film.id);
    return { ...film, imdb, originalTitle: original === "" || original === film.title ? null : original };
  });
  await sink.write(BUILD_FILES.films, writeFilms(rows));
  await sink.write(BUILD_FILES.titles, files.titles);
  await sink.write(BUILD_FILES.writings, files.writings);
  await sink.write(BUILD_FILES.people, files.people);
  await sink.write(BUILD_FILES.credits, files.credits);
  await sink.write(BUILD_FILES.grams, files.grams);
}

const titled =
  (names: Names) =>
  ({ id, title, voteCount }: CleanFilm) => {
    const { original, others } = names.of(id);
    return { id, title, voteCount, names: [original, ...others].filter((name) => name !== "") };
  };

/**
 * Drops the texts, a third of a film's memory, once they are read. Texts that stay are copied: papaparse slices cells out
 * of large chunks of the file, and a chunk stays in memory as long as one of its cells does.
 */
const withoutTexts = (film: CleanFilm): CleanFilm => ({
  ...film,
  title: Buffer.from(film.title).toString(),
  collection: film.collection === null ? null : Buffer.from(film.collection).toString(),
  overview: "",
  tagline: "",
});

/** A clean file that was read must be the one that etl-report.json describes. Hand-made ones need no report. */
function expectReported(
  artifacts: string,
  report: EtlReport | undefined,
  name: string,
  facts: FileFacts,
): void {
  if (report !== undefined && report.files[name]?.sha256 !== facts.sha256)
    throw new Problem(
      `${join(artifacts, name)} is not the file that ${ETL_REPORT} describes; run: ${nextCommand("etl", artifacts)}`,
    );
}

function refuseDuplicates(films: readonly CleanFilm[], artifacts: string): void {
  const twice = films.find((film, row) => film.id === films[row - 1]?.id);
  if (twice)
    throw new Problem(
      `${join(artifacts, CLEAN_MOVIES)} has two films with id ${twice.id}; run: ${nextCommand("etl", artifacts)}`,
    );
}
