import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { createPage, type EdaPage } from "../src/create-page.js";
import type { CleanData, CreditRow, FilmRow } from "../src/data/clean-data.js";
import { cleanData, readCleanData } from "../src/data/clean-data.js";
import { axeViolations, browserIsThere, look, openBrowser, pictures } from "./browser.js";

const full = inject("full");

/** The films that the original lost, because a line break had split their records: its figures are without them. */
const REPAIRED = [82663, 122662, 249260];

/** The clean files as in the original. */
const withoutRepaired = ({ films, credits, cleaning }: CleanData): CleanData =>
  cleanData(
    (films.objects() as FilmRow[]).filter(({ id }) => !REPAIRED.includes(id)),
    credits.objects() as CreditRow[],
    cleaning,
  );

/** The table of a block as text, row by row, without the header. */
function rowsOf({ html }: EdaPage, block: string): string[][] {
  const figure = html.split(`<figure id="${block}"`)[1]?.split("</figure>")[0] ?? "";
  const rows = [...(figure.split("<tbody>")[1] ?? "").matchAll(/<tr>(.*?)<\/tr>/g)];
  return rows.map(([, row = ""]) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell = ""]) => cell));
}

const sentenceOf = ({ html }: EdaPage, block: string): string =>
  html.split(`<figure id="${block}"`)[1]?.match(/<figcaption>([^<]*)</)?.[1] ?? "";

const column = (report: EdaPage, block: string, index: number): string[] =>
  rowsOf(report, block).map((row) => row[index] ?? "");

const spanish = (values: readonly number[]): string[] =>
  values.map((value) => value.toLocaleString("es", { useGrouping: "always" }));

