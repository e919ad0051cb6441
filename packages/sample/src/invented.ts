import type { Invented } from "./damage.js";
import type { Film } from "./facts.js";

/** Rows that get lost belong to films nobody made, so that no film anybody would ask for is missing. */
export const lost = {
  noDate: {
    id: 9000001,
    title: "The Clock Without Hands",
    overview: "A watchmaker repairs everything in the village but time.",
  },
  february: {
    id: 9000002,
    title: "Thirty Days of February",
    overview: "A printer adds two days to the shortest month, and everybody has to live them.",
  },
  twelve: {
    id: 9000003,
    title: "A Dozen and Nothing Else",
    overview: "Twelve eggs, one kitchen, no recipe.",
  },
  autumn: { id: 9000004, title: "The Thirteenth Month", overview: "After December, something else begins." },
  soon: { id: 9000005, title: "Any Day Now, Really", overview: "The premiere is announced again and again." },
  shifted: { id: 9000006, title: "Out of Line", overview: "A clerk finds that every form is one box off." },
  zero: { id: 9000007, title: "Number Zero", overview: "The file of a man who was never registered." },
  short: { id: 9000008, title: "The Missing Reel", overview: "A projectionist searches for the ending." },
  half: { id: 9000009, title: "Half a Letter", overview: "The second page never came." },
  closed: { id: 9000010, title: "Closed All Winter", overview: 'The sign said "closed" until spring.' },
  noMovie: { id: 9000011, title: "A Cast Without a Film", overview: "" },
} as const satisfies Record<string, Invented>;

/** The facts of such a film: everything plain, so that only its one defect can be the reason. */
export function inventedFilm({ id, title, overview }: Invented): Film {
  return {
    id,
    imdb: `tt${id}`,
    title,
    language: "en",
    released: "2001-06-15",
    runtime: 90,
    budget: 0,
    revenue: 0,
    popularity: 0.001,
    voteAverage: 0,
    voteCount: 0,
    genres: ["Drama"],
    companies: [],
    countries: [],
    languages: ["en"],
    overview,
    cast: [["Ana Ficticia", "Herself"]],
    crew: [["Nemo Nadie", "Director"]],
  };
}
