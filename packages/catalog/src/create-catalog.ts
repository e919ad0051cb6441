import { type Opened, Problem } from "@movies/artifacts";
import type {
  FilmLookup,
  FilmQuery,
  GroupKind,
  GroupLookup,
  PersonLookup,
  Recommendations,
  RecommendOptions,
} from "./answers.js";
import { countDays } from "./calendar.js";
import type { Catalog } from "./catalog.js";
import { filmFacts, popularityOf } from "./film-facts.js";
import { listFilms } from "./list.js";
import { filmRef, findFilms, rowOf } from "./lookup/films.js";
import { rowFilter } from "./lookup/filter.js";
import { createGroups } from "./lookup/groups.js";
import { createOrders } from "./lookup/orders.js";
import { findPeople, personRef, type Role } from "./lookup/people.js";
import { createModels } from "./models/index.js";
import { standInMoods } from "./models/mezcla.js";
import type { NearestIndex } from "./models/nearest.js";
import { expectWithin, round } from "./numbers.js";
import { createSearch } from "./search/index.js";
import { settings } from "./settings.js";
import { directorSuccess, filmsRevenue, roleFacts, successOf } from "./success.js";

/**
 * The catalogue over an opened build and its index. Pure: it keeps the tables and a few numbers per row,
 * but no object per film or person. Errors: Problem if the parts are not of one build.
 */
export function createCatalog(opened: Opened, index: NearestIndex): Catalog {
  expectOneBuild(opened, index);
  const { films, people } = opened;
  const { months, weekdays } = countDays(films.releaseDays);
  const models = createModels(opened, index);
  const groups = createGroups(opened);
  const orders = createOrders(opened);
  const search = createSearch(opened, groups);

  function ofFilm<Answer>(query: FilmQuery, answer: (row: number) => Answer): FilmLookup<Answer> {
    const { rows, similar, meant, ofOtherYears } = findFilms(opened, query);
    const [row, ...others] = rows;
    const refs = (all: readonly number[]) => all.map((other) => filmRef(films, other));
    if (row === undefined) {
      const suggestions = search.suggestFilms(query.title, [...ofOtherYears, ...meant]);
      return { found: false, suggestions, ofOtherYears: refs(ofOtherYears) };
    }
    const wellKnown = refs(similar).map((other) => ({ ...other, similar: true as const }));
    return { found: true, answer: answer(row), others: [...refs(others), ...wellKnown] };
  }

  function ofPerson<A>(name: string, role: Role, answer: (row: number, name: string) => A): PersonLookup<A> {
    const { rows, meant } = findPeople(people, role, name);
    const [row, ...others] = rows;
    if (row === undefined) return { found: false, suggestions: search.suggestPeople(role, name, meant) };
    return {
      found: true,
      answer: answer(row, people.name(row)),
      others: others.map((other) => personRef(people, role, other)),
    };
  }

  function ofGroup(kind: GroupKind, name: string): GroupLookup {
    const [row, ...others] = groups.find(kind, name);
    if (row === undefined) return { found: false, suggestions: search.suggestGroups(kind, name) };
    const answer = { ...groups.ref(row), ...filmsRevenue(films, opened.groups.films.at(row)) };
    return { found: true, answer, others: others.map(groups.ref) };
  }

  function recommendations(row: number, { model, k }: RecommendOptions): Recommendations {
    const { items, shortfall } = models[model](row, k);
    return {
      film: filmRef(films, row),
      model,
      items: items.map(({ row: near, similarity, reasons }) => ({
        ...filmRef(films, near),
        similarity: round(similarity, 4),
        reasons,
      })),
      shortfall,
      withoutOverview: model !== "knn" && !films.hasOverview(row),
      standInMoods: model === "mezcla" ? standInMoods(opened, row) : [],
    };
  }

  return {
    build: { id: opened.manifest.build, films: films.count, people: people.count },
    filmsInMonth(month) {
      expectWithin("a month", month, 1, 12);
      return months[month] ?? 0;
    },
    filmsOnWeekday(weekday) {
      expectWithin("a weekday", weekday, 1, 7);
      return weekdays[weekday] ?? 0;
    },
    score: (query) =>
      ofFilm(query, (row) => ({ ...filmRef(films, row), popularity: popularityOf(films, row) })),
    votes: (query) =>
      ofFilm(query, (row) => {
        const count = films.voteCounts[row] ?? 0;
        const enough = count >= settings.minimumVotes;
        return { ...filmRef(films, row), count, average: films.voteAverage(row), enough };
      }),
    runtime: (query) =>
      ofFilm(query, (row) => ({ ...filmRef(films, row), minutes: films.runtime(row) || null })),
    finances: (query) =>
      ofFilm(query, (row) => ({
        ...filmRef(films, row),
        budget: films.budgets[row] ?? 0,
        revenue: films.revenues[row] ?? 0,
        return: round(films.returns[row] ?? 0, 2),
      })),
    group: ofGroup,
    actor: (asked) =>
      ofPerson(asked, "cast", (row, name) => ({ name, ...successOf(films, people.cast.at(row)) })),
    director: (asked) =>
      ofPerson(asked, "directed", (row, name) => directorSuccess(films, name, people.directed.at(row))),
    film(id) {
      const row = rowOf(films, id);
      return row < 0 ? undefined : filmFacts(opened, groups, orders, row);
    },
    films(filter, page) {
      const rows = rowFilter(opened, groups, filter);
      if ("keeps" in rows) return listFilms(films, orders, rows, page);
      return { found: false, ...rows, suggestions: search.suggestGroups(rows.kind, rows.name) };
    },
    person: (asked) =>
      ofPerson(asked, "all", (row, name) => ({
        name,
        acted: roleFacts(films, people.cast.at(row)),
        directed: roleFacts(films, people.directed.at(row)),
      })),
    recommend(query, options) {
      expectWithin("k", options.k, 1, settings.maxNeighbours);
      return ofFilm(query, (row) => recommendations(row, options));
    },
    search(text, options) {
      expectWithin("limit", options.limit, 1, settings.search.maxHits);
      return search.find(text, options);
    },
  };
}

function expectOneBuild({ films, tfidf, mezcla }: Opened, index: NearestIndex): void {
  for (const [what, count] of [
    ["tfidf", tfidf.count],
    ["mezcla", mezcla.count],
    ["the index of points", index.count],
  ] as const)
    if (count !== films.count) throw new Problem(`${what} has ${count} films, expected ${films.count}`);
}
