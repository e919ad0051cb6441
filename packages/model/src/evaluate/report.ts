import type { Figure } from "./bootstrap.js";
import type { Half } from "./collections.js";
import type { Recommender } from "./recommenders.js";

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
  /** the films recommended most often */
  readonly mostRecommended: readonly {
    readonly id: number;
    readonly title: string;
    readonly times: number;
  }[];
}

/** How well a recommender agrees with what people who liked the film also liked. */
export interface CoLikeFigures {
  readonly model: Recommender;
  readonly ndcgAt10: Figure;
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
}
