import { availableParallelism } from "node:os";
import { join } from "node:path";
import {
  BUILD_FILES,
  CLEAN_CREDITS,
  CLEAN_MOVIES,
  difference,
  ETL_REPORT,
  factsOfFile,
  isRecord,
  type Manifest,
  nextCommand,
  Problem,
  parseJson,
  publishBuild,
  readIfThere,
  type Stage,
  stageBuild,
  writeFilms,
} from "@movies/artifacts";
import { type CleanFilm, readFilms } from "./input/films.js";
import { filmFeatures, refuseManyGenres } from "./knn/features.js";
import type { LookUpTables } from "./lookup/tables.js";
import type { TitledFilm } from "./lookup/titles-and-people.js";
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
    const inputs = await inputFacts(artifacts);
    let films = (await readFilms(artifacts)).sort((a, b) => a.id - b.id);
    refuseDuplicates(films, artifacts);
    refuseManyGenres(films, join(artifacts, CLEAN_MOVIES), nextCommand("etl", artifacts));

    // The jobs that need nothing else start first, the one that can find a broken file before the other. Both are
    // awaited below, even if something else fails.
    const lookUp = workers.lookUpTables({ artifacts, films: films.map(titled) });
    const knn = workers.buildKnn({ features: filmFeatures(films), path: stage.path(BUILD_FILES.knn) });
    for (const aside of [knn, lookUp]) aside.catch(() => {});
    const reading = tokenizeFilms(films, cutter.cut, (row) => report("tokenize", row, films.length));
    const texts = await Promise.race([reading, lookUp.then(() => reading)]); // unless the look-up fails first
    await cutter.end();
    films = films.map(withoutTexts);
    const credits = lookUp.then((tables) => tables.credits);
    const written = lookUp.then((tables) => writeLookUp(stage, films, tables));
    written.catch(() => {}); // likewise
    const learned = await writeNeighbourModels({ stage, films, texts, credits, workers, report });
    const found = await written;
    report("knn");
    const facts = { inputs, settings, knn: await knn, mezcla: mezclaFacts() };
    report("publish");
    await refuseChanged(inputs, artifacts);
    const counts = { films: films.length, ...found, ...learned };
    return await publishBuild(artifacts, stage, { ...facts, counts });
  } catch (error) {
    await workers.end(); // one of them may be writing into the stage
    await stage.discard();
    throw error;
  }
}

function mezclaFacts(): Manifest["mezcla"] {
  const { weights, yearSpan, manyVotes } = settings.mezcla;
  return { year: weights.year, language: weights.language, votes: weights.votes, yearSpan, manyVotes };
}

async function writeLookUp(stage: Stage, films: readonly CleanFilm[], { files, counts }: LookUpTables) {
  await stage.write(BUILD_FILES.films, writeFilms(films));
  await stage.write(BUILD_FILES.titles, files.titles);
  await stage.write(BUILD_FILES.people, files.people);
  await stage.write(BUILD_FILES.grams, files.grams);
  return counts;
}

const titled = ({ id, title, voteCount }: CleanFilm): TitledFilm => ({ id, title, voteCount });

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

/** Size and hash of both clean files, which must be the ones that etl-report.json describes, if there is one. */
async function inputFacts(artifacts: string): Promise<Manifest["inputs"]> {
  const next = `run: ${nextCommand("etl", artifacts)}`;
  const inputs = {
    [CLEAN_MOVIES]: await factsOfFile(join(artifacts, CLEAN_MOVIES), next),
    [CLEAN_CREDITS]: await factsOfFile(join(artifacts, CLEAN_CREDITS), next),
  };
  const reported = await reportedHashes(join(artifacts, ETL_REPORT), next);
  for (const [name, { sha256 }] of Object.entries(inputs)) {
    const expected = reported(name);
    if (expected !== undefined && expected !== sha256)
      throw new Problem(`${join(artifacts, name)} is not the file that ${ETL_REPORT} describes; ${next}`);
  }
  return inputs;
}

/** Somebody who replaces the clean files by hand does not check whether a build is reading them. */
async function refuseChanged(inputs: Manifest["inputs"], artifacts: string): Promise<void> {
  for (const [name, facts] of Object.entries(inputs)) {
    const path = join(artifacts, name);
    const next = `run: ${nextCommand("build-model", artifacts)}`;
    const how = difference(facts, await factsOfFile(path, next));
    if (how) throw new Problem(`${path} changed while the model was made of it: ${how}; ${next}`);
  }
}

/** The sha256 of a file according to etl-report.json, if it has one. Hand-made clean files need no report. */
async function reportedHashes(path: string, next: string): Promise<(name: string) => unknown> {
  const bytes = await readIfThere(path, next);
  if (bytes === undefined) return () => undefined;
  const report = parseJson(new TextDecoder().decode(bytes));
  const files = isRecord(report) && isRecord(report.files) ? report.files : undefined;
  if (files === undefined)
    throw new Problem(`${path} is not the report of an etl: it names no files; ${next}`);
  return (name) => {
    const facts = files[name];
    return isRecord(facts) ? facts.sha256 : undefined;
  };
}

function refuseDuplicates(films: readonly CleanFilm[], artifacts: string): void {
  const twice = films.find((film, row) => film.id === films[row - 1]?.id);
  if (twice)
    throw new Problem(
      `${join(artifacts, CLEAN_MOVIES)} has two films with id ${twice.id}; run: ${nextCommand("etl", artifacts)}`,
    );
}
