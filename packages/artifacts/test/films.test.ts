import { expect, test } from "vitest";
import { openFilms, writeFilms } from "../src/tables/films.js";
import { FILMS } from "./tiny-build.js";

test.each([2 ** 15, 2 ** 15 + 1])(
  "%d different genres and languages are read as they were written",
  (count) => {
    const films = Array.from({ length: count }, (_, i) =>
      FILMS.slice(0, 1).map((film) => ({
        ...film,
        id: i + 1,
        genres: [`genre ${i}`],
        language: `language ${i}`,
      })),
    ).flat();
    const { genres, language } = openFilms(writeFilms(films));
    for (const row of [0, 1, count - 1])
      expect([genres(row), language(row)]).toEqual([[`genre ${row}`], `language ${row}`]);
  },
);
