import type { Credit, Film, Names } from "../film.js";
import { creditId, imagePath, imagePathOrNull, inventedId } from "./made-up.js";
import { type Literal, pythonLiteral } from "./python-literal.js";

/** The columns of `movies_dataset.csv`, in order. */
export const MOVIE_COLUMNS = [
  "adult",
  "belongs_to_collection",
  "budget",
  "genres",
  "homepage",
  "id",
  "imdb_id",
  "original_language",
  "original_title",
  "overview",
  "popularity",
  "poster_path",
  "production_companies",
  "production_countries",
  "release_date",
  "revenue",
  "runtime",
  "spoken_languages",
  "status",
  "tagline",
  "title",
  "video",
  "vote_average",
  "vote_count",
] as const;

/** The columns of `credits.csv`, in order. */
export const CREDIT_COLUMNS = ["cast", "crew", "id"] as const;

export type MovieCells = Record<(typeof MOVIE_COLUMNS)[number], string>;
export type CreditCells = Record<(typeof CREDIT_COLUMNS)[number], string>;

/** The 24 cells of a film, as text, before any CSV quoting. */
export function movieCells(film: Film, names: Names): MovieCells {
  const named = (name: string, table: ReadonlyMap<string, number>) => table.get(name) ?? inventedId(name);
  return {
    adult: "False",
    belongs_to_collection: collection(film, named(film.collection ?? "", names.collections)),
    budget: String(film.budget),
    genres: pythonLiteral(film.genres.map((name) => ({ id: named(name, names.genres), name }))),
    homepage: film.homepage ?? "",
    id: String(film.id),
    imdb_id: film.imdb,
    original_language: film.language,
    original_title: film.originalTitle ?? film.title,
    overview: film.overview,
    popularity: float(film.popularity),
    poster_path: film.unknown?.poster ? "" : imagePath(`poster ${film.id}`),
    production_companies: pythonLiteral(
      film.companies.map((name) => ({ name, id: named(name, names.companies) })),
    ),
    production_countries: codes("iso_3166_1", film.countries, names.countries),
    release_date: film.released,
    revenue: String(film.revenue),
    runtime: film.unknown?.runtime ? "" : float(film.runtime),
    spoken_languages: codes("iso_639_1", film.languages, names.languages),
    status: film.unknown?.status ? "" : "Released",
    tagline: film.tagline ?? "",
    title: film.title,
    video: "False",
    vote_average: float(film.voteAverage),
    vote_count: String(film.voteCount),
  };
}

/** The three cells of a film's credits. */
export function creditCells(film: Film, names: Names): CreditCells {
  const member = film.unknown?.people ? namedMember : castMember;
  const cast = film.cast.map((credit, order) => member(film, credit, order, names));
  const crew = film.crew.map((credit, place) => crewMember(film, credit, place, names));
  return { cast: pythonLiteral(cast), crew: pythonLiteral(crew), id: String(film.id) };
}

/** pandas wrote the float columns of the original: always with a decimal point. */
function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function collection({ collection: name }: Film, id: number): string {
  if (name === undefined) return "";
  const poster_path = imagePathOrNull(`collection ${name}`);
  return pythonLiteral({ id, name, poster_path, backdrop_path: imagePathOrNull(`backdrop ${name}`) });
}

/** Some languages have a code and an empty name in the original; a code without a known name gets the same. */
function codes(key: string, list: readonly string[], table: ReadonlyMap<string, string>): string {
  return pythonLiteral(list.map((code) => ({ [key]: code, name: table.get(code) ?? "" })));
}

function castMember(film: Film, [name, character]: Credit, order: number, names: Names): Literal {
  const [id, gender] = names.people.get(name) ?? [inventedId(name), 0];
  const credit_id = creditId(`${film.id} cast ${order}`);
  return {
    cast_id: order + 1,
    character,
    credit_id,
    gender,
    id,
    name,
    order,
    profile_path: picture(film, name),
  };
}

/** A person of whom the source has a name, and an id only if it knows the character. */
function namedMember(_film: Film, [name, character]: Credit, order: number): Literal {
  const id = character === "" ? null : inventedId(name);
  return { cast_id: null, character, credit_id: null, gender: 0, id, name, order, profile_path: null };
}

function crewMember(film: Film, [name, job]: Credit, place: number, names: Names): Literal {
  const [id, gender] = names.people.get(name) ?? [inventedId(name), 0];
  const credit_id = creditId(`${film.id} crew ${place}`);
  return {
    credit_id,
    department: department(job),
    gender,
    id,
    job,
    name,
    profile_path: picture(film, name),
  };
}

const picture = (film: Film, name: string): string | null =>
  film.unknown?.pictures ? null : imagePathOrNull(name);

const DEPARTMENTS: Readonly<Record<string, string>> = {
  Director: "Directing",
  Screenplay: "Writing",
  Writer: "Writing",
  Novel: "Writing",
  Producer: "Production",
  "Original Music Composer": "Sound",
  "Director of Photography": "Camera",
  Editor: "Editing",
};

const department = (job: string): string => DEPARTMENTS[job] ?? "Crew";
