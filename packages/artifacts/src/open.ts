import { stat } from "node:fs/promises";
import { join } from "node:path";
import { difference, factsOfFile } from "./files.js";
import { BUILD_FILES, type BuildFile, buildFolder, MANIFEST } from "./layout.js";
import type { FileFacts, Manifest } from "./manifest.js";
import { nextCommand } from "./next-command.js";
import { errorCode, fileProblem, Problem } from "./problem.js";
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
  try {
    return await openBuild(artifacts, manifest);
  } catch (error) {
    // Publishing removes the build before it, perhaps under our hands: then the manifest names another by now.
    const now = await readManifest(artifacts);
    if (now.build === manifest.build) throw error;
    return openBuild(artifacts, now);
  }
}

async function openBuild(artifacts: string, manifest: Manifest): Promise<Opened> {
  const folder = join(artifacts, buildFolder(manifest.build));
  const next = `run: ${nextCommand("build-model", artifacts)}`;
  const opening = async <T>(name: BuildFile, open: (bytes: Uint8Array) => T): Promise<T> => {
    const path = join(folder, name);
    return parsed(path, open, await readVerified(path, expectedOf(manifest, name, next), next), next);
  };

  const films = await opening(BUILD_FILES.films, openFilms);
  const titles = await opening(BUILD_FILES.titles, openTitles);
  const people = await opening(BUILD_FILES.people, openPeople);
  const grams = await opening(BUILD_FILES.grams, openGrams);
  const terms = await opening(BUILD_FILES.terms, openTerms);
  const tfidf = await opening(BUILD_FILES.tfidf, openNeighbours);
  const features = await opening(BUILD_FILES.features, openFeatures);
  const mezcla = await opening(BUILD_FILES.mezcla, openNeighbours);
  const knnPath = join(folder, BUILD_FILES.knn);
  // hnswlib reads the file itself, and would abort the process over a flipped byte
  await verifyFile(knnPath, expectedOf(manifest, BUILD_FILES.knn, next), next);
  return { manifest, films, titles, people, grams, terms, tfidf, features, mezcla, knnPath };
}

function expectedOf(manifest: Manifest, name: BuildFile, next: string): FileFacts {
  const expected = manifest.files[name];
  if (expected === undefined) throw new Problem(`${MANIFEST} names no ${name}; ${next}`);
  return expected;
}

/** The bytes of a file, hashed on their way into the only memory they ever stand in. */
async function readVerified(path: string, expected: FileFacts, next: string): Promise<Uint8Array> {
  const { size } = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT")
      throw new Problem(`${path} is missing, ${MANIFEST} names it; ${next}`, { cause: error });
    throw fileProblem(error, "read", path, next);
  });
  const bytes = new Uint8Array(size === expected.bytes ? size : 0); // of another size it is only looked at
  await verifyFile(path, expected, next, bytes);
  return bytes;
}

async function verifyFile(path: string, expected: FileFacts, next: string, kept?: Uint8Array<ArrayBuffer>) {
  const how = difference(expected, await factsOfFile(path, next, kept));
  if (how) throw new Problem(`${path} is damaged: ${how}; ${next}`);
}

function parsed<T>(path: string, open: (bytes: Uint8Array) => T, bytes: Uint8Array, next: string): T {
  try {
    return open(bytes);
  } catch (error) {
    if (error instanceof Problem)
      throw new Problem(`cannot use ${path}: ${error.message}; ${next}`, { cause: error });
    throw error;
  }
}
