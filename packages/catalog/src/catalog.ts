// The seven questions and search, in domain terms and plain data. Whoever asks them need not know what they stand on.

import type {
  ActorSuccess,
  BuildFacts,
  DirectorSuccess,
  Recommendations,
  RecommendOptions,
  Score,
  SearchHits,
  SearchOptions,
  Votes,
} from "./answers.js";

/** A film by what tells it apart from others. */
export interface FilmRef {
  readonly id: number;
  /** as written in the source */
  readonly title: string;
  /** of release */
  readonly year: number;
}

/** Which film is meant. `id` wins over everything; `year` narrows the films with the title. */
export interface FilmQuery {
  readonly title: string;
  readonly year?: number | undefined;
  readonly id?: number | undefined;
}

/** Somebody by name, with the films that count for the question asked: acted in, or directed. */
export interface PersonRef {
  readonly name: string;
  readonly films: number;
}

/** The answer about what was found, and what else bears the same title or name. */
export interface Found<Answer, Ref> {
  readonly found: true;
  readonly answer: Answer;
  readonly others: readonly Ref[];
}

/** Nothing of that title or name; suggestions, closest first, at most five. */
export interface Missing<Ref> {
  readonly found: false;
  readonly suggestions: readonly Ref[];
}

export type FilmLookup<Answer> = Found<Answer, FilmRef> | Missing<FilmRef>;
export type PersonLookup<Answer> = Found<Answer, PersonRef> | Missing<PersonRef>;

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
