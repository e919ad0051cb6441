// Questions and answers, as plain data in domain terms.

import type { FeatureKind, GroupKind } from "@movies/artifacts";

export type { GroupKind };

/** What distinguishes a film from others. */
export interface FilmRef {
  readonly id: number;
  /** as written in the source */
  readonly title: string;
  /** in its own language, if that is another */
  readonly originalTitle?: string;
  /** of release */
  readonly year: number;
}

/** Of a film: TMDB's number, or IMDb's id as `tt0114709`. */
export type FilmId = number | string;

/** Which film is meant. `id` wins over everything; `year` narrows the films with the title. */
export interface FilmQuery {
  readonly title: string;
  readonly year?: number | undefined;
  readonly id?: FilmId | undefined;
}

/** A film with the same title as the one that answers, or with a similar one and far better known. */
export interface OtherFilm extends FilmRef {
  readonly similar?: true;
}

/** A person by name, with the number of films that count for the question: acted in, directed, or either. */
export interface PersonRef {
  readonly name: string;
  readonly films: number;
}

/** The answer about the best match, and the others with the same title or name. */
export interface Found<Answer, Ref> {
  readonly found: true;
  readonly answer: Answer;
  readonly others: readonly Ref[];
}

/** Nothing has that title or name; at most five suggestions, closest first. */
export interface Missing<Ref> {
  readonly found: false;
  readonly suggestions: readonly Ref[];
}

/** No film of that title, or none of the year asked for. */
export interface MissingFilm extends Missing<FilmRef> {
  /** the films of that title in other years, the nearest first; they are the first suggestions too */
  readonly ofOtherYears: readonly FilmRef[];
}

export type FilmLookup<Answer> = Found<Answer, OtherFilm> | MissingFilm;
export type PersonLookup<Answer> = Found<Answer, PersonRef> | Missing<PersonRef>;

export interface Score extends FilmRef {
  /** rounded to 2 decimals, null if unknown */
  readonly popularity: number | null;
}

export interface Votes extends FilmRef {
  readonly count: number;
  /** between 0 and 10 as stored, null if unknown */
  readonly average: number | null;
  /** whether there are enough votes (2000) for an average to mean something */
  readonly enough: boolean;
}

export interface Runtime extends FilmRef {
  /** minutes, null if unknown */
  readonly minutes: number | null;
}

export interface Finances extends FilmRef {
  /** dollars, 0 if unknown */
  readonly budget: number;
  /** dollars, 0 if unknown */
  readonly revenue: number;
  /** revenue / budget, rounded to 2 decimals; 0 if unknown */
  readonly return: number;
}

/** What a collection, company, country, genre or language is called. */
export interface GroupName {
  /** in Spanish if it is a country, a genre or a language, else as the source writes it */
  readonly name: string;
  /** of a country, ISO 3166-1, if it still exists; of a language, ISO 639-1 */
  readonly code?: string;
}

/** A collection, company, country, genre or language, with the number of its films. */
export interface GroupRef extends GroupName {
  readonly films: number;
}

export interface GroupFacts extends GroupRef {
  /** dollars, over the films whose revenue is known */
  readonly revenueTotal: number;
  /** films whose revenue is known (above 0) */
  readonly filmsWithRevenue: number;
  /** dollars, over all films; an unknown revenue counts as 0; rounded to 2 decimals */
  readonly revenueMean: number;
}

export type GroupLookup = Found<GroupFacts, GroupRef> | Missing<GroupRef>;

/** A film in a list: what it can be sorted by. */
export interface ListedFilm extends FilmRef {
  /** YYYY-MM-DD */
  readonly releaseDate: string;
  /** revenue / budget, rounded to 2 decimals; 0 if unknown */
  readonly return: number;
  /** dollars, 0 if unknown */
  readonly budget: number;
  /** dollars, 0 if unknown */
  readonly revenue: number;
  /** rounded to 2 decimals, null if unknown */
  readonly popularity: number | null;
  /** votes */
  readonly count: number;
  /** between 0 and 10 as stored, null if unknown */
  readonly average: number | null;
}

/** Everything that is known of a film. */
export interface FilmFacts extends ListedFilm {
  /** such as tt0114709, null if unknown */
  readonly imdb: string | null;
  /** minutes, null if unknown */
  readonly minutes: number | null;
  /** such as Released, empty if unknown */
  readonly status: string;
  readonly genres: readonly GroupName[];
  readonly countries: readonly GroupName[];
  /** the original one, null if unknown */
  readonly language: GroupName | null;
  readonly spokenLanguages: readonly GroupName[];
  readonly companies: readonly string[];
  /** with all its films, this one too, by release date */
  readonly collection: { readonly name: string; readonly films: readonly FilmRef[] } | null;
  /** names as billed */
  readonly cast: readonly string[];
  readonly directors: readonly string[];
  /** 1 for the most popular film of the catalogue; equals share a rank; null if unknown */
  readonly popularityRank: number | null;
  /** 1 for the film with most votes; equals share a rank */
  readonly votesRank: number;
  /** empty if unknown */
  readonly overview: string;
  /** empty if unknown */
  readonly tagline: string;
}

