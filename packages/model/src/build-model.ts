import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  BUILD_FILES,
  CLEAN_CREDITS,
  CLEAN_MOVIES,
  ETL_REPORT,
  factsOfFile,
  isRecord,
  type KnnFacts,
  type Manifest,
  openStage,
  Problem,
  publishBuild,
  type Stage,
  writeFilms,
  writeGrams,
  writeNeighbours,
  writePeople,
  writeTerms,
  writeTitles,
} from "@movies/artifacts";
import { type CleanCredits, type CleanFilm, readCleanCredits, readCleanMovies } from "./clean-files.js";
import { filmFeatures } from "./features.js";
import { buildKnn } from "./knn.js";
import { gramRows, personRows, titleRows } from "./look-up.js";
import { nearestRows } from "./nearest.js";
import { settings } from "./settings.js";
import { fitTfidf } from "./tfidf.js";
import { tokenize } from "./tokens.js";

/** What is being done, and how much of it: `done` of `total` films; both 0 where it cannot be counted. */
export interface BuildProgress {
  readonly step: "read" | "look-up" | "tokenize" | "neighbours" | "knn" | "publish";
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  /** the folder with the clean files, where the build appears */
  readonly artifacts: string;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/**
 * Learns the model from the clean files in `artifacts` and publishes it there as one build.
 * Errors: Problem, with what stood there before untouched.
 */
export async function buildModel({ artifacts, onProgress = () => {} }: BuildOptions): Promise<Manifest> {
  const report = (step: BuildProgress["step"], done = 0, total = 0) => onProgress({ step, done, total });
  report("read");
  const inputs = await inputFacts(artifacts);
  const films = (await readCleanMovies(artifacts)).sort((a, b) => a.id - b.id);
  refuseDuplicates(films, artifacts);
  const credits = await readCleanCredits(artifacts);

  const stage = await openStage(artifacts);
  try {
    report("look-up");
    const lookUp = await writeLookUp(stage, films, credits);
    const text = await writeTextModel(stage, films, report);
    report("knn");
    const knn = writeKnn(stage, films);
    report("publish");
    const counts = { films: films.length, ...lookUp, ...text };
    return await publishBuild(artifacts, stage, { inputs, settings, counts, knn });
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

async function writeLookUp(stage: Stage, films: readonly CleanFilm[], credits: readonly CleanCredits[]) {
  const titles = titleRows(films);
  const people = personRows(films, credits);
  const grams = gramRows(titles, people);
  await stage.write(BUILD_FILES.films, writeFilms(films));
  await stage.write(BUILD_FILES.titles, writeTitles(titles));
  await stage.write(BUILD_FILES.people, writePeople(people));
  await stage.write(BUILD_FILES.grams, writeGrams(grams));
  return {
    titles: titles.length,
    people: people.length,
    actors: people.filter((person) => person.cast.length > 0).length,
    directors: people.filter((person) => person.directed.length > 0).length,
    trigrams: grams.length,
  };
}

type Report = (step: BuildProgress["step"], done?: number, total?: number) => void;

async function writeTextModel(stage: Stage, films: readonly CleanFilm[], report: Report) {
  const documents = films.map((film, row) => {
    report("tokenize", row, films.length);
    return tokenize(filmText(film));
  });
  const { neighbours, head } = settings.tfidf;
  const { terms, documentFrequency, vectors } = fitTfidf(documents);
  const nearest = nearestRows(vectors, { k: neighbours, head }, (row) =>
    report("neighbours", row, films.length),
  );
  const ids = Int32Array.from(films, (film) => film.id);
  const bounds = films.map((_, row) => [vectors.starts[row], vectors.starts[row + 1]] as const);
  await stage.write(BUILD_FILES.terms, writeTerms(terms, documentFrequency));
  await stage.write(
    BUILD_FILES.tfidf,
    writeNeighbours({
      ids,
      neighbours: nearest.map(({ rows }) => rows.map((row) => ids[row] ?? -1)),
      similarities: nearest.map(({ scores }) => scores),
      terms: bounds.map(([start, end]) => vectors.columns.subarray(start, end)),
      weights: bounds.map(([start, end]) => vectors.values.subarray(start, end)),
    }),
  );
  return {
    terms: terms.length,
    films_without_text: bounds.filter(([start, end]) => start === end).length,
    films_without_tfidf_neighbours: nearest.filter(({ rows }) => rows.length === 0).length,
  };
}

/** What the text model reads of a film, as the original meant it: its genres are part of the text. */
const filmText = (film: CleanFilm): string => [...film.genres, film.title, film.overview].join(" ");

function writeKnn(stage: Stage, films: readonly CleanFilm[]): KnnFacts {
  return buildKnn(filmFeatures(films), stage.path(BUILD_FILES.knn));
}

/** Size and hash of both clean files, which must be the ones that etl-report.json describes where there is one. */
async function inputFacts(artifacts: string): Promise<Manifest["inputs"]> {
  const next = "run: movies etl";
  const inputs = {
    [CLEAN_MOVIES]: await factsOfFile(join(artifacts, CLEAN_MOVIES), next),
    [CLEAN_CREDITS]: await factsOfFile(join(artifacts, CLEAN_CREDITS), next),
  };
  const reported = await reportedHashes(join(artifacts, ETL_REPORT));
  for (const [name, { sha256 }] of Object.entries(inputs)) {
    const expected = reported(name);
    if (expected !== undefined && expected !== sha256)
      throw new Problem(`${join(artifacts, name)} is not the file that ${ETL_REPORT} describes; ${next}`);
  }
  return inputs;
}

async function reportedHashes(path: string): Promise<(name: string) => unknown> {
  try {
    const report: unknown = JSON.parse(await readFile(path, "utf8"));
    const files = isRecord(report) && isRecord(report.files) ? report.files : {};
    return (name) => {
      const facts = files[name];
      return isRecord(facts) ? facts.sha256 : undefined;
    };
  } catch {
    return () => undefined; // hand-made clean files need no report
  }
}

function refuseDuplicates(films: readonly CleanFilm[], artifacts: string): void {
  const twice = films.find((film, row) => film.id === films[row - 1]?.id);
  if (twice)
    throw new Problem(`${join(artifacts, CLEAN_MOVIES)} has two films with id ${twice.id}; run: movies etl`);
}
