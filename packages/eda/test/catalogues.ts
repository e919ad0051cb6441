import type { CleanData, CreditRow, FilmRow } from "../src/data/clean-data.js";
import { cleanData } from "../src/data/clean-data.js";

/** A film of which nothing is known but id, title and date. */
export type Known = Partial<FilmRow> & { readonly released?: string };

export const film = (given: Known = {}): FilmRow => {
  const { released = "1995-10-30", ...known } = given;
  return {
    id: 1,
    title: "T",
    belongs_to_collection: "",
    original_language: "",
    status: "",
    overview: "",
    tagline: "",
    release_date: new Date(`${released}T00:00:00Z`),
    budget: 0,
    revenue: 0,
    return: 0,
    popularity: null,
    vote_average: null,
    vote_count: null,
    runtime: null,
    genres: [],
    production_companies: [],
    production_countries: [],
    spoken_languages: [],
    ...known,
  };
};

export const catalogue = (films: readonly Known[], credits: readonly CreditRow[] = []): CleanData =>
  cleanData(
    films.map((known, i) => film({ id: i + 1, ...known })),
    credits,
    null,
  );

const HOSTILE = `</svg></figure><script>alert("1")</script><img src=https://example.org/x onerror='alert(2)'> & "q" 'a' ]]> \u0000\u0007`;

const MAX = 1e150; // its square is a number still
const MIN = 5e-324;

/** Worlds as no catalogue should be, by name. */
export const UGLY_CATALOGUES: Readonly<Record<string, () => CleanData>> = {
  "no films": () => catalogue([]),
  "one film of which nothing is known": () => catalogue([{}]),
  "one film of which all is known": () =>
    catalogue(
      [
        {
          title: "Toy Story",
          belongs_to_collection: "Toy Story Collection",
          original_language: "en",
          status: "Released",
          overview: "Led by Woody, Andy's toys live happily in his room.",
          tagline: "t",
          budget: 30_000_000,
          revenue: 373_554_033,
          return: 12.4518011,
          popularity: 21.946943,
          vote_average: 7.7,
          vote_count: 5415,
          runtime: 81,
          genres: ["Animation"],
          production_companies: ["Pixar"],
          production_countries: ["United States of America"],
          spoken_languages: ["en"],
        },
      ],
      [{ id: 1, cast: ["Tom Hanks"], director: ["John Lasseter"] }],
    ),
  "credits of films that there are not": () => catalogue([{}], [{ id: 9, cast: ["A"], director: ["B"] }]),
  "credits without names": () => catalogue([{}], [{ id: 1, cast: [], director: [] }]),
  "films without votes": () =>
    catalogue([
      { vote_count: 0, vote_average: 0, popularity: 0, runtime: 0 },
      { vote_count: 0, vote_average: 0, popularity: 0 },
    ]),
  "three films that are equal in everything": () =>
    catalogue(
      [1, 2, 3].map(() => ({
        vote_count: 1,
        vote_average: 10,
        popularity: 1,
        runtime: 90,
        budget: 1,
        revenue: 1,
        return: 1,
        title: "Ídem",
      })),
    ),
  "values out of all bounds": () =>
    catalogue([
      {
        vote_count: 1e9,
        vote_average: 99,
        popularity: 1e-9,
        runtime: 99_999,
        budget: 1,
        revenue: 9e15,
        return: 9e15,
      },
      {
        vote_count: 1,
        vote_average: -3,
        popularity: 1e9,
        runtime: 1,
        budget: 9e15,
        revenue: 1,
        return: 1e-15,
      },
      { vote_count: 2.5, vote_average: 5.55, popularity: 0.1, released: "0001-01-01" },
      { released: "9999-12-31" },
    ]),
  "numbers as large and as small as numbers are": () =>
    catalogue([
      {
        vote_count: 9e15,
        vote_average: MAX,
        popularity: MAX,
        runtime: MAX,
        budget: MAX,
        revenue: MAX,
        return: 1,
      },
      {
        vote_count: 1,
        vote_average: -MAX,
        popularity: MIN,
        runtime: MIN,
        budget: MAX,
        revenue: 1,
        return: 5e-324,
      },
      {
        vote_count: 2,
        vote_average: MIN,
        popularity: 1,
        runtime: 1,
        budget: 1e-300,
        revenue: 1e8,
        return: MAX,
      },
    ]),
  "texts that would break a page": () =>
    catalogue(
      [
        {
          title: HOSTILE,
          belongs_to_collection: HOSTILE,
          original_language: HOSTILE,
          overview: HOSTILE,
          budget: 5,
          revenue: 50,
          return: 10,
          popularity: 1,
          vote_count: 3,
          vote_average: 5,
          genres: [HOSTILE, "__proto__", "constructor"],
          production_companies: [HOSTILE],
          production_countries: [HOSTILE, "toString"],
          spoken_languages: [HOSTILE, "en-"],
        },
      ],
      [{ id: 1, cast: [HOSTILE, "__proto__"], director: [HOSTILE] }],
    ),
  "titles in other scripts, endless and empty": () =>
    catalogue([
      {
        title: "千と千尋の神隠し".repeat(40),
        overview: "もののけ姫".repeat(200),
        vote_count: 1,
        popularity: 2,
      },
      { title: "", vote_count: 2, popularity: 3 },
      { title: "👩‍👩‍👧 ".repeat(60), overview: "…", vote_count: 3, popularity: 4 },
      { title: "\n\t ", overview: "the of and", vote_count: 4, popularity: 5 },
    ]),
};
