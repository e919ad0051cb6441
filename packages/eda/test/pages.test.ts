import { beforeAll, describe, expect, test, vi } from "vitest";
import { createReport, type Report } from "../src/report.js";
import { UGLY_WORLDS } from "./worlds.js";

/** What the sentence of a block says. */
const sentenceOf = ({ html }: Report, block: string): string =>
  html.split(`<figure id="${block}"`)[1]?.match(/<figcaption>([^<]*)</)?.[1] ?? "";

test.each([
  ["no films", "recuento", "No hay películas; en cleanCredits.csv hay 0 fichas de reparto y dirección."],
  ["no films", "meses", "No hay estrenos."],
  ["no films", "primeras", "El fichero no tiene películas."],
  [
    "one film of which all is known",
    "recuento",
    "Hay 1 película, estrenada el 30 de octubre de 1995, y 1 ficha de reparto y dirección. Está en los dos ficheros. De 1 película se conoce el retorno, que es ingresos entre presupuesto.",
  ],
  ["one film of which all is known", "anios", "Todo es de 1995: 1 película."],
  ["one film of which all is known", "vacios", "No falta ningún valor en ninguna columna."],
  ["one film of which nothing is known", "generos", "No se conoce ningún género."],
  ["films without votes", "votos", "Ninguna película tiene votos."],
  ["films without votes", "voto-y-votos", "No hay películas con votos que comparar."],
  [
    "three films that are equal in everything",
    "votos",
    "De 3 películas la media es de 1,000 votos, la mediana de 1 y el máximo de 1. Todas tienen algún voto. El eje es logarítmico.",
  ],
  [
    "three films that are equal in everything",
    "mayor-retorno",
    "No se conoce el retorno de ninguna película con ese presupuesto.",
  ],
])("of %s the block %s says: %s", async (name, block, sentence) => {
  const world = UGLY_WORLDS[name];
  if (world === undefined) throw new Error(`no world ${name}`);
  expect(sentenceOf(await createReport(world()), block)).toBe(sentence);
});

/** What is read, without tags. */
const wordsOf = (html: string): string => html.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]*>/g, " ");

const TAGS =
  "html head meta title style body header h1 h2 h3 p nav ol li a main section figure figcaption div details summary table thead tbody tr th td footer code svg g path rect line text";

describe.each(Object.entries(UGLY_WORLDS))("the page of %s", (_, world) => {
  let report: Report;
  beforeAll(async () => {
    report = await createReport(world());
  });

  test("says nothing that a program left there", () => {
    expect(wordsOf(report.html)).not.toMatch(/NaN|undefined|Infinity|∞|\[object|\bnull\b/);
    expect(report.html).not.toMatch(/<[^>]*(?:NaN|Infinity|undefined)[^>]*>/);
  });

  test("asks for nothing and runs nothing", () => {
    const tags = [...report.html.matchAll(/<\/?([^\s/>!]+)[^>]*>/g)];
    expect(
      [...new Set(tags.map(([, name]) => name))].filter((name) => !TAGS.split(" ").includes(name ?? "")),
    ).toEqual([]);
    for (const [tag] of tags)
      expect(tag).not.toMatch(/\s(?:src|srcset|on[a-z]+|xlink:href|clip-path)\s*=|url\(/i);
    for (const [, to] of report.html.matchAll(/<[^>]*\shref="([^"]*)"/g)) expect(to).toMatch(/^#/);
    expect(report.html).not.toContain("@import");
  });

  test("names each anchor once", () => {
    const ids = [...report.html.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of report.html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(anchor);
  });

  test("is the same page each time, and vega finds nothing to warn of", async () => {
    const said = (["warn", "error"] as const).map((level) => vi.spyOn(console, level));
    expect((await createReport(world())).html).toBe(report.html);
    for (const spy of said) {
      expect(spy.mock.calls).toEqual([]);
      spy.mockRestore();
    }
  });

  test("has figures that JSON can carry", () => {
    expect(JSON.parse(JSON.stringify(report.figures))).toEqual(report.figures);
  });
});
