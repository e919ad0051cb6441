import { expect, test } from "vitest";
import { bars, stackedBars } from "../src/charts/bars.js";
import { cloud } from "../src/charts/cloud.js";
import { heat } from "../src/charts/heat.js";
import { histogram } from "../src/charts/histogram.js";
import { ticksOf } from "../src/charts/scale.js";

/** The rows of a bar chart: label, widths of the marks in percent, value. */
const rowsOf = (html: string | null): [label: string, widths: number[], value: string][] =>
  [...(html ?? "").matchAll(/<li[^>]*><span>(.*?)<\/span><span>(.*?)<\/span><span>(.*?)<\/span>/g)].map(
    ([, label = "", marks = "", value = ""]) => [
      label,
      [...marks.matchAll(/width:([\d.]+)%/g)].map(([, width]) => Number(width)),
      value,
    ],
  );

const VOTES = { title: "votos", logarithmic: true, format: String };
const AVERAGE = { title: "voto medio", logarithmic: false, format: String };

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly tip: string;
}

/** The rectangles of a plot, in percent of its area, y from above. */
const rectsOf = (html: string | null): Rect[] =>
  [
    ...(html ?? "").matchAll(
      /<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)" fill="(.*?)"><title>(.*?)<\/title>/g,
    ),
  ].map(([, x, y, width, height, fill = "", tip = ""]) => ({
    ...{ x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
    ...{ fill, tip },
  }));

/** The labels of an axis with their places. */
const labelsOf = (html: string | null, side: "left" | "bottom"): [place: number, label: string][] =>
  [...(html ?? "").matchAll(new RegExp(`<span style="${side}:(.*?)%">(.*?)</span>`, "g"))].map(
    ([, place, label = ""]) => [Number(place), label],
  );

test("nothing to draw is no chart", () => {
  expect(bars({ rows: [], title: "t", format: String })).toBeNull();
  expect(bars({ rows: [{ label: "enero", value: 0 }], title: "t", format: String })).toBeNull();
  expect(histogram({ bins: [], title: "t" })).toBeNull();
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

test("a histogram has bars from zero, round numbers on its axes, and says what a bar stands for", () => {
  const bins = [
    { from: 0, to: 10, films: 5_909 },
    { from: 10, to: 20, films: 0 },
    { from: 20, to: 40, films: 1_477.25 },
  ];
  const html = histogram({ bins, title: "minutos" });
  expect(rectsOf(html)).toMatchObject([
    { x: 0, y: 0, width: 23.25, height: 100, tip: "0–10: 5.909 películas" },
    { x: 50, y: 75, width: 46.5, height: 25 },
  ]);
  expect(labelsOf(html, "left")).toEqual([
    [0, "0"],
    [25, "10"],
    [50, "20"],
    [75, "30"],
    [100, "40"],
  ]);
  expect(labelsOf(html, "bottom").map(([, label]) => label)).toContain("5.000");
});

test("parts of a bar lie on one another, each in the colour that the legend gives it", () => {
  const bins = [
    { from: 0, to: 1, films: 3, part: "con votos" },
    { from: 0, to: 1, films: 1, part: "sin votos" },
  ];
  const html = histogram({ bins, title: "t", parts: ["con votos", "sin votos"] });
  expect(rectsOf(html)).toMatchObject([
    { y: 25, height: 75, fill: "var(--bar)", tip: "0–1: 3 películas con votos" },
    { y: 0, height: 25, fill: "var(--other)", tip: "0–1: 1 película sin votos" },
  ]);
  expect(html).toContain('<i style="background:var(--other)"></i>sin votos');
});

test("a heat map puts films where they are, by named colours, and has no size of its own and no ids", () => {
  const html = heat({
    cells: [
      { x: 1, x2: 10, y: 0, y2: 1, films: 2 },
      { x: 10, x2: 100, y: 1, y2: 4, films: 500 },
    ],
    x: VOTES,
    y: AVERAGE,
  });
  expect(rectsOf(html)).toEqual([
    ...[
      {
        x: 0,
        y: 75,
        width: 50,
        height: 25,
        fill: "var(--heat-1)",
        tip: "votos: 1–10; voto medio: 0–1; 2 películas",
      },
    ],
    {
      ...{ x: 50, y: 0, width: 50, height: 75, fill: "var(--heat-6)" },
      tip: "votos: 10–100; voto medio: 1–4; 500 películas",
    },
  ]);
  expect(html).not.toMatch(/ id=|#[0-9a-f]{3}|<svg[^>]* width=|<line/);
  expect(html).toContain("votos (escala logarítmica)");
});

test("the diagonal is where both axes have the same value", () => {
  const money = { title: "t", logarithmic: true, format: String };
  const cells = [{ x: 10, x2: 1_000, y: 1, y2: 100, films: 1 }];
  expect(heat({ cells, x: money, y: money, diagonal: true })).toContain(
    '<line x1="0" y1="50" x2="50" y2="0"/>',
  );
});

test.each([
  [1, 100, 6, [1, 10, 100]],
  [0.04, 40, 6, [0.1, 1, 10]],
  [2, 4, 6, [2, 4]],
  [0.000001, 0.001, 6, [0.000001, 0.00001, 0.0001, 0.001]],
  [0.000001, 1_000, 4, [0.000001, 0.001, 1, 1_000]],
  [1e305, Number.MAX_VALUE, 6, [1e305, 1e306, 1e307, 1e308]],
])("from %f to %f a logarithmic axis has about %i powers of ten: %j", (from, to, most, expected) =>
  expect(ticksOf({ logarithmic: true, from, to }, most)).toEqual(expected),
);

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
