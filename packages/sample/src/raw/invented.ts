import type { Film } from "../film.js";
import type { Invented } from "./damage.js";

/** The facts about an invented film: everything is ordinary, so that only its one defect can be the reason why its row is lost. */
export const inventedFilm = ({ id, title, overview }: Invented): Film => ({
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
});
