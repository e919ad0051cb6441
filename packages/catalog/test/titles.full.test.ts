import { type FilmsTable, foldKey, lowerKey, openArtifacts } from "@movies/artifacts";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { yearOf } from "../src/calendar.js";
import { type Catalog, openCatalog } from "../src/index.js";

const full = inject("full");

const FORMS: Record<string, (title: string) => string> = {
  "as written": (title) => title,
  "in lower case": (title) => title.toLowerCase(),
  "without accents": (title) => title.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
  "without punctuation": (title) => title.replace(/[^\p{L}\p{N}\p{M} ]+/gu, " ").trim(),
};

describe.skipIf(full === null)("titles and names over the whole catalogue", () => {
  let catalog: Catalog;
  let films: FilmsTable;
  let bestKnown: number[];
  beforeAll(async () => {
    catalog = await openCatalog(full?.artifacts ?? "");
    ({ films } = await openArtifacts(full?.artifacts ?? ""));
    const votes = (row: number) => films.voteCounts[row] ?? 0;
    bestKnown = Array.from({ length: films.count }, (_, row) => row).sort(
      (a, b) => votes(b) - votes(a) || a - b,
    );
  });

  // The rule by which titles were found before other names were: written so except for case, or else folded so.
  test.each(Object.entries(FORMS))("every title %s is answered by the film of that title", (_, form) => {
    const byLower = new Map<string, number>();
    const byFold = new Map<string, number>();
    for (const row of bestKnown)
      for (const [map, key] of [
        [byLower, lowerKey(films.title(row))],
        [byFold, foldKey(films.title(row))],
      ] as const)
        if (!map.has(key)) map.set(key, row);
    const wrong: string[] = [];
    for (const row of bestKnown) {
      const asked = form(films.title(row));
      if (asked === "") continue;
      const expected = byLower.get(lowerKey(asked)) ?? byFold.get(foldKey(asked));
      if (expected === undefined) continue; // other writings are tested by lookup.full.test.ts
      // A film of the same folded title and more votes comes first only if none is written exactly so.
      const lookup = catalog.score({ title: asked });
      if (!lookup.found || lookup.answer.id !== films.ids[expected]) wrong.push(asked);
    }
    expect(wrong).toEqual([]);
  });

  test("of the 2,000 best known films whose original title differs 99 % are answered by it, the others listed", () => {
    const rows = bestKnown.filter((row) => films.originalTitle(row) !== null).slice(0, 2000);
    const outcomes = { answered: 0, listed: 0 };
    const missed: string[] = [];
    for (const row of rows) {
      const title = films.originalTitle(row) ?? "";
      const id = films.ids[row];
      const lookup = catalog.score({ title });
      if (lookup.found && lookup.answer.id === id) outcomes.answered++;
      else if (lookup.found && lookup.others.some((other) => other.id === id)) outcomes.listed++;
      else if (!lookup.found && lookup.suggestions[0]?.id === id) outcomes.listed++;
      else missed.push(title);
    }
    console.log(`original titles: ${JSON.stringify(outcomes)}`);
    expect(missed).toEqual([]);
    expect(outcomes.answered / rows.length).toBeGreaterThanOrEqual(0.99);
  });

  test("the 500 best known are answered with their year behind the title, in brackets or not", () => {
    const wrong = bestKnown.slice(0, 500).flatMap((row) => {
      const year = yearOf(films.releaseDays[row] ?? 0);
      return [`${films.title(row)} (${year})`, `${films.title(row)} ${year}`].filter((title) => {
        const lookup = catalog.score({ title });
        return !lookup.found || lookup.answer.id !== films.ids[row];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("with a year off by one they say the right year, unless another film of that title has it", () => {
    const wrong: string[] = [];
    for (const row of bestKnown.slice(0, 500)) {
      const title = films.title(row);
      const year = yearOf(films.releaseDays[row] ?? 0);
      for (const off of [year - 1, year + 1])
        for (const query of [{ title, year: off }, { title: `${title} (${off})` }]) {
          const lookup = catalog.score(query);
          const right = lookup.found
            ? lookup.answer.year === off && foldKey(lookup.answer.title) === foldKey(title)
            : lookup.ofOtherYears.some((other) => other.id === films.ids[row]);
          if (!right) wrong.push(`${title} ${off}`);
        }
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ["El laberinto del fauno", "Pan's Labyrinth"],
    ["Relatos salvajes", "Wild Tales"],
    ["El secreto de sus ojos", "The Secret in Their Eyes"],
    ["Todo sobre mi madre", "All About My Mother"],
    ["Hable con ella", "Talk to Her"],
    ["12 Monkeys", "Twelve Monkeys"],
    ["Ocean's 11", "Ocean's Eleven"],
    ["6th Sense", "The Sixth Sense"],
    ["Eight and a Half", "8½"],
    ["Mister Nobody", "Mr. Nobody"],
    ["Saint Elmo's Fire", "St. Elmo's Fire"],
    ["Kramer versus Kramer", "Kramer vs. Kramer"],
    ["Toys Story", "Toy Story"],
    ["Simone", "S1m0ne"],
    ["Cash", "Ca$h"],
    ["Yury's Day", "Yuri's Day"],
  ])("%s is %s", (title, answer) => {
    const lookup = catalog.score({ title });
    expect(lookup.found ? lookup.answer.title : lookup.suggestions).toBe(answer);
  });

  test.each([
    ["Godfather", "The Godfather"],
    ["Mask", "The Mask"],
    ["Seven", "Se7en"],
    ["Help", "The Help"],
  ])("%s lists %s as similar and far better known", (title, famous) => {
    const lookup = catalog.score({ title });
    const similar = lookup.found ? lookup.others.filter((other) => other.similar) : [];
    expect(similar.map((other) => other.title)).toContain(famous);
  });

  test.each([
    ["Thirteen Ghosts", ["Thir13en Ghosts", "13 Ghosts"]],
    ["Star Wars: Episode IV - A New Hope", ["Star Wars"]],
    ["Marvel's The Avengers", ["The Avengers"]],
    ["Inception movie", ["Inception"]],
    ["Its a Wonderful Life colorized version", ["It's a Wonderful Life"]],
  ])("%s suggests %s first", (title, first) => {
    const lookup = catalog.score({ title });
    expect(lookup.found ? [] : lookup.suggestions.slice(0, first.length).map((film) => film.title)).toEqual(
      first,
    );
  });

  test.each([
    ['Dwayne "The Rock" Johnson', "Dwayne Johnson"],
    ['Mario Moreno "Cantinflas"', "Cantinflas"],
    ["Robert Downey Junior", "Robert Downey Jr."],
    ["Kurosawa Akira", "Akira Kurosawa"],
    ["Almodóvar, Pedro", "Pedro Almodóvar"],
    ["Andrey Tarkovsky", "Andrei Tarkovsky"],
  ])("%s is %s", (name, answer) => {
    const found = [catalog.actor(name), catalog.director(name)].find((lookup) => lookup.found);
    expect(found?.found && found.answer.name).toBe(answer);
  });
});
