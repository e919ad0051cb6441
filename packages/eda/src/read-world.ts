import { readCleanCredits, readCleanMovies } from "@movies/clean";
import { readAccounts } from "./accounts.js";
import { worldOf } from "./tables.js";
import type { World } from "./world.js";

const MILLISECONDS_A_DAY = 86_400_000;

/** Reads the clean files and, where it describes them, etl's report. Errors: Problem. */
export async function readWorld(artifacts: string): Promise<World> {
  const films = await readCleanMovies(artifacts, (cells) => ({
    id: cells.id("id"),
    title: cells.text("title"),
    collection: cells.text("belongs_to_collection"),
    language: cells.text("original_language"),
    status: cells.text("status"),
    overview: cells.text("overview"),
    tagline: cells.text("tagline"),
    date: new Date(cells.day("release_date") * MILLISECONDS_A_DAY),
    budget: cells.number("budget"),
    revenue: cells.number("revenue"),
    return: cells.number("return"),
    popularity: cells.numberOrNull("popularity"),
    average: cells.numberOrNull("vote_average"),
    votes: cells.numberOrNull("vote_count"),
    runtime: cells.numberOrNull("runtime"),
    genres: distinct(cells.names("genres")),
    companies: distinct(cells.names("production_companies")),
    countries: distinct(cells.names("production_countries")),
    spoken: distinct(cells.names("spoken_languages")),
  }));
  const credits = await readCleanCredits(artifacts, (cells) => ({
    id: cells.id("id"),
    cast: distinctPeople(cells.names("cast")),
    director: distinctPeople(cells.names("director")),
  }));
  return worldOf(films, credits, await readAccounts(artifacts));
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** An actor with two parts is in the film once. */
const distinctPeople = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [name.toLowerCase(), name])).values(),
];
