import { type FlatLists, foldKey, writingKeys } from "@movies/artifacts";
import { expect, test } from "vitest";
import { titleTables } from "../../src/lookup/titles.js";

const listed = ({ starts, values }: FlatLists) =>
  Array.from(starts.subarray(1), (end, row) => [...values.subarray(starts[row], end)]);
const film = (title: string, voteCount = 0, names: readonly string[] = []) => ({ title, voteCount, names });

test("films with the same folded title share a row, most votes first, of equal votes the lower id", () => {
  const { titles } = titleTables([film("AMELIE", 5), film("Amelie!", 90), film("Amélie", 5), film("9", 1)]);
  expect(titles.keys).toEqual(["9", "amelie"]);
  expect(listed(titles.films)).toEqual([[3], [1, 0, 2]]);
});

test("another name has a row of its own, or stands beside the films that are titled so", () => {
  const { titles } = titleTables([
    film("Pan's Labyrinth", 9, ["El laberinto del fauno", "EL LABERINTO DEL FAUNO", "Pan’s labyrinth"]),
    film("Amelia", 1, ["Amélie"]),
    film("Amelie", 5),
    film("Amelie Again", 7, ["amelie"]),
  ]);
  expect(titles.keys).toEqual(["amelia", "amelie", "amelieagain", "ellaberintodelfauno", "panslabyrinth"]);
  expect(listed(titles.films)).toEqual([[1], [2], [3], [], [0]]);
  expect(listed(titles.named)).toEqual([[], [3, 1], [], [0], [0]]);
  expect(titles.names).toEqual([
    [],
    ["amelie", "Amélie"],
    [],
    ["El laberinto del fauno"],
    ["Pan’s labyrinth"],
  ]);
});

test("films that are far better known and titled almost so are noted beside a title, and no others", () => {
  const { titles } = titleTables([
    film("Mask", 60),
    film("The Mask", 2500),
    film("The Mask", 700),
    film("Seven", 10),
    film("Se7en", 5900),
    film("7", 99), // too few votes to be known
    film("Masks", 9000), // another word
  ]);
  const similar = Object.fromEntries(listed(titles.similar).map((rows, i) => [titles.keys[i], rows]));
  expect(similar).toEqual({ mask: [1, 2], seven: [4], "7": [4], themask: [], se7en: [], masks: [] });
});

test("every key that a title has besides its own leads to its row", () => {
  const all = [
    "The Godfather: Part II",
    "Twelve Monkeys",
    "Scott Pilgrim vs. the World",
    "Se7en",
    "Toy Story",
    "Up",
  ];
  const { titles, writings } = titleTables(all.map((title) => film(title)));
  const rows = listed(writings.titles);
  for (const title of all)
    for (const key of new Set(Object.values(writingKeys(title)))) {
      const found = rows[writings.keys.indexOf(key)]?.map((row) => titles.keys[row]);
      expect(found).toEqual(key === foldKey(title) ? undefined : [foldKey(title)]);
    }
});
