// One reader, in a process of its own, over the nested cells of the raw files: `literal.js RAW literal|wanted|json`.
// Prints {"cells", "bytes", "seconds"}: of the texts that this reader was given, and of one pass over them.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { eachDict, type Literal, LiteralError, readDict } from "@movies/python-literal";
import Papa from "papaparse";
import { median } from "../statistics.js";

const NESTED = new Set([
  ...["cast", "crew", "genres", "production_companies", "production_countries", "spoken_languages"],
]);
/** Of every so many rows one is read: the readers' speed does not depend on how many there are. */
const EVERY = 4;
const PASSES = 5;

/** The whole literal: the one wanted field of a dict. */
const parseLiteral = (text: string): Literal => readDict(`{'value': ${text}}`, ["value"])[0] ?? null;

const [, , folder = ".", reader = "literal"] = process.argv;
const texts: string[] = [];
for (const name of ["movies_dataset.csv", "credits.csv"]) await collect(join(folder, name));
const readers: Record<string, (text: string) => unknown> = {
  literal: parseLiteral,
  wanted: (text) => eachDict(text, ["name"], () => {}),
  json: JSON.parse,
};
const read = readers[reader];
if (read === undefined) throw new Error(`there is no reader ${reader}`);

const seconds: number[] = [];
for (let pass = -1; pass < PASSES; pass++) {
  const began = performance.now();
  for (const text of texts) read(text);
  if (pass >= 0) seconds.push((performance.now() - began) / 1000); // the first one warms
}
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(JSON.stringify({ cells: texts.length, bytes, seconds: median(seconds) }));

/** The cells that both readers can be given: the same values, as they are or as JSON. */
function collect(path: string): Promise<void> {
  let wanted: number[] | undefined;
  let row = 0;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(path, { encoding: "utf8" }), {
      delimiter: ",",
      chunk({ data }) {
        for (const fields of data) {
          if (wanted === undefined) wanted = fields.flatMap((name, i) => (NESTED.has(name) ? [i] : []));
          else if (row++ % EVERY === 0) for (const i of wanted) keep(fields[i] ?? "");
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

function keep(cell: string): void {
  const value = readCell(cell);
  if (!Array.isArray(value)) return; // a broken row
  const text = reader === "json" ? JSON.stringify(value, asJson) : cell;
  texts.push(Buffer.from(text).toString()); // no slice of a larger string, for neither of them
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
