import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, inject, test } from "vitest";
import { openCatalog } from "../src/index.js";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Ids and release dates, read from the text of the clean file alone. */
function releases(): { id: number; date: string }[] {
  const csv = readFileSync(join(inject("worldArtifacts"), "cleanMovies.csv"), "utf8");
  const rows: string[][] = [[]];
  for (const [cell, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (cell === "") break;
    rows.at(-1)?.push(quoted ?? bare ?? "");
    if (end === "\n") rows.push([]);
  }
  const [header = [], ...films] = rows.filter((row) => row.length > 1);
  const at = (row: string[], name: string) => row[header.indexOf(name)] ?? "";
  return films.map((row) => ({ id: Number(at(row, "id")), date: at(row, "release_date") }));
}

/** Sakamoto's weekday of a date, Monday = 1 to Sunday = 7. */
function weekday(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (y + leaps + shift + day) % 7 || 7;
}

test.each([
  ["America/Lima", 19],
  ["Asia/Tokyo", 9],
  ["UTC", 0],
])(
  "months, weekdays, years and dates are those of the file where the clock is set to %s",
  async (tz, hour) => {
    process.env.TZ = tz;
    expect(new Date(0).getHours()).toBe(hour); // the time zone is in effect
    const catalog = await openCatalog(inject("worldArtifacts"));
    const films = releases();
    expect(films.length).toBe(catalog.build.films);

    for (let month = 1; month <= 12; month++) {
      const expected = films.filter(({ date }) => Number(date.slice(5, 7)) === month).length;
      expect(catalog.filmsInMonth(month), `month ${month}`).toBe(expected);
    }
    for (let day = 1; day <= 7; day++) {
      const expected = films.filter(({ date }) => weekday(date) === day).length;
      expect(catalog.filmsOnWeekday(day), `weekday ${day}`).toBe(expected);
    }
    for (const { id, date } of films)
      expect(catalog.score({ title: "", id })).toMatchObject({ answer: { year: Number(date.slice(0, 4)) } });
    const dates = new Map(films.map(({ id, date }) => [id, date]));
    const lookup = catalog.director("Pedro Almodóvar");
    const directed = lookup.found ? lookup.answer.films : [];
    expect(directed.length).toBeGreaterThan(5);
    for (const { id, releaseDate } of directed) expect(releaseDate).toBe(dates.get(id));
  },
);
