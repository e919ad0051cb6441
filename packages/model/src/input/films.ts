import { type CleanRows, readCleanMovies } from "@movies/clean-files";

/** What the model needs of a film of cleanMovies.csv. */
export interface CleanFilm {
  readonly id: number;
  readonly title: string;
  readonly overview: string;
  readonly hasOverview: boolean;
  readonly tagline: string;
  /** ISO 639-1 code, or empty */
  readonly language: string;
  readonly companies: readonly string[];
  readonly countries: readonly string[];
  readonly spokenLanguages: readonly string[];
  readonly status: string;
  /** minutes */
  readonly runtime: number | null;
  readonly genres: readonly string[];
  readonly collection: string | null;
  /** days since 1970-01-01, UTC */
  readonly releaseDay: number;
  readonly releaseYear: number;
  readonly popularity: number | null;
  readonly voteAverage: number | null;
  readonly voteCount: number;
  readonly budget: number;
  readonly revenue: number;
  readonly return: number;
}

/** The films of the catalogue, in the order of the file. Errors: Problem, see @movies/clean-files. */
export function readFilms(artifacts: string): Promise<CleanRows<CleanFilm>> {
  return readCleanMovies(artifacts, (cell) => ({
    id: cell.id("id"),
    title: cell.text("title"),
    overview: cell.text("overview"),
    hasOverview: cell.text("overview") !== "",
    tagline: cell.text("tagline"),
    language: cell.text("original_language"),
    companies: cell.names("production_companies"),
    countries: cell.names("production_countries"),
    spokenLanguages: cell.names("spoken_languages"),
    status: cell.text("status"),
    runtime: cell.numberOrNull("runtime"),
    genres: cell.names("genres"),
    collection: cell.text("belongs_to_collection") || null,
    releaseDay: cell.day("release_date"),
    releaseYear: cell.integer("release_year"),
    popularity: cell.numberOrNull("popularity"),
    voteAverage: cell.numberOrNull("vote_average"),
    voteCount: cell.votesOrNull("vote_count") ?? 0,
    budget: cell.number("budget"),
    revenue: cell.number("revenue"),
    return: cell.number("return"),
  }));
}