describe.skipIf(full === null)("the report of the full data set", () => {
  let ours: EdaPage;
  let original: EdaPage;
  beforeAll(async () => {
    const data = await readCleanData(full?.artifacts ?? "");
    ours = createPage(data);
    original = createPage(withoutRepaired(data));
  });

  const MONTHS = [5909, 3028, 3549, 3452, 3337, 3151, 2638, 3393, 4834, 4613, 3661, 3781];
  const WEEKDAYS = [3500, 4640, 7027, 7520, 13902, 5149, 3608]; // Monday first

  test("the page of the films that the original had shows its counts", () => {
    expect(Object.fromEntries(rowsOf(original, "recuento"))).toMatchObject({
      "Películas (cleanMovies.csv)": "45.346",
      "Fichas de reparto y dirección (cleanCredits.csv)": "45.432",
      "Películas en los dos ficheros": "45.345",
      "Nombres distintos en los repartos, sin mirar mayúsculas": "170.133",
      "Nombres distintos en la dirección, sin mirar mayúsculas": "19.738",
      "Películas con retorno mayor que 0": "5.375",
    });
    expect(sentenceOf(original, "titulos-repetidos")).toContain(
      "3.200 películas llevan un título que ya lleva otra",
    );
    expect(rowsOf(original, "titulos-repetidos")[0]).toEqual(["Cinderella", "11"]);
  });

  test("its months, weekdays and genres", () => {
    expect(column(original, "meses", 1)).toEqual(spanish(MONTHS));
    expect(column(original, "dias", 1)).toEqual(spanish(WEEKDAYS));
    expect(rowsOf(original, "generos").map(([genre, films]) => `${genre} ${films}`)).toEqual([
      ...["Drama 20.234", "Comedia 13.175", "Suspense 7.614", "Romance 6.728", "Acción 6.588"],
      ...["Terror 4.668", "Crimen 4.302", "Documental 3.919", "Aventura 3.488", "Ciencia ficción 3.037"],
      ...["Familia 2.765", "Misterio 2.461", "Fantasía 2.309", "Animación 1.928", "Extranjera 1.618"],
      ...["Música 1.597", "Historia 1.397", "Bélica 1.322", "Western 1.042", "Película de TV 765"],
    ]);
  });

  test("its popularity and votes", () => {
    expect(sentenceOf(original, "popularidad")).toMatch(/la media es 2,926, .* el máximo 547,488\./);
    expect(sentenceOf(original, "mas-populares")).toMatch(
      /^«Minions» \(2015\) es la película más popular: 547,488\./,
    );
    expect(sentenceOf(original, "votos")).toMatch(/la media es de 110,135 votos, .* el máximo de 14\.075\./);
    expect(sentenceOf(original, "mas-votadas")).toMatch(
      /^«Inception» \(2010\) es la película más votada: 14\.075 votos\./,
    );
    const [, , , mean, sd] = rowsOf(original, "columnas").find(([name]) => name === "voto medio") ?? [];
    expect([mean, sd]).toEqual(["5,624196", "1,915339"]);
  });

  test("its films and people", () => {
    const [toyStory, jumanji] = rowsOf(original, "primeras");
    // Of Tom Hanks the complete credits have 71 films; these credits have 67.
    expect(toyStory).toEqual([
      "Toy Story",
      "1995",
      "21,95",
      "5.415",
      "7,7",
      "12,45",
      "Tom Hanks",
      "67",
      "178,85",
      "2,67",
      "John Lasseter",
      "27,65",
    ]);
    expect(jumanji?.slice(0, 5)).toEqual(["Jumanji", "1995", "17,02", "2.413", "6,9"]);
    expect(rowsOf(original, "reparto").find(([name]) => name === "Tom Hanks")).toMatchObject({
      1: "67",
      3: "178,85",
      4: "2,67",
    });
  });

  test("its collections", () => {
    expect(rowsOf(original, "colecciones-presupuesto")[0]).toEqual([
      "James Bond Collection",
      "26",
      "26",
      "1.539.650.000",
    ]);
    // The original shows it in thousands: 7,707,367.
    expect(rowsOf(original, "colecciones-ingresos")[0]).toEqual([
      "Harry Potter Collection",
      "8",
      "8",
      "7.707.367.425",
    ]);
  });

  test("the page of all films has the three repaired ones more, and no other", () => {
    const [months, weekdays] = [[...MONTHS], [...WEEKDAYS]];
    for (const month of [1, 8, 9]) months[month - 1] = (months[month - 1] ?? 0) + 1;
    for (const weekday of [2, 2, 5]) weekdays[weekday] = (weekdays[weekday] ?? 0) + 1;
    expect(column(ours, "meses", 1)).toEqual(spanish(months));
    expect(column(ours, "dias", 1)).toEqual(spanish(weekdays));
    expect(Object.fromEntries(rowsOf(ours, "recuento"))).toMatchObject({
      "Películas (cleanMovies.csv)": "45.349",
      "Películas en los dos ficheros": "45.348",
      "Nombres distintos en los repartos, sin mirar mayúsculas": "170.133",
      "Películas con retorno mayor que 0": "5.375",
    });
    expect(
      Object.fromEntries(rowsOf(ours, "limpieza").map(([name, ...counts]) => [name, counts])),
    ).toMatchObject({
      leídos: ["45.466", "45.476"],
      "con identificador y fecha válidos": ["45.379", "45.476"],
      guardados: ["45.349", "45.432"],
    });
    expect(sentenceOf(ours, "titulos-repetidos")).toContain("3.201 películas");
    expect(rowsOf(ours, "primeras")).toEqual(rowsOf(original, "primeras"));
    expect(rowsOf(ours, "colecciones-presupuesto")).toEqual(rowsOf(original, "colecciones-presupuesto"));
  });

  test("the page is small enough to be mailed", () => {
    const megabytes = Buffer.byteLength(ours.html) / 1e6;
    console.info(`eda.html of the full data set: ${megabytes.toFixed(2)} MB`);
    expect(megabytes).toBeLessThan(1.5);
  });

  test.skipIf(!browserIsThere())("Chromium without a network shows every chart whole", async () => {
    const dir = mkdtempSync(join(tmpdir(), "movies-eda-full-"));
    const file = join(dir, "eda.html");
    writeFileSync(file, ours.html);
    const browser = await openBrowser();
    onTestFinished(async () => {
      await browser.close();
      rmSync(dir, { recursive: true });
    });
    const { found, requests, complaints } = await look(
      browser,
      file,
      { scheme: "light", width: 1280 },
      async (page) => ({
        shown: await pictures(page),
        violations: await axeViolations(page),
      }),
    );
    expect([requests, complaints, found.violations]).toEqual([[], [], []]);
    expect(found.shown).toHaveLength(35);
    for (const picture of found.shown) {
      expect(picture, picture.block).toMatchObject({ clipped: [], collisions: [] });
      expect(Math.min(picture.width, picture.height), picture.block).toBeGreaterThan(80);
    }
  });
});
