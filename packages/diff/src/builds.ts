import { isRecord, type Manifest, openArtifacts } from "@movies/artifacts";
import { type Catalog, MODELS, type ModelName, openCatalog } from "@movies/catalog";
import type { FilmName } from "./titles.js";

/** A value that differs between the two manifests; undefined if one lacks it. */
export interface Setting {
  /** such as `settings.mezcla.weights.cast` */
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** How much the recommendations of a model have changed, over the films in both builds. */
export interface Churn {
  readonly model: ModelName;
  readonly films: number;
  /** mean share of a film's five recommendations that changed; 0 to 1 */
  readonly changed: number;
  /** films with at least one change in their five */
  readonly filmsChanged: number;
  /** the films whose five changed most, among equals the best known first */
  readonly most: readonly { readonly film: FilmName; readonly changed: number }[];
}

export interface BuildsDiff {
  /** build ids */
  readonly before: string;
  readonly after: string;
  /** counts, settings, inputs and files of the manifests that differ */
  readonly manifest: readonly Setting[];
  readonly churn: readonly Churn[];
}

const FIVE = 5;
const LISTED = 20;

/** Compares two builds, and asks both for the five nearest of every film that is in both. Errors: Problem. */
export async function compareBuilds(
  before: string,
  after: string,
  onFilm: (done: number, total: number) => void,
): Promise<BuildsDiff> {
  const [a, b] = [await factsOf(before), await factsOf(after)];
  const facts = {
    before: a.manifest.build,
    after: b.manifest.build,
    manifest: settings(a.manifest, b.manifest),
  };
  const theirs = new Set(b.films.map(({ id }) => id));
  const films = a.films.filter(({ id }) => theirs.has(id));
  if (facts.before === facts.after)
    return { ...facts, churn: MODELS.map((model) => unchanged(model, films.length)) };
  const catalogs = [await openCatalog(before), await openCatalog(after)] as const;
  const churn: Churn[] = [];
  for (const [i, model] of MODELS.entries()) {
    const onDone = (done: number) => onFilm(i * films.length + done, MODELS.length * films.length);
    churn.push(await churnOf(model, films, catalogs, onDone));
  }
  return { ...facts, churn };
}

const unchanged = (model: ModelName, films: number): Churn => ({
  model,
  films,
  changed: 0,
  filmsChanged: 0,
  most: [],
});

interface KnownFilm extends FilmName {
  readonly votes: number;
}

/** Only the part of an opened build that is kept; the whole is far larger. */
async function factsOf(artifacts: string): Promise<{ manifest: Manifest; films: KnownFilm[] }> {
  const { manifest, films } = await openArtifacts(artifacts);
  const known = Array.from(films.ids, (id, row) => {
    const { title, releaseDay } = films.film(row);
    return {
      id,
      title,
      year: new Date(releaseDay * 86_400_000).getUTCFullYear(),
      votes: films.voteCounts[row] ?? 0,
    };
  });
  return { manifest, films: known };
}

async function churnOf(
  model: ModelName,
  films: readonly KnownFilm[],
  catalogs: readonly [Catalog, Catalog],
  onDone: (done: number) => void,
): Promise<Churn> {
  const changes: { film: KnownFilm; changed: number }[] = [];
  for (const [done, film] of films.entries()) {
    if (done % 500 === 0) {
      onDone(done);
      await new Promise(setImmediate); // lets Ctrl-C through
    }
    const [five, now] = catalogs.map((catalog) => fiveOf(catalog, model, film.id));
    const changed = shareChanged(five ?? [], now ?? []);
    if (changed > 0) changes.push({ film, changed });
  }
  const sum = changes.reduce((total, { changed }) => total + changed, 0);
  changes.sort((a, b) => b.changed - a.changed || b.film.votes - a.film.votes || a.film.id - b.film.id);
  return {
    model,
    films: films.length,
    changed: films.length === 0 ? 0 : sum / films.length,
    filmsChanged: changes.length,
    most: changes
      .slice(0, LISTED)
      .map(({ film: { id, title, year }, changed }) => ({ film: { id, title, year }, changed })),
  };
}

function fiveOf(catalog: Catalog, model: ModelName, id: number): number[] {
  const found = catalog.recommend({ title: "", id }, { model, k: FIVE });
  return found.found ? found.answer.items.map((item) => item.id) : [];
}

/** The share of the longer list that the other lacks; the order does not matter. */
export function shareChanged(before: readonly number[], after: readonly number[]): number {
  const longer = Math.max(before.length, after.length);
  if (longer === 0) return 0;
  return 1 - before.filter((id) => after.includes(id)).length / longer;
}

/** What differs between two manifests, leaf by leaf. */
export function settings(before: Manifest, after: Manifest): Setting[] {
  const [a, b] = [before, after].map((manifest) => new Map(leaves("", { ...manifest, build: undefined })));
  const names = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])].sort();
  return names
    .map((name) => ({ name, before: a?.get(name), after: b?.get(name) }))
    .filter((setting) => setting.before !== setting.after);
}

function leaves(name: string, value: unknown): [string, unknown][] {
  if (!isRecord(value) && !Array.isArray(value)) return value === undefined ? [] : [[name, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(name === "" ? key : `${name}.${key}`, item));
}
