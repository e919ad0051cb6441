import { availableParallelism } from "node:os";
import { join } from "node:path";
import {
  BUILD_FILES,
  CLEAN_CREDITS,
  CLEAN_MOVIES,
  ETL_REPORT,
  type EtlReport,
  type FileFacts,
  type Manifest,
  nextCommand,
  Problem,
  publishBuild,
  readEtlReport,
  type Stage,
  stageBuild,
  writeFilms,
  writeGroups,
  writeTexts,
} from "@movies/artifacts";
import { type CleanFilm, readFilms } from "./input/films.js";
import { type Names, readNames } from "./input/titles.js";
import { filmFeatures, refuseManyGenres } from "./knn/features.js";
import { groupColumns } from "./lookup/groups.js";
import type { LookUpTables } from "./lookup/tables.js";
import { mezclaFacts } from "./mezcla/film-job.js";
import { writeNeighbourModels } from "./neighbours/write-models.js";
import type { BuildProgress, Report } from "./progress.js";
import { settings } from "./settings.js";
import { tokenizeFilms } from "./text/tokens.js";
import { WordCutter } from "./threads/word-cutter.js";
import { Workers } from "./threads/workers.js";

export type { BuildProgress } from "./progress.js";

export interface BuildOptions {
  /** the folder with the clean files, where the build appears */
  readonly artifacts: string;
  /** worker threads; the bytes written do not depend on it; by default one per core */
  readonly threads?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/**
 * Learns the model from the clean files in `artifacts` and publishes it there as one build.
 * Errors: Problem; what was published before stays untouched.
 */
export async function buildModel(options: BuildOptions): Promise<Manifest> {
  const { artifacts, threads = availableParallelism(), onProgress = () => {} } = options;
  const report: Report = (step, done = 0, total = 0) => onProgress({ step, done, total });
  const cutter = new WordCutter();
  const workers = new Workers(threads); // both start while the films are being read
  try {
    return await learnAndPublish(artifacts, workers, cutter, report);
  } finally {
    await cutter.end();
    await workers.end();
  }
}

async function learnAndPublish(artifacts: string, workers: Workers, cutter: WordCutter, report: Report) {
  report("read");
  const stage = await stageBuild(artifacts);
  try {
    const described = await readEtlReport(artifacts, `run: ${nextCommand("etl", artifacts)}`);
    const read = await readFilms(artifacts);
    expectReported(artifacts, described, CLEAN_MOVIES, read.facts);
    const names = await readNames(artifacts);
    for (const [name, facts] of Object.entries(names.files))
      expectReported(artifacts, described, name, facts);
    let films = read.rows.sort((a, b) => a.id - b.id);
    refuseDuplicates(films, artifacts);
    refuseManyGenres(films, join(artifacts, CLEAN_MOVIES), nextCommand("etl", artifacts));

    const groups = groupColumns(films);
    await stage.write(BUILD_FILES.groups, writeGroups(groups, films.length));
    // The jobs that need nothing else start first, the one that can find a broken file before the other. Both are
    // awaited below, even if something else fails.
    const lookUp = workers.lookUpTables({
      artifacts,
      films: films.map(titled(names)),
      groups: groups.keys,
    });
    const knn = workers.buildKnn({ features: filmFeatures(films), path: stage.path(BUILD_FILES.knn) });
    for (const aside of [knn, lookUp]) aside.catch(() => {});
    const reading = tokenizeFilms(films, cutter.cut, (share) => report("tokenize", share, 1));
    const texts = await Promise.race([reading, lookUp.then(() => reading)]); // unless the look-up fails first
    report("tfidf", 0, films.length);
    await cutter.end();
    await stage.write(BUILD_FILES.texts, writeTexts(films));
    films = films.map(withoutTexts);
    const credits = lookUp.then((tables) => tables.credits);
    const written = lookUp.then((tables) => {
      expectReported(artifacts, described, CLEAN_CREDITS, tables.creditsFile);
      return writeLookUp(stage, films, names, tables);
    });
    written.catch(() => {}); // likewise
    const learned = await writeNeighbourModels({ stage, films, texts, credits, workers, report });
    const { counts: found, creditsFile } = await written;
    const inputs = { [CLEAN_MOVIES]: read.facts, [CLEAN_CREDITS]: creditsFile, ...names.files };
    report("knn");
    const facts = { inputs, settings, knn: await knn, mezcla: mezclaFacts() };
    report("publish");
    const counts = { films: films.length, ...found, ...learned };
    return await publishBuild(artifacts, stage, { ...facts, counts });
  } catch (error) {
    await workers.end(); // one of them may be writing into the stage
    await stage.discard();
    throw error;
  }
}

async function writeLookUp(stage: Stage, films: readonly CleanFilm[], names: Names, tables: LookUpTables) {
  const { files } = tables;
  const rows = films.map((film) => {
    const { original, imdb } = names.of(film.id);
    return { ...film, imdb, originalTitle: original === "" || original === film.title ? null : original };
  });
  await stage.write(BUILD_FILES.films, writeFilms(rows));
  await stage.write(BUILD_FILES.titles, files.titles);
  await stage.write(BUILD_FILES.writings, files.writings);
  await stage.write(BUILD_FILES.people, files.people);
  await stage.write(BUILD_FILES.credits, files.credits);
  await stage.write(BUILD_FILES.grams, files.grams);
  return tables;
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
