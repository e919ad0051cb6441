import type { FilmRef } from "./catalog.js";

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

/** The recommenders, by name. */
export const MODELS = ["tfidf", "knn"] as const;
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
  | { readonly kind: "years"; readonly apart: number };

export interface SharedTerm {
  readonly term: string;
  /** its part of the similarity, between 0 and 1, rounded to 4 decimals */
  readonly share: number;
}

export interface Recommendation extends FilmRef {
  /** between 0 and 1, rounded to 4 decimals: a cosine for `tfidf`, 1 / (1 + distance) for `knn` */
  readonly similarity: number;
  readonly reasons: readonly Reason[];
}

/** Why there are fewer recommendations than asked for. */
export type Shortfall =
  /** the film has no text to compare */
  | "no-text"
  /** no more films share a term with it */
  | "few-in-common"
  /** the catalogue has no more films */
  | "small-catalogue";

export interface Recommendations {
  readonly film: FilmRef;
  readonly model: ModelName;
  /** closest first, never the film itself, none twice */
  readonly items: readonly Recommendation[];
  /** null where there are as many as asked for */
  readonly shortfall: Shortfall | null;
}

export interface PersonHit {
  readonly name: string;
  readonly filmsAsActor: number;
  readonly filmsAsDirector: number;
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
