import type { Figure } from "./bootstrap.js";
import type { Half } from "./collections.js";
import type { OwnModel, Recommender } from "./recommenders.js";

/** How well a recommender finds the other films of a collection. */
export interface CollectionFigures {
  readonly model: Recommender;
  readonly half: Half;
  /** all films with another of their collection, or only those that share no word of the title with any of them */
  readonly films: "all" | "hard";
  readonly hitAt10: Figure;
  readonly recallAt10: Figure;
  readonly mrrAt10: Figure;
}

/** How a recommender uses the catalogue, over the lists of all films. */
export interface CatalogueFigures {
  readonly model: Recommender;
  readonly coverageAt10: Figure;
  readonly giniAt10: Figure;
  /** how different the ten are among themselves, by their genres: 0 all the same, 1 nothing in common */
  readonly diversityAt10: Figure;
  /** the share of the ten that belongs to the film's own collection, over films with another of theirs */
  readonly ownCollectionAt10: Figure;
  /** films that are in more than 200 lists of ten */
  readonly over200: number;
  /** the films recommended most often */
  readonly mostRecommended: readonly {
    readonly id: number;
    readonly title: string;
    readonly times: number;
  }[];
}

/** How well a recommender agrees with what people who liked the film also liked. */
export interface CoLikeFigures {
  /** `most-liked` recommends the same to everybody: the films that most users liked */
  readonly model: Recommender | "most-liked";
  readonly ndcgAt10: Figure;
  /** the same with a relevance that does not grow with how many people know a film */
  readonly fameFreeNdcgAt10: Figure;
}

/** How well a model tells pairs of films that people judged to be alike from those they judged not to be. */
export interface PairFigures {
  readonly model: OwnModel;
  /** the area under the curve: the chance that a good pair is more similar than a bad one */
  readonly auc: Figure;
  /** the shares of good and of bad pairs whose second film is among the 50 nearest of the first */
  readonly goodWithin50: Figure;
  readonly badWithin50: Figure;
}

/** artifacts/evaluation.json. It contains no time and no path, so the same build gives the same bytes. */
export interface Evaluation {
  readonly build: string;
  /** the settings that were used, as in settings.ts */
  readonly settings: unknown;
  readonly collections: readonly CollectionFigures[];
  readonly catalogue: readonly CatalogueFigures[];
  readonly knn: {
    readonly recallAt5: Figure;
  };
  /** null if no ratings were given */
  readonly coLikes: {
    readonly users: number;
    readonly ratings: number;
    readonly likes: number;
    readonly likesInCatalogue: number;
    readonly models: readonly CoLikeFigures[];
  } | null;
  /** null if no judged pairs were given */
  readonly pairs: {
    readonly pairs: number;
    /** of those, both films are in the catalogue */
    readonly pairsInCatalogue: number;
    readonly good: number;
    readonly models: readonly PairFigures[];
  } | null;
}
