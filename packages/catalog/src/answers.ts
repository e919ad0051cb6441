// What is asked and answered, as plain data in domain terms.

import type { FeatureKind } from "@movies/artifacts";

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

export interface Score extends FilmRef {
  /** rounded to 2 decimals, null where unknown */
  readonly popularity: number | null;
}

export interface Votes extends FilmRef {
  readonly count: number;
  /** between 0 and 10 as stored, null where unknown */
  readonly average: number | null;
  /** are there as many votes as an average needs (2000) to mean something? */
  readonly enough: boolean;
}

/** What an actor's films returned. Returns are revenue / budget, all rounded to 2 decimals. */
export interface ActorSuccess {
  readonly name: string;
  /** films with the actor in the cast */
  readonly films: number;
  /** over all of them */
  readonly returnTotal: number;
  /** over all of them, those without a known return counting 0 as the original has it */
  readonly returnMean: number;
  /** films whose return is known (above 0) */
  readonly filmsWithReturn: number;
  /** over those, null where there is none */
  readonly returnMedian: number | null;
}

export interface DirectedFilm extends FilmRef {
  /** YYYY-MM-DD */
  readonly releaseDate: string;
  /** revenue / budget, rounded to 2 decimals; 0 where unknown */
  readonly return: number;
  /** dollars, 0 where unknown */
  readonly budget: number;
  /** dollars, 0 where unknown */
  readonly revenue: number;
}

export interface DirectorSuccess {
  readonly name: string;
  /** over all films, rounded to 2 decimals */
  readonly returnTotal: number;
  /** by release date, then id */
  readonly films: readonly DirectedFilm[];
}

/** The recommenders, by name; the first is the one to use. */
export const MODELS = ["mezcla", "tfidf", "knn"] as const;
export type ModelName = (typeof MODELS)[number];

export interface RecommendOptions {
  readonly model: ModelName;
  /** films wanted, 1 to 50 */
  readonly k: number;
}

/** Why a film is recommended, from the numbers it was found by. */
export type Reason =
  | { readonly kind: "terms"; readonly terms: readonly SharedTerm[] }
  | { readonly kind: "genres"; readonly genres: readonly string[] }
  | { readonly kind: "years"; readonly apart: number }
  | SharedReason;

/** A part of the similarity of `mezcla`; `share` is its part of the whole, between 0 and 1, rounded to 4 decimals. */
type SharedReason =
  /** what both have, weightiest first: words, people, companies, genres */
  | { readonly kind: FeatureKind; readonly names: readonly string[]; readonly share: number }
  | { readonly kind: "year"; readonly apart: number; readonly share: number }
  | { readonly kind: "language"; readonly language: string; readonly share: number }
  /** many have voted on it: of two equally like films the known one comes first */
  | { readonly kind: "votes"; readonly count: number; readonly share: number };

export interface SharedTerm {
  readonly term: string;
  /** its part of the similarity, between 0 and 1, rounded to 4 decimals */
  readonly share: number;
}

export interface Recommendation extends FilmRef {
  /** between 0 and 1, rounded to 4 decimals: a cosine for `tfidf`, 1 / (1 + distance) for `knn`, a weighted sum for `mezcla` */
  readonly similarity: number;
  readonly reasons: readonly Reason[];
}

/** Why there are fewer recommendations than asked for. */
export type Shortfall =
  /** the film has no text to compare */
  | "no-text"
  /** no more films share a term with it */
  | "few-in-common"
  /** no more films share a word, a person, a company or a genre with it */
  | "nothing-in-common"
  /** the catalogue has no more films */
  | "small-catalogue";

export interface Recommendations {
  readonly film: FilmRef;
  readonly model: ModelName;
  /** closest first, never the film itself, none twice */
  readonly items: readonly Recommendation[];
  /** null where there are as many as asked for */
  readonly shortfall: Shortfall | null;
  /** has the film no overview, so that the model could compare only what else is known of it? */
  readonly withoutOverview: boolean;
}

export interface PersonHit {
  readonly name: string;
  readonly filmsAsActor: number;
  readonly filmsAsDirector: number;
}

export interface SearchOptions {
  /** hits wanted of each kind, 1 to 50 */
  readonly limit: number;
  /** the one kind that is wanted; the list of the other is empty. Both where it is not given. */
  readonly kind?: "film" | "person" | undefined;
}

export interface SearchHits {
  readonly films: readonly FilmRef[];
  readonly people: readonly PersonHit[];
}

/** What the answers come from. */
export interface BuildFacts {
  /** the build id */
  readonly id: string;
  readonly films: number;
  readonly people: number;
}
