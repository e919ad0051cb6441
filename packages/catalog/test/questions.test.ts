import { describe, expect, test } from "vitest";
import { createCatalog } from "../src/create-catalog.js";
import { round } from "../src/numbers.js";
import { openWorld, tinyFilms, worldCatalog } from "./world/index.js";

const catalog = worldCatalog();

describe("the calendar", () => {
  test("counts each film in its month and on its weekday, whatever the century", () => {
    const months = new Map<number, number>();
    const weekdays = new Map<number, number>();
    for (const { released } of tinyFilms) {
      const date = new Date(`${released}T12:00:00Z`);
      const weekday = date.getUTCDay() || 7;
      months.set(date.getUTCMonth() + 1, (months.get(date.getUTCMonth() + 1) ?? 0) + 1);
      weekdays.set(weekday, (weekdays.get(weekday) ?? 0) + 1);
    }
    for (let month = 1; month <= 12; month++)
      expect(catalog.filmsInMonth(month)).toBe(months.get(month) ?? 0);
    for (let day = 1; day <= 7; day++) expect(catalog.filmsOnWeekday(day)).toBe(weekdays.get(day) ?? 0);
  });

  test.each([0, 13, 1.5, Number.NaN])("knows no month %d", (month) => {
    expect(() => catalog.filmsInMonth(month)).toThrow(RangeError);
  });
});

describe("score and votes", () => {
  test("round the popularity and leave the average as stored", () => {
    expect(catalog.score({ title: "Toy Story" })).toMatchObject({
      answer: { popularity: 21.95, year: 1995 },
    });
    expect(catalog.votes({ title: "Toy Story" })).toMatchObject({
      answer: { count: 5415, average: 7.7, enough: true },
    });
  });

  test("say what is unknown", () => {
    expect(catalog.score({ title: "100%" })).toMatchObject({ answer: { popularity: null } });
    expect(catalog.votes({ title: "100%" })).toMatchObject({ answer: { average: null, enough: false } });
  });
});

describe("success", () => {
  test("of an actor: the mean over all films, the median over those with a return", () => {
    expect(catalog.actor("Tom Hanks")).toMatchObject({
      answer: { films: 2, returnTotal: 17.98, returnMean: 8.99, filmsWithReturn: 2, returnMedian: 8.99 },
    });
    expect(catalog.actor("José García")).toMatchObject({
      answer: { films: 2, returnTotal: 0, returnMean: 0, filmsWithReturn: 0, returnMedian: null },
    });
  });

  test("of a director: the films by date of release", () => {
    const lookup = catalog.director("John Lasseter");
    expect(lookup).toMatchObject({
      answer: {
        returnTotal: 21.83,
        films: [
          { id: 862, releaseDate: "1995-10-30", return: 12.45 },
          { id: 863 },
          { id: 920, budget: 120_000_000 },
        ],
      },
    });
  });

  test("rounds halves away from zero", () => {
    expect([0.125, 0.375, -0.125, 2.345, 1e7 / 3].map((value) => round(value, 2))).toEqual([
      0.13, 0.38, -0.13, 2.35, 3333333.33,
    ]);
  });
});

test("parts of different builds are refused", () => {
  const { opened } = openWorld();
  const { index } = openWorld(tinyFilms.slice(1));
  expect(() => createCatalog(opened, index)).toThrow("the index of points has 15 films, expected 16");
});
