import { expect, test } from "vitest";
import { runEtl } from "../src/index.js";
import { credit, creditsCsv, filesIn, film, moviesCsv, parseCsv, rawFolder } from "./helpers.js";

// Texts that a spreadsheet would run as formulas. Sooner or later somebody opens a file in one, and harmless cells must stay harmless.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const FORMULAS = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://a.example","a")',
  "+1",
  "-1+2",
  "@Suicide Room",
  "\t=1",
  "\r=1",
  "\n=1",
  "＝1",
];
const python = (text: string) =>
  JSON.stringify(text).replaceAll("\\t", "\\x09").replaceAll("\\r", "\\x0d").replaceAll("\\n", "\\x0a");
const named = (text: string) => `{'id': 1, 'name': ${python(text)}}`;

async function clean(movies: string, credits: string) {
  const raw = await rawFolder({ movies, credits });
  await runEtl({ raw, out: `${raw}/out` });
  const files = await filesIn(`${raw}/out`);
  const rows = (name: string) => parseCsv(files[name] ?? "");
  return { films: rows("cleanMovies.csv"), people: rows("cleanCredits.csv"), rejected: rows("rejected.csv") };
}

test.each(FORMULAS)("%j as a text stays as it is written, byte for byte", async (text) => {
  const texts = { title: text, overview: text, tagline: text, status: text, original_language: text };
  const { films } = await clean(moviesCsv(film(texts)), creditsCsv(credit("1")));
  expect(films[0]).toMatchObject(texts);
});

test.each(FORMULAS)("%j as a name within a nested cell does not become a formula", async (text) => {
  const nested = `[${named(text)}]`;
  const { films, people } = await clean(
    moviesCsv(
      film({
        belongs_to_collection: named(text),
        genres: nested,
        production_companies: nested,
        production_countries: nested,
        spoken_languages: nested.replace("name", "iso_639_1"),
      }),
    ),
    creditsCsv(credit("1", nested, nested.replace("{", "{'job': 'Director', "))),
  );
  for (const [row, lists] of [
    [films[0], ["genres", "production_companies", "production_countries", "spoken_languages"]],
    [people[0], ["cast", "director"]],
  ] as const)
    for (const column of lists) expect(JSON.parse(row?.[column] ?? ""), column).toEqual([text]);
  expect(films[0]?.belongs_to_collection).toBe(`'${text}`);
  for (const cell of [...Object.values(films[0] ?? {}), ...Object.values(people[0] ?? {})])
    expect(cell).not.toMatch(FORMULA);
});

test.each(FORMULAS)("%j where a number or a date should be is no formula any more", async (text) => {
  const numbers = ["budget", "revenue", "runtime", "popularity", "vote_average", "vote_count"];
  const { films } = await clean(
    moviesCsv(
      film({ ...Object.fromEntries(numbers.map((name) => [name, text])), release_date: " 2001-02-03\t" }),
    ),
    creditsCsv(credit("1")),
  );
  for (const name of [...numbers, "release_date"])
    expect(films[0]?.[name], name).toMatch(/^(-?[\d.]+|2001-02-03|)$/);
});

test.each(FORMULAS)("%j in a row that is left out stands in rejected.csv as the row does", async (text) => {
  const row = film({ id: text, adult: text });
  const { rejected } = await clean(moviesCsv(film(), row), creditsCsv(credit("1")));
  const [first] = rejected;
  expect(first?.raw).toBe(row);
  expect(first?.id?.trim()).toBe(text.trim());
});
