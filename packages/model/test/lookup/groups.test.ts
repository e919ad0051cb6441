import { expect, test } from "vitest";
import { groupColumns } from "../../src/lookup/groups.js";
import { film } from "../film.js";

test("films are grouped in the order of folded names, each film once", () => {
  const { kinds, keys, names, films } = groupColumns([
    film({
      id: 1,
      collection: "Matrix",
      companies: ["Pixar", "Pixar", "Épica"],
      countries: ["Spain"],
      language: "es",
    }),
    film({ id: 2, companies: ["Pixar"], countries: ["Spain", "France"], genres: ["Drama"], language: "" }),
  ]);
  const rows = keys.map((key, group) => [
    kinds[group],
    key,
    names[group],
    [...films.values.subarray(films.starts[group], films.starts[group + 1])],
  ]);
  expect(rows).toEqual([
    ["genre", "drama", "Drama", [1]],
    ["company", "epica", "Épica", [0]],
    ["language", "es", "es", [0]],
    ["country", "france", "France", [1]],
    ["collection", "matrix", "Matrix", [0]],
    ["company", "pixar", "Pixar", [0, 1]],
    ["country", "spain", "Spain", [0, 1]],
  ]);
});
