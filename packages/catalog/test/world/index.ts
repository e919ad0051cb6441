import { endianness } from "node:os";
// A hand-made world for tests, here and in the packages above: built with the artifacts' own writers and served like any other.

import {
  BUILD_FILES,
  type Manifest,
  type Opened,
  openCredits,
  openFeatures,
  openFilms,
  openGrams,
  openGroups,
  openNeighbours,
  openPeople,
  openTerms,
  openTexts,
  openTitles,
  openWritings,
  publishBuild,
  stageBuild,
} from "@movies/artifacts";
import type { Catalog } from "../../src/catalog.js";
import { createCatalog } from "../../src/create-catalog.js";
import { nearestOf } from "../../src/models/hnsw.js";
import type { NearestIndex } from "../../src/models/nearest.js";
import { tinyFilms, type WorldFilm } from "./films.js";
import { pointIndex } from "./points.js";
import { FACTS, writeTables } from "./tables.js";

export { tinyFilms, type WorldFilm } from "./films.js";

/** A world opened without touching the disk. */
export function openWorld(films: readonly WorldFilm[] = tinyFilms): { opened: Opened; index: NearestIndex } {
  const sorted = byId(films);
  const bytes = writeTables(sorted);
  const { index, facts } = pointIndex(sorted);
  const opened: Opened = {
    manifest: {
      ...describe(sorted),
      knn: facts,
      format: "movies-artifacts",
      version: 6,
      endianness: endianness(),
      build: "world",
      files: {},
    },
    films: openFilms(bytes[BUILD_FILES.films]),
    titles: openTitles(bytes[BUILD_FILES.titles]),
    writings: openWritings(bytes[BUILD_FILES.writings]),
    people: openPeople(bytes[BUILD_FILES.people]),
    credits: openCredits(bytes[BUILD_FILES.credits]),
    groups: openGroups(bytes[BUILD_FILES.groups]),
    texts: openTexts(bytes[BUILD_FILES.texts]),
    grams: openGrams(bytes[BUILD_FILES.grams]),
    terms: openTerms(bytes[BUILD_FILES.terms]),
    tfidf: openNeighbours(bytes[BUILD_FILES.tfidf]),
    features: openFeatures(bytes[BUILD_FILES.features]),
    mezcla: openNeighbours(bytes[BUILD_FILES.mezcla]),
    knn: index,
  };
  return { opened, index: nearestOf(index) };
}

/** The catalogue of a world. */
export function worldCatalog(films: readonly WorldFilm[] = tinyFilms): Catalog {
  const { opened, index } = openWorld(films);
  return createCatalog(opened, index);
}

/** A world published to a folder of artifacts, as `movies build-model` would. */
export async function publishWorld(
  artifacts: string,
  films: readonly WorldFilm[] = tinyFilms,
): Promise<Manifest> {
  const sorted = byId(films);
  const stage = await stageBuild(artifacts);
  for (const [name, bytes] of Object.entries(writeTables(sorted))) await stage.write(name, bytes);
  const { index, facts } = pointIndex(sorted);
  index.writeIndexSync(stage.path(BUILD_FILES.knn));
  return publishBuild(artifacts, stage, { ...describe(sorted), knn: facts });
}

const byId = (films: readonly WorldFilm[]): WorldFilm[] => [...films].sort((a, b) => a.id - b.id);

const describe = (films: readonly WorldFilm[]) => ({
  inputs: {},
  settings: { world: true },
  mezcla: FACTS,
  counts: { films: films.length },
});
