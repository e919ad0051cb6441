// The questions and search, in domain terms and plain data. Callers need not know where the answers come from.

import type {
  ActorSuccess,
  BuildFacts,
  DirectorSuccess,
  FilmFacts,
  FilmFilter,
  FilmList,
  FilmLookup,
  FilmPage,
  FilmQuery,
  Finances,
  Found,
  GroupKind,
  GroupLookup,
  MissingIds,
  PersonFacts,
  PersonLookup,
  Recommendations,
  RecommendOptions,
  Runtime,
  Score,
  SearchHits,
  SearchOptions,
  SeveralQuery,
  SeveralRecommendations,
  Unfit,
  UnknownGroup,
  Votes,
  YearCount,
} from "./answers.js";

/** Where the answers are does not answer now, and may the next moment. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** The catalogue: read-only, always the same answer to the same question. Errors: RangeError if a number is out of the stated range. */
export interface Catalog {
  readonly build: BuildFacts;
  /**
   * Runs a function that asks this catalogue and does nothing else. In memory it is called, and that is all. Where the answers are
   * in a database, it runs until it has all it needs: what it reads of a row that has not come is empty, and what it makes of
   * that is thrown away. So the questions below need not know which it is, and are asked inside of this.
   * Errors: those of the function; Unreachable if the database does not answer.
   */
  ask<Answer>(pure: () => Answer): Answer | Promise<Answer>;
  /** To be called by whoever wants to know whether the catalogue can be asked at all. Errors: Unreachable. */
  touch(): void;
  /** films released in a month, 1 to 12, of any year */
  filmsInMonth(month: number): number;
  /** films released on a weekday, Monday = 1 to Sunday = 7 */
  filmsOnWeekday(weekday: number): number;
  score(query: FilmQuery): FilmLookup<Score>;
  votes(query: FilmQuery): FilmLookup<Votes>;
  runtime(query: FilmQuery): FilmLookup<Runtime>;
  finances(query: FilmQuery): FilmLookup<Finances>;
  /** the films of a collection, a company, a country, a genre or an original language; the last three by any of their names */
  group(kind: GroupKind, name: string): GroupLookup;
  actor(name: string): PersonLookup<ActorSuccess>;
  director(name: string): PersonLookup<DirectorSuccess>;
  /** everything about the film with that id, TMDB's or IMDb's as `tt0114709`; undefined if there is none */
  film(id: number | string): FilmFacts | undefined;
  /** a page of the films that a filter keeps */
  films(filter: FilmFilter, page: FilmPage): FilmList | UnknownGroup;
  /** the years of the films that a filter keeps, the earliest first; none if it has a name that nothing has */
  filmsPerYear(filter: FilmFilter): readonly YearCount[];
  /** everything about a person, in both roles */
  person(name: string): PersonLookup<PersonFacts>;
  /** films like one */
  recommend(query: FilmQuery, options: RecommendOptions): FilmLookup<Recommendations> | Unfit;
  /** films like several at once, and unlike others */
  recommendSeveral(
    query: SeveralQuery,
    options: RecommendOptions,
  ): Found<SeveralRecommendations, never> | MissingIds | Unfit;
  /** titles and names: exact matches, then those that begin with the text or have words that begin with its words, best known first, then those with typing errors; at most `limit` of each */
  search(text: string, options: SearchOptions): SearchHits;
}
