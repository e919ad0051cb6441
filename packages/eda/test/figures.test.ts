import { beforeAll, describe, expect, inject, test } from "vitest";
import { createPage, type EdaPage } from "../src/create-page.js";
import { readCleanData } from "../src/data/clean-data.js";
import { catalogue, type Known } from "./catalogues.js";

type Figures = Readonly<Record<string, unknown>>;

describe("of five films counted by hand", () => {
  let figures: Figures;
  beforeAll(async () => {
    const made = catalogue(
      [
        {
          title: "Heat",
          released: "1995-12-15",
          budget: 100,
          revenue: 1_000,
          return: 10,
          vote_count: 1,
          vote_average: 8,
          belongs_to_collection: "C",
        },
        {
          title: "heat",
          released: "1995-12-15",
          budget: 2_000,
          revenue: 4_000,
          return: 2,
          vote_count: 9,
          vote_average: 6,
          belongs_to_collection: "C",
        },
        {
          title: "Up",
          released: "1997-01-05",
          budget: 0,
          revenue: 3_000,
          vote_count: 10,
          vote_average: 4,
          belongs_to_collection: "D",
        },
        {
          title: "Up",
          released: "1997-01-06",
          vote_count: 0,
          vote_average: 0,
          runtime: 0,
          popularity: 0,
          genres: ["War", "Drama"],
        },
        {
          title: "Us",
          released: "1997-01-07",
          runtime: 250,
          popularity: 12.5,
          genres: ["Drama"],
          overview: "The man's man, and men.",
        },
      ],
      [
        { id: 1, cast: ["Al Pacino", "Val Kilmer"], director: ["Michael Mann"] },
        { id: 2, cast: ["AL PACINO"], director: [] },
        { id: 3, cast: ["Val Kilmer"], director: ["michael mann"] },
        { id: 99, cast: ["Nobody"], director: ["Nobody"] },
      ],
    );
    ({ figures } = createPage(made));
  });

  test("how many there are", () =>
    expect(figures.recuento).toEqual({
      films: 5,
      credits: 4,
      inBoth: 3,
      namesInCasts: 3,
      directors: 2,
      collections: 2,
      withReturn: 2,
      withBudget: 2,
      withRevenue: 3,
      firstDate: "1995-12-15",
      lastDate: "1997-01-07",
    }));

  test("the calendar, with the years between", () => {
    expect(figures.anios).toEqual([
      { year: 1995, films: 2 },
      { year: 1996, films: 0 },
      { year: 1997, films: 3 },
    ]);
    expect(figures.meses).toMatchObject([
      { label: "enero", value: 3 },
      ...Array(10).fill({ value: 0 }),
      { label: "diciembre", value: 2 },
    ]);
    expect(figures.dias).toMatchObject([
      { label: "lunes", value: 1 },
      { label: "martes", value: 1 },
      { value: 0 },
      { value: 0 },
      { label: "viernes", value: 2 },
      { value: 0 },
      { label: "domingo", value: 1 },
    ]);
  });

  test("people by their names whatever the case, over the films in both files", () =>
    expect([figures.reparto, figures.direccion]).toEqual([
      [
        { name: "Al Pacino", films: 2, revenue: 5_000, totalReturn: 12 },
        { name: "Val Kilmer", films: 2, revenue: 4_000, totalReturn: 10 },
      ],
      [{ name: "Michael Mann", films: 2, revenue: 4_000, totalReturn: 10 }],
    ]));

  test("returns with and without the threshold of budget", () => {
    expect(figures["mayor-retorno"]).toMatchObject([{ id: 2, value: 2 }]);
    expect(figures["mayor-retorno-todas"]).toMatchObject([
      { id: 1, value: 10, budget: 100 },
      { id: 2, value: 2, budget: 2_000 },
    ]);
  });

  test("collections by what is known of their films", () => {
    expect(figures["colecciones-presupuesto"]).toEqual({
      collections: 1,
      top: [{ name: "C", films: 2, known: 2, sum: 2_100 }],
    });
    expect(figures["colecciones-ingresos"]).toMatchObject({
      collections: 2,
      top: [
        { name: "C", sum: 5_000 },
        { name: "D", films: 1, known: 1, sum: 3_000 },
      ],
    });
  });

  test("titles whatever their case", () =>
    expect(figures["titulos-repetidos"]).toEqual({
      films: 5,
      titles: 3,
      shared: 2,
      beyondFirst: 2,
      top: [
        { label: "Heat", value: 2 },
        { label: "Up", value: 2 },
      ],
    }));

  test("votes by their logarithm, and the average without the films that nobody voted for", () => {
    expect(figures.votos).toMatchObject({ none: 1, known: { n: 4, mean: 5, max: 10 } });
    expect(figures["voto-medio"]).toMatchObject({
      all: { n: 4, mean: 4.5 },
      voted: { n: 3, mean: 6, sd: 2 },
      unvoted: 2, // one with no votes, one of which it is not known
    });
    expect(figures["voto-y-votos"]).toMatchObject({
      films: 3,
      decades: [
        { from: 1, to: 10, films: 2, mean: 7 },
        { from: 10, to: 100, films: 1, mean: 4, sd: null },
      ],
    });
    // Pearson's by hand: log10 of 1, 9, 10 against 8, 6, 4.
    const { correlation } = figures["voto-y-votos"] as { correlation: number };
    expect(correlation).toBeCloseTo(-0.8856, 4);
  });

  test("runtimes and popularities of 0 stand apart from those that are not known", () => {
    expect(figures.duracion).toMatchObject({ zero: 1, unknown: 3, long: 1, bins: [] });
    expect(figures.popularidad).toMatchObject({ none: 1, bins: [{ films: 1 }] });
  });

  test("words once a film, in their bare form, without empty ones", () =>
    expect(figures["palabras-sinopsis"]).toEqual({
      films: 5,
      without: 4,
      distinct: 2,
      top: [
        { label: "man", value: 1 },
        { label: "men", value: 1 },
      ],
    }));

  test("what is missing, empty cells apart from those of 0", () => {
    const missing = figures.vacios as readonly { column: string }[];
    const of = (name: string) => missing.find(({ column }) => column === name);
    expect(of("genres")).toEqual({ column: "genres", rows: 5, empty: 3, zero: null });
    expect(of("budget")).toEqual({ column: "budget", rows: 5, empty: 0, zero: 3 });
    expect(of("runtime")).toEqual({ column: "runtime", rows: 5, empty: 3, zero: 1 });
    expect(of("director (fichas)")).toEqual({ column: "director (fichas)", rows: 4, empty: 1, zero: null });
  });

  test("the first films with all films of their first names", () =>
    expect(figures.primeras).toMatchObject([
      {
        title: "Heat",
        actor: { name: "Al Pacino", films: 2, totalReturn: 12 },
        director: { name: "Michael Mann", films: 2 },
      },
      { title: "heat", actor: { name: "AL PACINO", films: 2 }, director: null },
      { title: "Up" },
      { title: "Up", actor: null },
      { title: "Us", year: 1997, popularity: 12.5 },
    ]));
});

