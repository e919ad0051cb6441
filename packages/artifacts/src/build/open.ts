import { join } from "node:path";
import { type FileFacts, Problem } from "@movies/publishing";
import { BUILD_FILES, type BuildFile, buildFolder, MANIFEST } from "../layout.js";
import { nextCommand } from "../next-command.js";
import { openCredits } from "../tables/credits.js";
import { openFeatures } from "../tables/features.js";
import { openFilms } from "../tables/films.js";
import { openGrams } from "../tables/grams.js";
import { openGroups } from "../tables/groups.js";
import { openNeighbours } from "../tables/neighbours.js";
import { openPeople } from "../tables/people.js";
import { openTerms } from "../tables/terms.js";
import { openTexts } from "../tables/texts.js";
import { openTitles } from "../tables/titles.js";
import { openWritings } from "../tables/writings.js";
import type { KnnFacts, Manifest } from "./manifest.js";
import { roomFor } from "./table-memory.js";
import { readVerified, useVerified } from "./verified-file.js";
import { readManifest } from "./verify.js";

/** What opens each table of a build. */
const TABLES = {
  films: openFilms,
  titles: openTitles,
  writings: openWritings,
  people: openPeople,
  credits: openCredits,
  groups: openGroups,
  texts: openTexts,
  grams: openGrams,
  terms: openTerms,
  tfidf: openNeighbours,
  features: openFeatures,
  mezcla: openNeighbours,
} as const;

type TableName = keyof typeof TABLES;
type Tables = { readonly [Name in TableName]: ReturnType<(typeof TABLES)[Name]> };

/** A build, opened in memory: every byte was checked against the manifest before any of it was parsed. */
export interface Opened<Knn = unknown> extends Tables {
  readonly manifest: Manifest;
  /** the index made from knn.hnsw */
  readonly knn: Knn;
  /**
   * Whether all rows that were read have come: what is made of rows may be kept only then. It is missing where all of them
   * are in memory.
   */
  readonly allCome?: () => boolean;
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
  const tables: Partial<Record<TableName, unknown>> = {};
  for (const [table, open] of Object.entries(TABLES) as [TableName, (bytes: Uint8Array) => unknown][]) {
    const name = BUILD_FILES[table];
    const path = join(folder, name);
    const bytes = await readVerified(path, expectedOf(manifest, name, next), next, (size) =>
      room(name, size),
    );
    tables[table] = parsed(path, next, () => open(bytes));
  }
  const knnPath = join(folder, BUILD_FILES.knn);
  const knn = await useVerified(knnPath, expectedOf(manifest, BUILD_FILES.knn, next), next, (path) =>
    parsed(knnPath, next, () => readKnn(path, manifest.knn)),
  );
  return { manifest, ...(tables as Tables), knn };
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