/** Which films are wanted: each that is given must hold. Without any, all films. */
export interface FilmFilter {
  /** by kind, any of these names; countries, genres and languages by any of their names */
  readonly groups?: { readonly [Kind in GroupKind]?: readonly string[] };
  /** released in this year or later */
  readonly from?: number | undefined;
  /** released in this year or before */
  readonly to?: number | undefined;
  /** at least this many votes */
  readonly minimumVotes?: number | undefined;
}

/** Orders of a list: the largest or newest first, except titles; of equals the one with more votes. */
export const FILM_ORDERS = ["votes", "popularity", "average", "return", "date", "title"] as const;
export type FilmOrder = (typeof FILM_ORDERS)[number];

/** A part of a list. */
export interface FilmPage {
  readonly order: FilmOrder;
  /** how many films are before it */
  readonly first: number;
  /** films wanted */
  readonly limit: number;
}

/** The films that a filter keeps. */
export interface FilmList {
  readonly found: true;
  /** how many there are in all */
  readonly count: number;
  /** the groups of the filter, as they are called */
  readonly groups: { readonly [Kind in GroupKind]?: readonly GroupRef[] };
  /** those of the page */
  readonly films: readonly ListedFilm[];
}

/** How many films a year has; never none. */
export interface YearCount {
  readonly year: number;
  readonly films: number;
}

/** A filter with a name that nothing has. */
export interface UnknownGroup extends Missing<GroupRef> {
  readonly kind: GroupKind;
  readonly name: string;
}

/** The returns of some films: revenue / budget, all rounded to 2 decimals. */
export interface Success {
  readonly films: number;
  /** over all of them */
  readonly returnTotal: number;
  /** over all of them; an unknown return counts as 0, as in the original */
  readonly returnMean: number;
  /** films whose return is known (above 0) */
  readonly filmsWithReturn: number;
  /** over those, null if there are none */
  readonly returnMedian: number | null;
}

/** Of the films with the actor in the cast. */
export interface ActorSuccess extends Success {
  readonly name: string;
}

export interface DirectorSuccess {
  readonly name: string;
  /** over all films, rounded to 2 decimals */
  readonly returnTotal: number;
  /** by release date, then id */
  readonly films: readonly ListedFilm[];
}

/** What a person did in a role. */
export interface RoleFacts {
  readonly success: Success;
  /** newest first, of one day the higher id */
  readonly films: readonly ListedFilm[];
}

export interface PersonFacts {
  readonly name: string;
  /** null if the person is in no cast */
  readonly acted: RoleFacts | null;
  /** null if the person directed nothing */
  readonly directed: RoleFacts | null;
}

/** The recommenders by name; the first is the default. */
export const MODELS = ["mezcla", "tfidf", "knn"] as const;
export type ModelName = (typeof MODELS)[number];

export interface RecommendOptions {
  readonly model: ModelName;
  /** films wanted, 1 to 50 */
  readonly k: number;
  /** by default all films may be recommended */
  readonly narrowing?: Narrowing | undefined;
}

/** Which films may be recommended. The list is exact: the nearest of those that may be, for `knn` too. */
export interface Narrowing {
  readonly filter?: FilmFilter;
  /** in none of these genres, by any of their names */
  readonly withoutGenres?: readonly string[] | undefined;
  /** not these films */
  readonly without?: readonly FilmId[] | undefined;
  /** at least so similar, 0 to 1 */
  readonly leastSimilarity?: number | undefined;
  /** the other films of its own collection: with them, without them, or with one at most */
  readonly collection?: "with" | "without" | "one" | undefined;
  /**
   * 0 to 1: how much it counts, against similarity, that a film is unlike those before it in the list (maximal marginal
   * relevance among the nearest hundred). By default 0.
   */
  readonly diversity?: number | undefined;
}

/** Nothing may be recommended: a name in a narrowing means nothing, or no film is as it wants. */
export interface Unfit {
  readonly found: false;
  readonly unfit: UnknownGroup | Unfulfilled;
}

/** The first condition of a narrowing that none of the films meets that meet the ones before it. */
export interface Unfulfilled {
  readonly condition: "genre" | "country" | "language" | "withoutGenres" | "years" | "votes" | "similarity";
  /** what could be asked instead: the nearest years, the most votes, the greatest similarity, or groups, the commonest first */
  readonly values: readonly (string | number)[];
  /** the films that meet the conditions before it */
  readonly films: number;
}

