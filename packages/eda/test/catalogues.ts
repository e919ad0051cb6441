import type { CleanData, CreditRow, FilmRow } from "../src/data/clean-data.js";
import { cleanData } from "../src/data/clean-data.js";

/** A film of which nothing is known but id, title and date. */
export type Known = Partial<FilmRow> & { readonly released?: string };

export const film = (given: Known = {}): FilmRow => {
  const { released = "1995-10-30", ...known } = given;
  return {
    id: 1,
    title: "T",
    collection: "",
    language: "",
    status: "",
    overview: "",
    tagline: "",
    date: new Date(`${released}T00:00:00Z`),
    budget: 0,
    revenue: 0,
    return: 0,
    popularity: null,
    average: null,
    votes: null,
    runtime: null,
    genres: [],
    companies: [],
    countries: [],
    spoken: [],
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
          collection: "Toy Story Collection",
          language: "en",
          status: "Released",
          overview: "Led by Woody, Andy's toys live happily in his room.",
          tagline: "t",
          budget: 30_000_000,
          revenue: 373_554_033,
          return: 12.4518011,
          popularity: 21.946943,
          average: 7.7,
          votes: 5415,
          runtime: 81,
          genres: ["Animation"],
          companies: ["Pixar"],
          countries: ["United States of America"],
          spoken: ["en"],
        },
      ],
      [{ id: 1, cast: ["Tom Hanks"], director: ["John Lasseter"] }],
    ),
  "credits of films that there are not": () => catalogue([{}], [{ id: 9, cast: ["A"], director: ["B"] }]),
  "credits without names": () => catalogue([{}], [{ id: 1, cast: [], director: [] }]),
  "films without votes": () =>
    catalogue([
      { votes: 0, average: 0, popularity: 0, runtime: 0 },
      { votes: 0, average: 0, popularity: 0 },
    ]),
  "three films that are equal in everything": () =>
    catalogue(
      [1, 2, 3].map(() => ({
        votes: 1,
        average: 10,
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
      { votes: 1e9, average: 99, popularity: 1e-9, runtime: 99_999, budget: 1, revenue: 9e15, return: 9e15 },
      { votes: 1, average: -3, popularity: 1e9, runtime: 1, budget: 9e15, revenue: 1, return: 1e-15 },
      { votes: 2.5, average: 5.55, popularity: 0.1, released: "0001-01-01" },
      { released: "9999-12-31" },
    ]),
  "numbers as large and as small as numbers are": () =>
    catalogue([
      { votes: 9e15, average: MAX, popularity: MAX, runtime: MAX, budget: MAX, revenue: MAX, return: 1 },
      { votes: 1, average: -MAX, popularity: MIN, runtime: MIN, budget: MAX, revenue: 1, return: 5e-324 },
      { votes: 2, average: MIN, popularity: 1, runtime: 1, budget: 1e-300, revenue: 1e8, return: MAX },
    ]),
  "texts that would break a page": () =>
    catalogue(
      [
        {
          title: HOSTILE,
          collection: HOSTILE,
          language: HOSTILE,
          overview: HOSTILE,
          budget: 5,
          revenue: 50,
          return: 10,
          popularity: 1,
          votes: 3,
          average: 5,
          genres: [HOSTILE, "__proto__", "constructor"],
          companies: [HOSTILE],
          countries: [HOSTILE, "toString"],
          spoken: [HOSTILE, "en-"],
        },
      ],
      [{ id: 1, cast: [HOSTILE, "__proto__"], director: [HOSTILE] }],
    ),
  "titles in other scripts, endless and empty": () =>
    catalogue([
      { title: "千と千尋の神隠し".repeat(40), overview: "もののけ姫".repeat(200), votes: 1, popularity: 2 },
      { title: "", votes: 2, popularity: 3 },
      { title: "👩‍👩‍👧 ".repeat(60), overview: "…", votes: 3, popularity: 4 },
      { title: "\n\t ", overview: "the of and", votes: 4, popularity: 5 },
    ]),
};
