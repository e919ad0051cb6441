import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eachMember, type Literal, LiteralError, readDict } from "@movies/python-literal";
import Papa from "papaparse";
import { Bench } from "tinybench";
import type { Question } from "../question.js";
import { settings } from "../settings.js";
import { figure, pairedRatio, type Spread, spread, spreadText } from "../statistics.js";

const NESTED = ["cast", "crew", "genres", "production_companies", "production_countries", "spoken_languages"];
/** Rows of each file: the readers' speed does not depend on the number. */
const ROWS = 11_000;

/** The Python-literal reader against `JSON.parse` on the same values as JSON. */
export const literal: Question = async ({ raw, effort }) => {
  const cells: string[] = [];
  const json: string[] = [];
  for (const name of ["movies_dataset.csv", "credits.csv"])
    for (const cell of nestedCells(join(raw, name))) {
      const value = readCell(cell);
      if (!Array.isArray(value)) continue; // a broken row
      cells.push(Buffer.from(cell).toString()); // not slices of a larger string, for either reader
      json.push(Buffer.from(JSON.stringify(value, asJson)).toString());
    }
  const bench = new Bench({
    iterations: settings.rounds[effort],
    time: 0,
    warmupIterations: 1,
    retainSamples: true,
  });
  const over = (texts: readonly string[], read: (text: string) => unknown) => () => {
    for (const text of texts) read(text);
  };
  bench.add("whole", over(cells, parseLiteral));
  bench.add(
    "wanted",
    over(cells, (text) => eachMember(text, ["name"], { dict: () => {}, other: () => {} })),
  );
  bench.add(
    "json",
    over(json, (text) => JSON.parse(text)),
  );
  await bench.run();
  const passes = (name: string): readonly number[] => {
    const result = bench.getTask(name)?.result;
    return result !== undefined && "latency" in result ? (result.latency.samples ?? []) : [];
  };
  const bytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const speed = (name: string, texts: readonly string[]): Spread =>
    spread(passes(name).map((ms) => bytes(texts) / 1000 / ms));
  const ratio = (name: string) => pairedRatio(passes(name), passes("json"));
  const row = (what: string, name: string, texts: readonly string[]) => [
    what,
    figure(bytes(texts) / 1e6),
    spreadText(speed(name, texts)),
    name === "json" ? "1" : spreadText(ratio(name)),
  ];
  return {
    title: "The literal reader beside `JSON.parse` on the same values",
    table: [
      ["reader", "MB of text", "MB/s", "its time / that of JSON.parse"],
      row("literals, everything made", "whole", cells),
      row("literals, names made and the rest checked, as etl does", "wanted", cells),
      row("`JSON.parse`, everything made", "json", json),
    ],
    notes: [
      `The ${figure(json.length)} nested cells of the first ${figure(ROWS)} rows of both files, from memory, by tinybench.`,
    ],
    ratios: { "literal.whole": ratio("whole").median, "literal.wanted": ratio("wanted").median },
    figures: { "literal.speed": speed("whole", cells).median },
  };
};

/** A whole literal, as the one wanted field of a dict. */
const parseLiteral = (text: string): Literal => readDict(`{'value': ${text}}`, ["value"])[0] ?? null;

/** The nested cells of the first rows of a file. */
function nestedCells(path: string): string[] {
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(path, "utf8"), {
    delimiter: ",",
    preview: ROWS,
  }).data;
  const columns = header.flatMap((name, i) => (NESTED.includes(name) ? [i] : []));
  return rows.flatMap((row) => columns.map((i) => row[i] ?? ""));
}

function readCell(cell: string): Literal | undefined {
  try {
    return parseLiteral(cell);
  } catch (error) {
    if (error instanceof LiteralError) return undefined;
    throw error;
  }
}

/** A dict is read as a Map. */
function asJson(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return typeof value === "bigint" ? Number(value) : value;
}
