import { join } from "node:path";
import {
  CLEAN_CREDITS,
  CLEAN_MOVIES,
  CLEAN_TITLES,
  countryName,
  genreInSpanish,
  languageName,
  lowerKey,
} from "@movies/artifacts";
import { describe, expect, test } from "vitest";
import { type Catalog, openCatalog } from "../src/index.js";
import { besidePython, runPython, skipped } from "./python.js";

/** Reads the clean files with Python's own csv and json: every film, and every person's films newest first. */
const READ = `
import csv, json, sys, unicodedata
csv.field_size_limit(sys.maxsize)
def rows(path):
    return csv.DictReader(open(path, encoding="utf8", newline=""))
def once(names):
    return list(dict.fromkeys(unicodedata.normalize("NFC", " ".join(name.split())).lower() for name in names))
films = {}
for row in rows(sys.argv[1]):
    films[int(row["id"])] = {
        "title": row["title"],
        "releaseDate": row["release_date"],
        "minutes": float(row["runtime"] or 0) or None,
        "status": row["status"],
        "genres": json.loads(row["genres"]),
        "countries": json.loads(row["production_countries"]),
        "language": row["original_language"] or None,
        "companies": json.loads(row["production_companies"]),
        "spoken": json.loads(row["spoken_languages"]),
        "collection": row["belongs_to_collection"] or None,
        "budget": float(row["budget"]),
        "revenue": float(row["revenue"]),
        "count": int(float(row["vote_count"] or 0)),
        "average": float(row["vote_average"]) if row["vote_average"] else None,
        "popularity": float(row["popularity"]) if row["popularity"] else None,
        "overview": row["overview"],
        "tagline": row["tagline"],
        "imdb": None,
        "cast": [],
        "directors": [],
    }
for row in rows(sys.argv[3]):
    films[int(row["id"])]["imdb"] = row["imdb_id"] or None
people = {}
newest = lambda id: (films[id]["releaseDate"], id)
for row in rows(sys.argv[2]):
    id = int(row["id"])
    if id not in films: continue
    films[id]["cast"] = once(json.loads(row["cast"]))
    films[id]["directors"] = once(json.loads(row["director"]))
for id in sorted(films, key=newest, reverse=True):
    for role, at in (("cast", 0), ("directors", 1)):
        for name in films[id][role]:
            people.setdefault(name, [[], []])[at].append(id)
collections = {}
for id in sorted(films, key=newest):
    if films[id]["collection"]: collections.setdefault(films[id]["collection"], []).append(id)
for what in ("count", "popularity"):
    values = sorted((film[what] for film in films.values() if film[what] is not None), reverse=True)
    ranks = {}
    for place, value in enumerate(values, 1): ranks.setdefault(value, place)
    for film in films.values(): film[what + "Rank"] = ranks.get(film[what])
json.dump({"films": films, "people": people, "collections": collections}, sys.stdout)
`;

interface Film {
  readonly title: string;
  readonly releaseDate: string;
  readonly minutes: number | null;
  readonly status: string;
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  readonly language: string | null;
  readonly companies: readonly string[];
  readonly spoken: readonly string[];
  readonly collection: string | null;
  readonly budget: number;
  readonly revenue: number;
  readonly count: number;
  readonly average: number | null;
  readonly overview: string;
  readonly tagline: string;
  readonly imdb: string | null;
  readonly cast: readonly string[];
  readonly directors: readonly string[];
  readonly countRank: number;
  readonly popularityRank: number | null;
}

interface Read {
  readonly films: Readonly<Record<string, Film>>;
  readonly people: Readonly<Record<string, readonly [acted: readonly number[], directed: readonly number[]]>>;
  readonly collections: Readonly<Record<string, readonly number[]>>;
}

const skip = skipped("every film and every person");

describe.skipIf(skip)("every film and every person of the whole catalogue, read by Python", () => {
  const artifacts = besidePython ?? "";
  const files = [CLEAN_MOVIES, CLEAN_CREDITS, CLEAN_TITLES].map((name) => join(artifacts, name));
  const read = skip ? undefined : (runPython(READ, ...files) as Read);
  const opened: Promise<Catalog> | undefined = skip ? undefined : openCatalog(artifacts);

  test("a film answers with all that is known of it", async () => {
    const catalog = await opened;
    if (read === undefined || catalog === undefined) return;
    expect(Object.keys(read.films)).toHaveLength(catalog.build.films);
    for (const [id, film] of Object.entries(read.films)) {
      const own = catalog.film(Number(id));
      const names = (all: readonly { readonly name: string }[] | undefined) => all?.map(({ name }) => name);
      const answered = own && {
        title: own.title,
        releaseDate: own.releaseDate,
        minutes: own.minutes,
        status: own.status,
        genres: names(own.genres),
        countries: names(own.countries),
        language: own.language?.name ?? null,
        companies: own.companies,
        spoken: names(own.spokenLanguages),
        collection: own.collection?.name ?? null,
        budget: own.budget,
        revenue: own.revenue,
        count: own.count,
        average: own.average,
        overview: own.overview,
        tagline: own.tagline,
        imdb: own.imdb,
        cast: own.cast.map(lowerKey),
        directors: own.directors.map(lowerKey),
        countRank: own.votesRank,
        popularityRank: own.popularityRank,
      };
      const { popularity: _, ...expected } = film as Film & { popularity: unknown };
      expect(answered, id).toEqual({
        ...expected,
        genres: film.genres.map(genreInSpanish),
        countries: film.countries.map(countryName),
        language: film.language === null ? null : languageName(film.language),
        spoken: film.spoken.map(languageName),
      });
      if (film.collection !== null)
        expect(
          own?.collection?.films.map((each) => each.id),
          id,
        ).toEqual(read.collections[film.collection]);
      if (film.imdb !== null) expect(catalog.film(film.imdb)?.imdb, film.imdb).toBe(film.imdb);
    }
  });

  test("a person answers with all films in both roles, newest first", async () => {
    const catalog = await opened;
    if (read === undefined || catalog === undefined) return;
    expect(Object.keys(read.people)).toHaveLength(catalog.build.people);
    for (const [name, [acted, directed]] of Object.entries(read.people)) {
      const lookup = catalog.person(name);
      if (!lookup.found) expect.fail(`${name} is not found`);
      const ids = (role: typeof lookup.answer.acted) => role?.films.map(({ id }) => id) ?? [];
      expect([ids(lookup.answer.acted), ids(lookup.answer.directed)], name).toEqual([acted, directed]);
    }
  });

  test("a list of every genre, country and language has as many films as the question about it", async () => {
    const catalog = await opened;
    if (read === undefined || catalog === undefined) return;
    const films = Object.values(read.films);
    const page = { order: "votes", first: 0, limit: 1 } as const;
    for (const [kind, of] of [
      ["genre", (film: Film) => film.genres],
      ["country", (film: Film) => film.countries],
      ["language", (film: Film) => (film.language === null ? [] : [film.language])],
    ] as const)
      for (const name of new Set(films.flatMap(of))) {
        const count = films.filter((film) => of(film).includes(name)).length;
        const late = films.filter(
          (film) => of(film).includes(name) && film.releaseDate >= "1990" && film.count >= 10,
        );
        expect(catalog.films({ groups: { [kind]: [name] } }, page), name).toMatchObject({ count });
        expect(
          catalog.films({ groups: { [kind]: [name] }, from: 1990, minimumVotes: 10 }, page),
          name,
        ).toMatchObject({ count: late.length });
      }
  });
});