describe("of forty films whose money is known", () => {
  /** Twenty dramas of 1995 that doubled their budgets, twenty comedies of 2003 that lost half, one war film. */
  const money = (n: number, of: Known): Known[] => Array.from({ length: n }, (_, i) => ({ id: i, ...of }));
  const films = [
    ...money(20, {
      genres: ["Drama"],
      production_countries: ["France"],
      original_language: "fr",
      budget: 2_000,
      revenue: 4_000,
      return: 2,
    }),
    ...money(20, {
      ...{
        genres: ["Comedy", "Drama"],
        production_countries: ["Spain"],
        original_language: "es",
        released: "2003-01-01",
      },
      ...{ budget: 40_000, revenue: 20_000, return: 0.5 },
    }),
    { genres: ["War"], budget: 5_000, revenue: 50_000, return: 10 },
    { genres: ["War"], budget: 5_000, revenue: 50, return: 0.01 }, // no sum of money
  ];
  let page: EdaPage;
  beforeAll(async () => {
    page = createPage(catalogue(films.map((film, i) => ({ ...film, id: i + 1 }))));
  });
  const boxes = (id: string) =>
    (page.figures[id] as { boxes: { group: string; n: number; median: number }[] }).boxes.map(
      ({ group, n, median }) => [group, n, median],
    );

  test("returns by genre, decade and country, of groups that are large enough", () => {
    expect(boxes("retorno-generos")).toEqual([
      ["Drama", 40, 1.25],
      ["Comedia", 20, 0.5],
    ]);
    expect(boxes("retorno-decadas")).toEqual([
      ["1990–1999", 21, 2],
      ["2000–2009", 20, 0.5],
    ]);
    expect(boxes("retorno-paises")).toEqual([
      ["Francia", 20, 2],
      ["España", 20, 0.5],
    ]);
  });

  test("which earned their budget", () =>
    expect(page.figures["presupuesto-e-ingresos"]).toMatchObject({
      films: 41,
      small: 1,
      recovered: 21,
      decades: [
        { from: 1_000, to: 10_000, films: 21, recovered: 21, medianRevenue: 4_000 },
        { from: 10_000, to: 100_000, films: 20, recovered: 0, medianRevenue: 20_000 },
      ],
    }));

  test("languages, countries and genres through the decades", () => {
    expect(page.figures["idiomas-decadas"]).toEqual({
      decades: [
        { decade: "1990–1999", films: 22 },
        { decade: "2000–2009", films: 20 },
      ],
      names: [
        { name: "español (es)", films: [0, 20] },
        { name: "francés (fr)", films: [20, 0] },
      ],
    });
    expect(page.figures["paises-decadas"]).toMatchObject({
      names: [
        { name: "Francia", films: [20, 0] },
        { name: "España", films: [0, 20] },
      ],
    });
    expect(page.figures["generos-decadas"]).toMatchObject({
      names: [
        { name: "Drama", films: [20, 20] },
        { name: "Comedia", films: [0, 20] },
        { name: "Bélica", films: [2, 0] },
      ],
    });
  });

  test("correlations of what is known", () =>
    expect(page.figures.correlaciones).toContainEqual({
      x: "presupuesto",
      y: "duración",
      n: 0,
      pearson: null,
      spearman: null,
    }));
});

