import {
  BUILD_FILES,
  type CreditColumns,
  compareKeys,
  FEATURE_KINDS,
  type Feature,
  type FeatureKind,
  fame,
  flatLists,
  foldKey,
  GROUP_KINDS,
  type GramColumns,
  type GroupColumns,
  type GroupKind,
  lowerKey,
  type MezclaFacts,
  type PeopleColumns,
  type TitleColumns,
  trigrams,
  type WritingColumns,
  writeCredits,
  writeFeatures,
  writeFilms,
  writeGrams,
  writeGroups,
  writeNeighbours,
  writePeople,
  writeTerms,
  writeTexts,
  writeTitles,
  writeWritings,
  writingKeys,
} from "@movies/artifacts";
import type { WorldFilm } from "./films.js";
import { type Beyond, slowModel } from "./slow-model.js";

/** The Arrow files of a world, by name. The films must be sorted by id. */
export function writeTables(films: readonly WorldFilm[]) {
  const titles = titleColumns(films);
  const people = peopleColumns(films);
  const groups = groupColumns(films);
  const text = slowModel(films, (film) => film.terms ?? []);
  const blend = slowModel(films, featuresOf, BEYOND);
  return {
    [BUILD_FILES.films]: writeFilms(films.map(filmRow)),
    [BUILD_FILES.titles]: writeTitles(titles, films.length),
    [BUILD_FILES.writings]: writeWritings(writingColumns(titles), titles.keys.length),
    [BUILD_FILES.people]: writePeople(people, films.length),
    [BUILD_FILES.credits]: writeCredits(creditColumns(films, people), people.keys.length),
    [BUILD_FILES.groups]: writeGroups(groups, films.length),
    [BUILD_FILES.texts]: writeTexts(films.map(({ overview = "", tagline = "" }) => ({ overview, tagline }))),
    [BUILD_FILES.grams]: writeGrams(gramColumns(titles.keys, people.keys, groups.keys)),
    [BUILD_FILES.terms]: writeTerms(text.terms, new Int32Array(text.terms.length)),
    [BUILD_FILES.tfidf]: writeNeighbours(text.columns),
    [BUILD_FILES.features]: writeFeatures(blend.terms.map(featureOf)),
    [BUILD_FILES.mezcla]: writeNeighbours(blend.columns),
  };
}

/** The parts of mezcla that come from facts; the vectors have the rest of the weight. */
export const FACTS: MezclaFacts = {
  ...{ year: 0.05, yearSpan: 20, language: 0.02, fame: 0.06, manyVotes: 3000, leastFame: 0.25 },
  ...{ rating: 0.03, ratingSpan: 3, fewVotes: 10, usualRating: 6 },
};

const yearOf = (film: WorldFilm): number => Number(film.released.slice(0, 4));
const fameOf = ({ votes = 0 }: WorldFilm): number => fame(votes, FACTS.manyVotes);
const ratingOf = ({ votes = 0, average }: WorldFilm): number =>
  votes < FACTS.fewVotes ? FACTS.usualRating : (average ?? FACTS.usualRating);

const BEYOND: Beyond = {
  vectors: 1 - FACTS.year - FACTS.language - FACTS.fame - FACTS.rating,
  of: (film, other) =>
    FACTS.year * Math.max(0, 1 - Math.abs(yearOf(film) - yearOf(other)) / FACTS.yearSpan) +
    FACTS.language + // all of them speak English
    FACTS.fame * Math.min(1, fameOf(other) / Math.max(fameOf(film), FACTS.leastFame)) +
    FACTS.rating * Math.max(0, 1 - Math.abs(ratingOf(film) - ratingOf(other)) / FACTS.ratingSpan),
};

/** What mezcla compares, in the form `kind name`. */
function featuresOf({ terms = [], cast = [], directors = [], genres = [] }: WorldFilm): string[] {
  const named = (kind: FeatureKind, names: readonly string[]) => names.map((name) => `${kind} ${name}`);
  const all = [
    ...named("text", terms),
    ...named("cast", cast),
    ...named("director", directors),
    ...named("mood", genres),
  ];
  return [...new Set(all)];
}

function featureOf(written: string): Feature {
  const [kind = "", ...name] = written.split(" ");
  return { kind: FEATURE_KINDS.find((known) => known === kind) ?? "text", name: name.join(" ") };
}

function filmRow(film: WorldFilm) {
  const { budget = 0, revenue = 0 } = film;
  return {
    id: film.id,
    title: film.title,
    originalTitle: film.names?.[0] ?? null,
    imdb: film.imdb ?? 0,
    releaseDay: Date.parse(film.released) / 86_400_000,
    popularity: film.popularity ?? null,
    voteAverage: film.average ?? null,
    voteCount: film.votes ?? 0,
    budget,
    revenue,
    return: budget === 0 ? 0 : revenue / budget,
    genres: film.genres ?? [],
    language: film.language ?? "en",
    hasOverview: film.terms !== undefined,
    collection: film.collection ?? null,
    runtime: film.runtime ?? null,
    status: "Released",
    countries: film.countries ?? [],
    spokenLanguages: [film.language ?? "en"],
    companies: film.companies ?? [],
  };
}

interface Named {
  readonly film: WorldFilm;
  readonly written: string;
}

