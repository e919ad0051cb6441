import { expect, test } from "vitest";
import { bars, stackedBars } from "../src/charts/bars.js";
import { cloud } from "../src/charts/cloud.js";
import { heat } from "../src/charts/heat.js";
import { decades, histogram } from "../src/charts/histogram.js";
import { renderSpec } from "../src/charts/render-svg.js";

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");

function svgOf(spec: ReturnType<typeof histogram>): Promise<string> {
  if (spec === null) throw new Error("expected a chart");
  return renderSpec(spec);
}

/** The rows of a bar chart: label, widths of the marks in percent, value. */
const rowsOf = (html: string | null): [label: string, widths: number[], value: string][] =>
  [...(html ?? "").matchAll(/<li[^>]*><span>(.*?)<\/span><span>(.*?)<\/span><span>(.*?)<\/span>/g)].map(
    ([, label = "", marks = "", value = ""]) => [
      label,
      [...marks.matchAll(/width:([\d.]+)%/g)].map(([, width]) => Number(width)),
      value,
    ],
  );

const VOTES = { name: "votos", logarithmic: true, format: ",d", plain: String };
const AVERAGE = { name: "voto medio", logarithmic: false, format: "~f", plain: String };

test("nothing to draw is no chart", () => {
  expect(bars({ rows: [], title: "t", format: String })).toBeNull();
  expect(bars({ rows: [{ label: "enero", value: 0 }], title: "t", format: String })).toBeNull();
  expect(histogram({ bins: [], title: "t", format: "d" })).toBeNull();
  expect(heat({ cells: [], x: VOTES, y: AVERAGE })).toBeNull();
  expect(cloud([])).toBeNull();
});

test("a bar is as long as its value, between its label and its value", () => {
  const html = bars({
    rows: [
      { label: "Same", value: 4 },
      { label: "Same", value: 1 },
      { label: 'A "quoted" <title> & more', value: 2 },
    ],
    title: "películas",
    format: (value) => `${value} p`,
  });
  expect(rowsOf(html)).toEqual([
    ["Same", [100], "4 p"],
    ["Same", [25], "1 p"],
    ["A &quot;quoted&quot; &lt;title&gt; &amp; more", [50], "2 p"],
  ]);
  expect(html).toContain('<ol class="rows bars">');
});

test("on a logarithmic axis a value is a dot, and each power of ten is as far from the next", () => {
  const rows = [1_000, 100, 10].map((value) => ({ label: "a", value }));
  const html = bars({ rows, title: "t", format: String, logarithmic: true });
  expect(html).toContain('<ol class="rows dots">');
  expect(rowsOf(html).map(([, [width]]) => width)).toEqual([100, 66.67, 33.33]);
});

test("a stacked bar has a mark for each part, and their sum", () => {
  const html = stackedBars({ rows: [{ label: "a", parts: [0.25, 0.5] }], names: ["x", "y"], format: String });
  expect(rowsOf(html)).toEqual([["a", [25, 50], "0.75"]]);
});

test("axes are written in Spanish", async () => {
  const bins = [{ from: 0, to: 1, films: 5_909 }];
  const svg = await svgOf(histogram({ bins, title: "t", format: "d" }));
  expect(textsOf(svg)).toContain("5.000");
});

test("a chart names only colours of the page, and has no size and no ids", async () => {
  const spec = heat({
    cells: [
      { x: 1, x2: 10, y: 0, y2: 1, films: 2 },
      { x: 10, x2: 100, y: 0, y2: 1, films: 500 },
    ],
    x: VOTES,
    y: AVERAGE,
  });
  const svg = await svgOf(spec);
  expect(svg).toMatch(
    /^<div class="wide"><svg viewBox="0 0 \d+ \d+" aria-hidden="true">.*<div class="narrow"><svg viewBox="0 0 \d+ \d+" aria-hidden="true">/,
  );
  expect(svg).not.toMatch(/ id=|#[0-9a-f]{3}|width="\d+" height/);
  const fills = new Set([...svg.matchAll(/fill="([^"]*)"/g)].map(([, fill]) => fill));
  expect([...fills].filter((fill) => fill !== "none" && !/^var\(--/.test(fill ?? ""))).toEqual([]);
  expect([...fills]).toEqual(expect.arrayContaining(["var(--heat-1)", "var(--heat-6)"]));
});

test.each([
  [1, 100, [1, 10, 100]],
  [0.04, 40, [0.1, 1, 10]],
  [2, 4, [2, 4]],
  [0.000001, 0.001, [0.000001, 0.00001, 0.0001, 0.001]],
  [1e305, Number.MAX_VALUE, [1e305, 1e306, 1e307, 1e308]],
])("the decades from %f to %f are %j", (from, to, expected) => expect(decades(from, to)).toEqual(expected));

test("a cloud has every word once, in alphabetical order, and the areas of two are as their values", () => {
  const words = [
    { label: "man", value: 400 },
    { label: "b&b", value: 100 },
  ];
  const found = [
    ...(cloud(words) ?? "").matchAll(/title="([^"]*)" style="font-size:([\d.]+)em;[^>]*>([^<]*)</g),
  ];
  expect(found.map(([, title, size, text]) => [title, Number(size), text])).toEqual([
    ["b&amp;b: 100", 1.7, "b&amp;b"],
    ["man: 400", 3.4, "man"],
  ]);
});
