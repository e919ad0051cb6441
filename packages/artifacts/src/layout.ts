// Every name under artifacts/, in one place. The files of `etl` are at the top, those of `build-model`
// in a folder of their own, `build-<build id>/`, to which the manifest beside it points.

export const CLEAN_MOVIES = "cleanMovies.csv";
export const CLEAN_CREDITS = "cleanCredits.csv";
/** the other names of the films: what each is called in its own language, and at IMDb */
export const CLEAN_TITLES = "cleanTitles.csv";
/** more names, if the user brought some */
export const OTHER_TITLES = "cleanOtherTitles.csv";
/** the same rows with real types, if requested */
export const CLEAN_MOVIES_PARQUET = "cleanMovies.parquet";
export const CLEAN_CREDITS_PARQUET = "cleanCredits.parquet";
export const CLEAN_TITLES_PARQUET = "cleanTitles.parquet";
export const REJECTED = "rejected.csv";
export const ETL_REPORT = "etl-report.json";
export const MANIFEST = "manifest.json";
export const EVALUATION = "evaluation.json";
export const EDA_REPORT = "eda.html";

/** The address of the JSON Schema of a document; @movies/cli has the schemas in schemas/. */
export const schemaOf = (document: string): string =>
  `https://unpkg.com/@movies/cli/schemas/${document}.json`;

/** The files of a build, by what they hold. */
export const BUILD_FILES = {
  films: "films.arrow",
  titles: "titles.arrow",
  writings: "writings.arrow",
  people: "people.arrow",
  credits: "credits.arrow",
  groups: "groups.arrow",
  texts: "texts.arrow",
  grams: "grams.arrow",
  terms: "terms.arrow",
  tfidf: "tfidf.arrow",
  features: "features.arrow",
  mezcla: "mezcla.arrow",
  knn: "knn.hnsw",
} as const;

/** The name of a file of a build, such as `films.arrow`. */
export type BuildFile = (typeof BUILD_FILES)[keyof typeof BUILD_FILES];

/** The folder of a build, relative to artifacts/. */
export const buildFolder = (build: string): string => `build-${build}`;

/** Whether this is the name of a build's folder. Anything else in artifacts/ is not ours to remove. */
export const isBuildFolder = (name: string): boolean => /^build-[0-9a-f]{16}$/.test(name);

/** Ids of films are 1 to this: 32-bit integers in TMDB, and in the tables of a build. */
export const LARGEST_ID = 2 ** 31 - 1;

/** The most votes of a film: they are 32-bit integers in the tables of a build. */
export const MOST_VOTES = 2 ** 31 - 1;

/** Columns of cleanMovies.csv, in order. Lists are JSON arrays; an unknown value is an empty cell. */
export const CLEAN_MOVIES_COLUMNS = [
  "belongs_to_collection",
  "budget",
  "genres",
  "id",
  "original_language",
  "overview",
  "popularity",
  "production_companies",
  "production_countries",
  "release_date",
  "revenue",
  "runtime",
  "spoken_languages",
  "status",
  "tagline",
  "title",
  "vote_average",
  "vote_count",
  "release_year",
  "return",
] as const;

/** Columns of cleanCredits.csv, in order. `cast` and `director` are JSON arrays of names. */
export const CLEAN_CREDITS_COLUMNS = ["cast", "id", "director"] as const;

/** Columns of cleanTitles.csv, one row a film. An unknown value is an empty cell. */
export const CLEAN_TITLES_COLUMNS = ["id", "imdb_id", "original_title"] as const;

/** Columns of cleanOtherTitles.csv, one row a name. `language` and `kind` are as they were given, or empty. */
export const OTHER_TITLES_COLUMNS = ["id", "title", "language", "kind"] as const;

/** Columns of rejected.csv, in order. `line` is the first line of the row in the raw file, counted from 1. */
export const REJECTED_COLUMNS = ["file", "line", "id", "reason", "raw"] as const;