/** Every title and other name by its folded key, the slow way; no film is far better known than another here. */
function titleColumns(films: readonly WorldFilm[]): TitleColumns & { readonly all: readonly Named[] } {
  const titled = films.map((film) => ({ film, written: film.title }));
  const named = films.flatMap((film) =>
    (film.names ?? []).flatMap((name) =>
      lowerKey(name) === lowerKey(film.title) ? [] : [{ film, written: name }],
    ),
  );
  const all = [...titled, ...named];
  const keys = [...new Set(all.map(({ written }) => foldKey(written)))].sort(compareKeys);
  const bearers = (among: readonly Named[], key: string) =>
    among
      .filter(({ written }) => foldKey(written) === key)
      .sort((a, b) => (b.film.votes ?? 0) - (a.film.votes ?? 0) || a.film.id - b.film.id);
  const rows = (among: readonly Named[]) =>
    flatLists(keys.map((key) => bearers(among, key).map(({ film }) => films.indexOf(film))));
  return {
    all,
    keys,
    films: rows(titled),
    named: rows(named),
    names: keys.map((key) => bearers(named, key).map(({ written }) => written)),
    similar: flatLists(keys.map((key) => similarTo(films, key))),
  };
}

const TIMES = 10;

function similarTo(films: readonly WorldFilm[], key: string): number[] {
  const own = films.filter(({ title }) => foldKey(title) === key);
  const votes = Math.max(0, ...own.map((film) => film.votes ?? 0));
  const keys = own.map(({ title }) => writingKeys(title).similar);
  return films.flatMap((film, row) =>
    !own.includes(film) &&
    keys.includes(writingKeys(film.title).similar) &&
    (film.votes ?? 0) >= TIMES * Math.max(votes, 50)
      ? [row]
      : [],
  );
}

function writingColumns({ all, keys }: ReturnType<typeof titleColumns>): WritingColumns {
  const leading = all.flatMap(({ written }) =>
    Object.values(writingKeys(written)).map((key) => ({ key, row: keys.indexOf(foldKey(written)) })),
  );
  const others = leading.filter(({ key, row }) => key !== keys[row]);
  const found = [...new Set(others.map(({ key }) => key))].sort(compareKeys);
  const rows = (key: string) => new Set(others.filter((other) => other.key === key).map(({ row }) => row));
  return { keys: found, titles: flatLists(found.map((key) => [...rows(key)].sort((a, b) => a - b))) };
}

function peopleColumns(films: readonly WorldFilm[]): PeopleColumns {
  const named = new Map<string, string>();
  for (const film of films)
    for (const name of [...(film.cast ?? []), ...(film.directors ?? [])])
      if (!named.has(lowerKey(name))) named.set(lowerKey(name), name);
  const filmsOf = (name: string, among: (film: WorldFilm) => readonly string[] | undefined) =>
    films.flatMap((film, row) => (among(film)?.some((own) => lowerKey(own) === lowerKey(name)) ? [row] : []));
  const names = [...named.values()].sort((a, b) => compareKeys(foldKey(a), foldKey(b)) || compareKeys(a, b));
  return {
    keys: names.map(foldKey),
    names,
    cast: flatLists(names.map((name) => filmsOf(name, (film) => film.cast))),
    directed: flatLists(names.map((name) => filmsOf(name, (film) => film.directors))),
  };
}

/** The cast and the directors of each film as billed; here nobody is billed twice. */
function creditColumns(films: readonly WorldFilm[], { names }: PeopleColumns): CreditColumns {
  const rowOf = (name: string) => names.findIndex((known) => lowerKey(known) === lowerKey(name));
  return {
    cast: flatLists(films.map(({ cast = [] }) => cast.map(rowOf))),
    directors: flatLists(films.map(({ directors = [] }) => directors.map(rowOf))),
  };
}

/** For every group, a pass over every film. */
function groupColumns(films: readonly WorldFilm[]): GroupColumns {
  const namesOf = (film: WorldFilm, kind: GroupKind): readonly string[] =>
    ({
      collection: film.collection === undefined ? [] : [film.collection],
      company: film.companies ?? [],
      country: film.countries ?? [],
      genre: film.genres ?? [],
      language: [film.language ?? "en"],
    })[kind];
  const groups = GROUP_KINDS.flatMap((kind) =>
    [...new Set(films.flatMap((film) => namesOf(film, kind)))].map((name) => ({
      kind,
      name,
      rows: films.flatMap((film, row) => (namesOf(film, kind).includes(name) ? [row] : [])),
    })),
  ).sort(
    (a, b) =>
      compareKeys(foldKey(a.name), foldKey(b.name)) ||
      compareKeys(a.name, b.name) ||
      compareKeys(a.kind, b.kind),
  );
  return {
    kinds: groups.map(({ kind }) => kind),
    keys: groups.map(({ name }) => foldKey(name)),
    names: groups.map(({ name }) => name),
    films: flatLists(groups.map(({ rows }) => rows)),
  };
}

function gramColumns(
  titles: readonly string[],
  people: readonly string[],
  groups: readonly string[],
): GramColumns {
  const holding = (keys: readonly string[], gram: string) =>
    keys.flatMap((key, row) => (trigrams(key).includes(gram) ? [row] : []));
  const grams = [...new Set([...titles, ...people, ...groups].flatMap(trigrams))].sort(compareKeys);
  return {
    grams,
    titles: flatLists(grams.map((gram) => holding(titles, gram))),
    people: flatLists(grams.map((gram) => holding(people, gram))),
    groups: flatLists(grams.map((gram) => holding(groups, gram))),
  };
}
