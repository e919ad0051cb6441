import { beforeAll, describe, expect, test, vi } from "vitest";
import { createPage, type EdaPage } from "../src/create-page.js";
import { UGLY_CATALOGUES } from "./catalogues.js";

const pages = new Map<string, EdaPage>();

/** The page of a catalogue, drawn once for all tests. */
function pageOf(name: string): EdaPage {
  const data = UGLY_CATALOGUES[name];
  if (data === undefined) throw new Error(`no catalogue ${name}`);
  const page = pages.get(name) ?? createPage(data());
  pages.set(name, page);
  return page;
}

/** The sentence of a block. */
const sentenceOf = ({ html }: EdaPage, block: string): string =>
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
])("of %s the block %s says: %s", (name, block, sentence) => {
  expect(sentenceOf(pageOf(name), block)).toBe(sentence);
});

/** The text, without tags. */
const wordsOf = (html: string): string => html.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]*>/g, " ");

const TAGS =
  "html head meta title style body header h1 h2 h3 p nav ol li a main section figure figcaption div details summary table thead tbody tr th td footer code svg g path rect line text span i small wbr b";

describe.each(Object.entries(UGLY_CATALOGUES))("the page of %s", (name, data) => {
  let page: EdaPage;
  beforeAll(() => {
    page = pageOf(name);
  });

  test("says nothing that a program left there", () => {
    expect(wordsOf(page.html)).not.toMatch(/NaN|undefined|Infinity|∞|\[object|\bnull\b/);
    expect(page.html).not.toMatch(/<[^>]*(?:NaN|Infinity|undefined)[^>]*>/);
  });

  test("asks for nothing and runs nothing", () => {
    const tags = [...page.html.matchAll(/<\/?([^\s/>!]+)[^>]*>/g)];
    expect(
      [...new Set(tags.map(([, name]) => name))].filter((name) => !TAGS.split(" ").includes(name ?? "")),
    ).toEqual([]);
    // Titles are quoted text, whatever they contain.
    const attributes = tags.map(([tag]) => tag.replace(/ (?:title|aria-label)="[^"]*"/g, ""));
    expect(
      attributes.filter((tag) => /\s(?:src|srcset|on[a-z]+|xlink:href|clip-path)\s*=|url\(/i.test(tag)),
    ).toEqual([]);
    for (const [, to] of page.html.matchAll(/<[^>]*\shref="([^"]*)"/g)) expect(to).toMatch(/^#/);
    expect(page.html).not.toContain("@import");
  });

  test("names each anchor once", () => {
    const ids = [...page.html.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of page.html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(anchor);
  });

  test("is the same page each time, and nothing is warned of", () => {
    const said = (["warn", "error"] as const).map((level) => vi.spyOn(console, level));
    expect(createPage(data()).html).toBe(page.html);
    for (const spy of said) {
      expect(spy.mock.calls).toEqual([]);
      spy.mockRestore();
    }
  });

  test("has figures that JSON can carry", () => {
    expect(JSON.parse(JSON.stringify(page.figures))).toEqual(page.figures);
  });
});
