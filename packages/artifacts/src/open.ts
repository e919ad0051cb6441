import { join } from "node:path";
import { difference, factsOf, readIfThere } from "./files.js";
import { BUILD_FILES, type BuildFile, buildFolder, MANIFEST } from "./layout.js";
import type { Manifest } from "./manifest.js";
import { nextCommand } from "./next-command.js";
import { Problem } from "./problem.js";
import { type FeaturesTable, openFeatures } from "./tables/features.js";
import { type FilmsTable, openFilms } from "./tables/films.js";
import { type GramsTable, openGrams } from "./tables/grams.js";
import { type NeighboursTable, openNeighbours } from "./tables/neighbours.js";
import { openPeople, type PeopleTable } from "./tables/people.js";
import { openTerms, type TermsTable } from "./tables/terms.js";
import { openTitles, type TitlesTable } from "./tables/titles.js";
import { readManifest } from "./verify.js";

/** A build, opened in memory: every byte was held against the manifest before any of it was read. */
export interface Opened {
  readonly manifest: Manifest;
  readonly films: FilmsTable;
  readonly titles: TitlesTable;
  readonly people: PeopleTable;
  readonly grams: GramsTable;
  readonly terms: TermsTable;
  readonly tfidf: NeighboursTable;
  readonly features: FeaturesTable;
  readonly mezcla: NeighboursTable;
  /** where hnswlib is to read its index from; verified */
  readonly knnPath: string;
}

/**
 * Opens the build that `artifacts` serves.
 * Errors: Problem, in one sentence, where there is none, or a file is missing or differs from the manifest.
 */
export async function openArtifacts(artifacts: string): Promise<Opened> {
  const manifest = await readManifest(artifacts);
  const folder = join(artifacts, buildFolder(manifest.build));
  const next = `run: ${nextCommand("build-model", artifacts)}`;
  const read = (name: BuildFile) => readVerified(join(folder, name), name, manifest, next);

  const films = openFilms(await read(BUILD_FILES.films));
  const titles = openTitles(await read(BUILD_FILES.titles));
  const people = openPeople(await read(BUILD_FILES.people));
  const grams = openGrams(await read(BUILD_FILES.grams));
  const terms = openTerms(await read(BUILD_FILES.terms));
  const tfidf = openNeighbours(await read(BUILD_FILES.tfidf));
  const features = openFeatures(await read(BUILD_FILES.features));
  const mezcla = openNeighbours(await read(BUILD_FILES.mezcla));
  await read(BUILD_FILES.knn); // hnswlib reads the file itself, and would abort the process over a flipped byte
  const knnPath = join(folder, BUILD_FILES.knn);
  return { manifest, films, titles, people, grams, terms, tfidf, features, mezcla, knnPath };
}

async function readVerified(
  path: string,
  name: BuildFile,
  manifest: Manifest,
  next: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const expected = manifest.files[name];
  if (expected === undefined) throw new Problem(`${MANIFEST} names no ${name}; ${next}`);
  const bytes = await readIfThere(path, next);
  if (bytes === undefined) throw new Problem(`${path} is missing, ${MANIFEST} names it; ${next}`);
  const how = difference(expected, factsOf(bytes));
  if (how) throw new Problem(`${path} is damaged: ${how}; ${next}`);
  return bytes;
}