// Counted from packages/sample/films/*.json, by hand and a calendar, not by this program.
describe("of the sample world", () => {
  let figures: Figures;
  beforeAll(async () => {
    ({ figures } = createPage(await readCleanData(inject("worldArtifacts"))));
  });
  const part = (found: unknown): unknown[] => (found as { top: unknown[] }).top;
  const values = (rows: unknown): number[] => (rows as { value: number }[]).map(({ value }) => value);

  test("months, weekdays and genres", () => {
    expect(values(figures.meses)).toEqual([8, 9, 19, 23, 35, 30, 24, 14, 17, 23, 29, 33]);
    expect(values(figures.dias)).toEqual([24, 22, 74, 51, 69, 18, 6]);
    expect(figures.generos).toMatchObject({ films: 264, without: 1, distinct: 20 });
    expect(part(figures.generos).slice(0, 3)).toEqual([
      { label: "Drama", value: 127 },
      { label: "Suspense", value: 88 },
      { label: "Aventura", value: 82 },
    ]);
  });

  test("films, titles, collections and languages", () => {
    expect(figures.recuento).toMatchObject({ films: 264, credits: 265, inBoth: 263 });
    expect(figures["titulos-repetidos"]).toMatchObject({ beyondFirst: 18 });
    expect(values(part(figures["titulos-repetidos"])).slice(0, 4)).toEqual([3, 3, 3, 2]);
    expect(part(figures["colecciones-presupuesto"])[0]).toMatchObject({
      name: "James Bond Collection",
      sum: 684_450_000,
    });
    expect(part(figures.idiomas).slice(0, 2)).toEqual([
      { label: "inglés (en)", value: 201 },
      { label: "español (es)", value: 28 },
    ]);
  });

  test("what etl's report says of it", () =>
    expect(figures.limpieza).toMatchObject({
      movies: { read: 282, repaired: 3, duplicates: 4, kept: 264 },
      credits: { read: 271, repaired: 0, kept: 265 },
    }));
});
