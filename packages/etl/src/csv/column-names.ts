import { distance } from "fastest-levenshtein";

/** Other names for a column, as TMDB's API, IMDb's files and common exports write it. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  id: ["tmdb_id", "tmdbid", "movie_id", "movieid", "film_id"],
  title: ["name", "movie_title", "film"],
  overview: ["plot", "description", "synopsis", "summary"],
  release_date: ["released", "date", "premiere", "premiered"],
  genres: ["genre"],
  vote_average: ["rating", "score", "average_rating", "averagerating"],
  vote_count: ["votes", "num_votes", "numvotes", "rating_count"],
  runtime: ["duration", "length", "runtime_minutes", "runtimeminutes"],
  original_language: ["language", "lang"],
  spoken_languages: ["languages"],
  production_companies: ["companies", "company", "studios"],
  production_countries: ["countries", "country"],
  belongs_to_collection: ["collection", "franchise", "series"],
  revenue: ["gross", "box_office", "worldwide_gross"],
  budget: ["production_budget"],
  cast: ["actors"],
  crew: ["staff"],
};

/** A name without case and punctuation. */
export const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** What the file may call a column that it lacks: a known variant, or else the nearest spelling; undefined if there is neither. */
export function variantOf(column: string, names: readonly string[]): string | undefined {
  const known = (VARIANTS[column] ?? []).map(plain);
  return (
    names.find((name) => plain(name) === plain(column)) ??
    names.find((name) => known.includes(plain(name))) ??
    nearest(column, names)
  );
}

const FAR = 3;

/** The name with the nearest spelling, at most two typing errors away and at most one in four letters. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const within = Math.min(FAR, word.length / 4 + 1);
  let best: string | undefined;
  let least = within;
  for (const name of names) {
    const away = Math.abs(name.length - word.length) < within ? distance(word, name.toLowerCase()) : within;
    if (away < least) [best, least] = [name, away];
  }
  return best;
}
