import { expect, test } from "vitest";
import { bars } from "../src/svg/bars.js";
import { cloud } from "../src/svg/cloud.js";
import { columns } from "../src/svg/columns.js";
import { heat } from "../src/svg/heat.js";
import { decades, histogram } from "../src/svg/histogram.js";
import { renderSpec } from "../src/svg/render.js";
import { textWidth } from "../src/svg/text-width.js";

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");

function svgOf(spec: ReturnType<typeof bars>): Promise<string> {
  if (spec === null) throw new Error("expected a chart");
  return renderSpec(spec);
}

test("nothing to draw is no chart", () => {
  expect(bars({ rows: [], title: "t", format: String })).toBeNull();
  expect(columns([{ label: "enero", value: 0 }], "t")).toBeNull();
  expect(histogram({ bins: [], title: "t", format: "d" })).toBeNull();
  expect(heat({ cells: [], x: "x", format: "d", y: "y" })).toBeNull();
  expect(cloud([])).toBeNull();
});

test("a bar is as long as its value, has its label before it and its value behind it", async () => {
  const spec = bars({
    rows: [
      { label: "Same", value: 4 },
      { label: "Same", value: 1 },
      { label: 'A "quoted" <title> & datum.value', value: 2 },
    ],
    title: "películas",
    format: (value) => `${value} p`,
  });
  const svg = await svgOf(spec);
  const widths = [...svg.matchAll(/<path d="M0,[\d.]+h([\d.]+)v/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(3);
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.25, 3);
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining(["4 p", "1 p", "2 p", "Same", 'A "quoted" &lt;title&gt; &amp; datum.value']),
  );
});

test("axes are written in Spanish", async () => {
  const svg = await svgOf(columns([{ label: "enero", value: 5_909 }], "películas"));
  expect(textsOf(svg)).toContain("5.000");
});

test("a chart names only colours of the page, and has no size and no ids", async () => {
  const spec = heat({
    cells: [
      { x: 1, x2: 10, y: 0, y2: 1, films: 2 },
      { x: 10, x2: 100, y: 0, y2: 1, films: 500 },
    ],
    x: "votos",
    format: ",d",
    y: "voto medio",
  });
  const svg = await svgOf(spec);
  expect(svg).toMatch(/^<svg viewBox="0 0 \d+ \d+" aria-hidden="true">/);
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

test("every word of a cloud finds a place, none over another, the most frequent largest", () => {
  const words = Array.from({ length: 120 }, (_, i) => ({ label: `word${i}gy`, value: 1_000 - i }));
  const svg = cloud(words) ?? "";
  const placed = [
    ...svg.matchAll(/x="([-\d.]+)" y="([-\d.]+)" font-size="(\d+)" textLength="(\d+)"[^>]*>([^<]*)</g),
  ].map(([, x, y, size, length, text]) => ({
    x: Number(x),
    y: Number(y),
    size: Number(size),
    length: Number(length),
    text,
  }));
  expect(placed.map(({ text }) => text).sort()).toEqual(words.map(({ label }) => label).sort());
  const largest = Math.max(...placed.map(({ size }) => size));
  expect(placed.find(({ text }) => text === "word0gy")?.size).toBe(largest);
  for (const a of placed)
    for (const b of placed) {
      if (a === b) continue;
      const beside = Math.abs(a.x - b.x) >= (a.length + b.length) / 2 - 1;
      const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
      const above = lower.y - upper.y >= 0.7 * lower.size;
      expect(beside || above, `${a.text} over ${b.text}`).toBe(true);
    }
});

test("widths are those of Helvetica, accents add nothing, East Asian letters are square", () => {
  expect(textWidth("Mil", 1000)).toBe(833 + 222 + 222);
  expect(textWidth("é", 1000)).toBe(textWidth("e", 1000));
  expect(textWidth("千と", 10)).toBe(20);
});
