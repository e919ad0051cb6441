import { join } from "node:path";
import { type FileFacts, Problem } from "@movies/publishing";
import { BUILD_FILES, type BuildFile, buildFolder, MANIFEST } from "../layout.js";
import { nextCommand } from "../next-command.js";
import { type CreditsTable, openCredits } from "../tables/credits.js";
import { type FeaturesTable, openFeatures } from "../tables/features.js";
import { type FilmsTable, openFilms } from "../tables/films.js";
import { type GramsTable, openGrams } from "../tables/grams.js";
import { type GroupsTable, openGroups } from "../tables/groups.js";
import { type NeighboursTable, openNeighbours } from "../tables/neighbours.js";
import { openPeople, type PeopleTable } from "../tables/people.js";
import { openTerms, type TermsTable } from "../tables/terms.js";
import { openTexts, type TextsTable } from "../tables/texts.js";
import { openTitles, type TitlesTable } from "../tables/titles.js";
import { openWritings, type WritingsTable } from "../tables/writings.js";
import type { KnnFacts, Manifest } from "./manifest.js";
import { roomFor } from "./table-memory.js";
import { readVerified, useVerified } from "./verified-file.js";
import { readManifest } from "./verify.js";

/** A build, opened in memory: every byte was checked against the manifest before any of it was parsed. */
export interface Opened<Knn = unknown> {
  readonly manifest: Manifest;
  readonly films: FilmsTable;
  readonly titles: TitlesTable;
  readonly writings: WritingsTable;
  readonly people: PeopleTable;
  readonly credits: CreditsTable;
  readonly groups: GroupsTable;
  readonly texts: TextsTable;
  readonly grams: GramsTable;
  readonly terms: TermsTable;
  readonly tfidf: NeighboursTable;
  readonly features: FeaturesTable;
  readonly mezcla: NeighboursTable;
  /** the index made from knn.hnsw */
  readonly knn: Knn;
}

/** Reads hnswlib's file, which only hnswlib can, from a path. Errors: Problem, without the command to run next. */
export type ReadKnn<Knn> = (path: string, facts: KnnFacts) => Knn;

/**
 * Opens the build that `artifacts` serves. Without a function to read it, knn.hnsw is verified but not opened.
 * Errors: Problem, in one sentence, if there is none, or a file is missing or differs from the manifest.
 */
export function openArtifacts(artifacts: string): Promise<Opened<undefined>>;
export function openArtifacts<Knn>(artifacts: string, readKnn: ReadKnn<Knn>): Promise<Opened<Knn>>;
export async function openArtifacts(
  artifacts: string,
  readKnn: ReadKnn<unknown> = () => undefined,
): Promise<Opened> {
  let manifest = await readManifest(artifacts);
  for (;;) {
    try {
      return await openBuild(artifacts, manifest, readKnn);
    } catch (error) {
      // Publishing removes the previous build, perhaps while we read it: then the manifest names another one by now.
      const now = await readManifest(artifacts);
      if (now.build === manifest.build) throw error;
      manifest = now;
    }
  }
}

async function openBuild(artifacts: string, manifest: Manifest, readKnn: ReadKnn<unknown>): Promise<Opened> {
  const folder = join(artifacts, buildFolder(manifest.build));
  const next = `run: ${nextCommand("build-model", artifacts)}`;
  const room = await roomFor(folder, manifest);
  const opening = async <T>(name: BuildFile, open: (bytes: Uint8Array) => T): Promise<T> => {
    const path = join(folder, name);
    const bytes = await readVerified(path, expectedOf(manifest, name, next), next, (size) =>
      room(name, size),
    );
    return parsed(path, next, () => open(bytes));
  };

  const films = await opening(BUILD_FILES.films, openFilms);
  const titles = await opening(BUILD_FILES.titles, openTitles);
  const writings = await opening(BUILD_FILES.writings, openWritings);
  const people = await opening(BUILD_FILES.people, openPeople);
  const credits = await opening(BUILD_FILES.credits, openCredits);
  const groups = await opening(BUILD_FILES.groups, openGroups);
  const texts = await opening(BUILD_FILES.texts, openTexts);
  const grams = await opening(BUILD_FILES.grams, openGrams);
  const terms = await opening(BUILD_FILES.terms, openTerms);
  const tfidf = await opening(BUILD_FILES.tfidf, openNeighbours);
  const features = await opening(BUILD_FILES.features, openFeatures);
  const mezcla = await opening(BUILD_FILES.mezcla, openNeighbours);
  const knnPath = join(folder, BUILD_FILES.knn);
  const knn = await useVerified(knnPath, expectedOf(manifest, BUILD_FILES.knn, next), next, (path) =>
    parsed(knnPath, next, () => readKnn(path, manifest.knn)),
  );
  return {
    ...{ manifest, films, titles, writings, people, credits, groups, texts },
    ...{ grams, terms, tfidf, features, mezcla, knn },
  };
}

function expectedOf(manifest: Manifest, name: BuildFile, next: string): FileFacts {
  const expected = manifest.files[name];
  if (expected === undefined) throw new Problem(`${MANIFEST} names no ${name}; ${next}`);
  return expected;
}

function parsed<T>(path: string, next: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof Problem)
      throw new Problem(`cannot use ${path}: ${error.message}; ${next}`, { cause: error });
    throw error;
  }
}
