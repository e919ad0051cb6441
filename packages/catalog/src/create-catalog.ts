import { type Opened, Problem } from "@movies/artifacts";
import type {
  FilmId,
  FilmLookup,
  FilmQuery,
  GroupKind,
  GroupLookup,
  PersonLookup,
  UnknownGroup,
} from "./answers.js";
import { countDays } from "./calendar.js";
import type { Catalog } from "./catalog.js";
import { filmFacts, popularityOf } from "./film-facts.js";
import { createYearCounter, listFilms } from "./list.js";
import { filmRef, findFilms, rowOf } from "./lookup/films.js";
import { rowFilter, type UnknownName } from "./lookup/filter.js";
import { createGroups } from "./lookup/groups.js";
import { createOrders } from "./lookup/orders.js";
import { findPeople, personRef, type Role } from "./lookup/people.js";
import type { NearestIndex } from "./models/nearest.js";
import { expectWithin, round } from "./numbers.js";
import { createRecommender } from "./recommend.js";
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
  const groups = createGroups(opened);
  const orders = createOrders(opened);
  const countYears = createYearCounter(films);
  const search = createSearch(opened, groups);
  const unknownGroup = ({ kind, name }: UnknownName): UnknownGroup => ({
    ...{ found: false, kind, name },
    suggestions: search.suggestGroups(kind, name),
  });
  const recommender = createRecommender(opened, index, groups, unknownGroup);

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

  return {
    ask: (pure) => pure(),
    touch() {},
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
      return "keeps" in rows ? listFilms(films, orders, rows, page) : unknownGroup(rows);
    },
    filmsPerYear(filter) {
      const rows = rowFilter(opened, groups, filter);
      return "keeps" in rows ? countYears(rows) : [];
    },
    person: (asked) =>
      ofPerson(asked, "all", (row, name) => ({
        name,
        acted: roleFacts(films, people.cast.at(row)),
        directed: roleFacts(films, people.directed.at(row)),
      })),
    recommend(query, options) {
      expectWithin("k", options.k, 1, settings.maxNeighbours);
      const lookup = ofFilm(query, (row) => recommender.like(row, options));
      if (!lookup.found) return lookup;
      const { answer } = lookup;
      return "unfit" in answer ? answer : { ...lookup, answer };
    },
    recommendSeveral({ liked, disliked = [] }, options) {
      expectWithin("k", options.k, 1, settings.maxNeighbours);
      const missing = [...liked, ...disliked].filter((id) => rowOf(films, id) < 0);
      if (missing.length > 0) return { found: false, missing };
      const rows = (ids: readonly FilmId[]) => [...new Set(ids.map((id) => rowOf(films, id)))];
      const answer = recommender.likeAll(rows(liked), rows(disliked), options);
      return "unfit" in answer ? answer : { found: true, answer, others: [] };
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
