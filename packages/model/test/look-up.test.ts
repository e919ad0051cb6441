import { foldKey, trigrams } from "@movies/artifacts";
import { expect, test } from "vitest";
import { gramRows, personRows, titleRows } from "../src/look-up.js";
import { film } from "./film.js";

test("films with the same folded title share a row, most votes first, of equal votes the lower id", () => {
  const rows = titleRows([
    film({ id: 1, title: "AMELIE", voteCount: 5 }),
    film({ id: 2, title: "Amelie!", voteCount: 90 }),
    film({ id: 3, title: "Amélie", voteCount: 5 }),
    film({ id: 4, title: "9", voteCount: 1 }),
  ]);
  expect(rows).toEqual([
    { key: "9", films: [3] },
    { key: "amelie", films: [1, 0, 2] },
  ]);
});

test("names that differ in case only are one person, under the spelling that occurs most", () => {
  const films = [film({ id: 1 }), film({ id: 2 }), film({ id: 3 })];
  const people = personRows(films, [
    { id: 2, cast: ["Penélope Cruz", "penélope cruz"], directors: [] },
    { id: 1, cast: ["Penélope Cruz"], directors: ["Penélope Cruz"] },
    { id: 3, cast: ["Penelope Cruz", ""], directors: [] },
  ]);
  expect(people).toEqual([
    { key: "penelopecruz", name: "Penelope Cruz", cast: [2], directed: [] },
    { key: "penelopecruz", name: "Penélope Cruz", cast: [0, 1], directed: [0] },
  ]);
});

test("credits of a film that is not in the catalogue count for nobody", () => {
  expect(personRows([film({ id: 1 })], [{ id: 99, cast: ["Nobody"], directors: ["Nobody"] }])).toEqual([]);
});

test("every trigram of a key leads back to its row", () => {
  const titles = titleRows([film({ id: 1, title: "Jumanji" }), film({ id: 2, title: "Up" })]);
  const people = personRows([film({ id: 1 })], [{ id: 1, cast: ["Robin Williams"], directors: [] }]);
  const grams = new Map(gramRows(titles, people).map((row) => [row.gram, row]));
  titles.forEach(({ key }, row) => {
    for (const gram of trigrams(key)) expect(grams.get(gram)?.titles).toContain(row);
  });
  for (const gram of trigrams(foldKey("Robin Williams"))) expect(grams.get(gram)?.people).toEqual([0]);
});