/** Why a film is recommended, from the numbers by which it was found. */
export type Reason =
  | { readonly kind: "terms"; readonly terms: readonly SharedTerm[] }
  | { readonly kind: "genres"; readonly genres: readonly string[] }
  | { readonly kind: "years"; readonly apart: number }
  | SharedReason;

/** A part of the similarity of `mezcla`; `share` is its share of the whole, between 0 and 1, rounded to 4 decimals. */
type SharedReason =
  /** what both films share, weightiest first: words, people, companies, moods */
  | { readonly kind: FeatureKind; readonly names: readonly string[]; readonly share: number }
  | { readonly kind: "year"; readonly apart: number; readonly share: number }
  | { readonly kind: "language"; readonly language: string; readonly share: number }
  /** at least as well known */
  | { readonly kind: "votes"; readonly count: number; readonly share: number }
  /** rated alike; the average of the one recommended, rounded to 1 decimal */
  | { readonly kind: "rating"; readonly average: number; readonly share: number };

export interface SharedTerm {
  readonly term: string;
  /** its share of the similarity, between 0 and 1, rounded to 4 decimals */
  readonly share: number;
}

export interface Recommendation extends FilmRef {
  /** between 0 and 1, rounded to 4 decimals: a cosine for `tfidf`, 1 / (1 + distance) for `knn`, a weighted sum for `mezcla` */
  readonly similarity: number;
  readonly reasons: readonly Reason[];
}

/** Why there are fewer recommendations than requested. */
export type Shortfall =
  /** the film has no text to compare */
  | "no-text"
  /** no more films share a term with it */
  | "few-in-common"
  /** no more films share a word, a person, a company or a mood with it */
  | "nothing-in-common"
  /** the catalogue has no more films */
  | "small-catalogue"
  /** no more of the films that may be recommended have anything in common with it */
  | "narrowed"
  /** no more of them are as similar as wanted */
  | "too-far";

export interface Recommendations {
  readonly film: FilmRef;
  readonly model: ModelName;
  /** closest first, never the film itself, none twice */
  readonly items: readonly Recommendation[];
  /** null if there are as many as requested */
  readonly shortfall: Shortfall | null;
  /** whether the film lacks an overview, so that the model could only compare the rest */
  readonly withoutOverview: boolean;
  /** of a film without genres, the genres that mezcla takes it for, likeliest first; else empty */
  readonly standInMoods: readonly string[];
  /** of a narrowed list, how many films may be in it */
  readonly passing?: number;
  /** ids that were to be left out and that no film has */
  readonly unknown?: readonly FilmId[];
}

/** Films that a list is to be like, at least one, and films that it is to be unlike. */
export interface SeveralQuery {
  readonly liked: readonly FilmId[];
  readonly disliked?: readonly FilmId[];
}

/** No film has these ids. */
export interface MissingIds {
  readonly found: false;
  readonly missing: readonly FilmId[];
}

/** A reason, and which of the films liked it comes from. */
export interface ReasonOf {
  readonly of: FilmRef;
  readonly reason: Reason;
}

export interface SeveralRecommendation extends FilmRef {
  /** the mean of its similarities to the films liked, less a quarter of the mean of those to the films disliked; above 0, rounded to 4 decimals */
  readonly similarity: number;
  /** weightiest first */
  readonly reasons: readonly ReasonOf[];
}

/** Films near to several, and far from others. */
export interface SeveralRecommendations {
  readonly films: readonly FilmRef[];
  readonly unlike: readonly FilmRef[];
  readonly model: ModelName;
  /** closest first, none of the films above, none twice */
  readonly items: readonly SeveralRecommendation[];
  /** null if there are as many as requested */
  readonly shortfall: Shortfall | null;
  /** how many films may be in the list */
  readonly passing: number;
  /** ids that were to be left out and that no film has */
  readonly unknown: readonly FilmId[];
}

export interface PersonHit {
  readonly name: string;
  readonly filmsAsActor: number;
  readonly filmsAsDirector: number;
}

export interface SearchOptions {
  /** hits per kind, 1 to 50 */
  readonly limit: number;
  /** the only kind wanted; the other list is empty then. By default both. */
  readonly kind?: "film" | "person" | undefined;
}

export interface SearchHits {
  readonly films: readonly FilmRef[];
  readonly people: readonly PersonHit[];
}

/** The source of the answers. */
export interface BuildFacts {
  /** the build id */
  readonly id: string;
  readonly films: number;
  readonly people: number;
}
