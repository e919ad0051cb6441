// The seven questions and search, in domain terms and plain data. Whoever asks them need not know what they stand on.

import type {
  ActorSuccess,
  BuildFacts,
  DirectorSuccess,
  FilmLookup,
  FilmQuery,
  PersonLookup,
  Recommendations,
  RecommendOptions,
  Score,
  SearchHits,
  SearchOptions,
  Votes,
} from "./answers.js";

/** The catalogue: read-only, always the same answer to the same question. Errors: RangeError where a number is out of the range stated. */
export interface Catalog {
  readonly build: BuildFacts;
  /** films released in a month, 1 to 12, of any year */
  filmsInMonth(month: number): number;
  /** films released on a weekday, Monday = 1 to Sunday = 7 */
  filmsOnWeekday(weekday: number): number;
  score(query: FilmQuery): FilmLookup<Score>;
  votes(query: FilmQuery): FilmLookup<Votes>;
  actor(name: string): PersonLookup<ActorSuccess>;
  director(name: string): PersonLookup<DirectorSuccess>;
  recommend(query: FilmQuery, options: RecommendOptions): FilmLookup<Recommendations>;
  /** titles and names: the same, then beginning with the text or with words that begin with its words, best known first, then but for typing errors; at most `limit` of each */
  search(text: string, options: SearchOptions): SearchHits;
}
