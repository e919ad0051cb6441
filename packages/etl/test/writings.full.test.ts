import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { readRows } from "../src/csv/rows.js";
import { DATASETS } from "../src/datasets/index.js";
import { type EtlOptions, runEtl } from "../src/index.js";
import { findInputs } from "../src/input/find.js";
import { parseCsv, problemOf, temporaryFolderForSuite } from "./helpers.js";

const full = inject("full");

type Change = (cell: string, column: string) => string;
interface Writing {
  readonly change: Change;
  readonly separator?: string;
  readonly newline?: string;
  readonly preamble?: string;
  readonly index?: boolean;
  readonly row?: (cells: readonly string[]) => string;
}

const usDate = (date: string): string => {
  const [year = "", month = "", day = ""] = date.split("-");
  return year < "1900" ? date : `${Number(month)}/${Number(day)}/${year}`; // a spreadsheet has no dates before
};
const SPREADSHEET_CHARS = 32_767;

const WRITINGS = {
  pandas: {
    index: true,
    change: (cell, column) =>
      /^(?:id|revenue|vote_count)$/.test(column) && /^\d+$/.test(cell) ? `${cell}.0` : cell,
  },
  "an American Excel": {
    preamble: "\ufeff",
    newline: "\r\n",
    change(cell, column) {
      if (column === "release_date" && /^\d{4}-\d\d-\d\d$/.test(cell)) return usDate(cell);
      return cell === "False" ? "FALSE" : cell.slice(0, SPREADSHEET_CHARS);
    },
  },
  "nan for empty": { change: (cell) => (cell === "" ? "nan" : cell) },
  "semicolons and decimal commas": {
    separator: ";",
    change: (cell, column) =>
      /^(?:popularity|runtime|vote_average)$/.test(column) ? cell.replace(".", ",") : cell,
  },
  Spark: {
    change: (cell) => cell,
    row: (cells) =>
      cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replace(/["\\]/g, "\\$&")}"` : cell)).join(","),
  },
} satisfies Record<string, Writing>;

describe.skipIf(full === null)("the full data set, written with", () => {
  const folder = temporaryFolderForSuite();
  const clean = async (out: string, name: string) => readFile(join(out, name), "utf8");
  let plain: string;

  beforeAll(async () => {
    plain = join(folder(), "plain");
    await runEtl({ raw: full?.raw ?? "", out: plain });
  });

  /** Both files, rewritten; a split record is written whole. */
  async function rewritten(name: keyof typeof WRITINGS): Promise<string> {
    const raw = join(folder(), name, "raw");
    await mkdir(raw, { recursive: true });
    const inputs = await findInputs(full?.raw ?? "", { movies: [], credits: [] });
    for (const [file, parts] of Object.entries(inputs)) {
      const dataset = DATASETS[file as keyof typeof DATASETS];
      const lines = linesOf(WRITINGS[name] as Writing, readRows(parts[0] ?? none(), dataset, READ));
      await pipeline(Readable.from(lines), createWriteStream(join(raw, dataset.rawFile)));
    }
    return raw;
  }

  const etl = async (name: keyof typeof WRITINGS, options: Partial<EtlOptions> = {}) => {
    const raw = await rewritten(name);
    const out = join(folder(), name, "out");
    const report = await runEtl({ raw, out, ...options });
    return { out, report };
  };

  test.each(["pandas", "nan for empty", "semicolons and decimal commas"] as const)(
    "%s gives the same clean files",
    async (name) => {
      const { out, report } = await etl(name);
      for (const file of ["cleanMovies.csv", "cleanCredits.csv", "cleanTitles.csv"])
        expect((await clean(out, file)) === (await clean(plain, file))).toBe(true);
      expect([report.movies.unreadable_cells, report.credits.unreadable_cells]).toEqual([{}, {}]);
    },
  );

  test("Spark gives the same clean files with --escape, and is refused or warned about without", async () => {
    const raw = await rewritten("Spark");
    const out = join(folder(), "Spark", "out");
    await runEtl({ raw, out, escaped: true });
    for (const file of ["cleanMovies.csv", "cleanCredits.csv", "cleanTitles.csv"])
      expect((await clean(out, file)) === (await clean(plain, file))).toBe(true);
    expect(await problemOf(runEtl({ raw, out }))).toContain("--escape");
  });

  test("an American Excel gives the same films with --dates, and all credits but the end of the longest", async () => {
    const raw = await rewritten("an American Excel");
    const out = join(folder(), "excel");
    expect(await problemOf(runEtl({ raw, out }))).toMatch(/can mean two days, .*--dates mdy/);
    const report = await runEtl({ raw, out, dates: "mdy" });
    expect((await clean(out, "cleanMovies.csv")) === (await clean(plain, "cleanMovies.csv"))).toBe(true);
    const before = parseCsv(await clean(plain, "cleanCredits.csv"));
    const after = parseCsv(await clean(out, "cleanCredits.csv"));
    const changed = before.filter(
      (row, i) => row.cast !== after[i]?.cast || row.director !== after[i]?.director,
    );
    expect(after).toHaveLength(before.length);
    expect(changed.length).toBeLessThanOrEqual(15);
    expect(report.credits.unreadable_cells).toEqual({});
  });
});

const none = (): never => {
  throw new Error("a file is missing");
};

const READ = { renames: new Map<string, string>(), pieceBytes: 1 << 20, escaped: false };

async function* linesOf(writing: Writing, batches: ReturnType<typeof readRows>): AsyncGenerator<string> {
  const { change, separator = ",", newline = "\n", preamble = "", index = false } = writing;
  const row =
    writing.row ?? ((cells: readonly string[]) => Papa.unparse([[...cells]], { delimiter: separator }));
  let names: readonly string[] | undefined;
  let count = 0;
  for await (const { rows, columns } of batches) {
    if (names === undefined) {
      names = columns.names;
      yield preamble + row(index ? ["", ...names] : names) + newline;
    }
    let text = "";
    for (const { cells } of rows) {
      const changed = cells.map((cell, i) => change(cell, names?.[i] ?? ""));
      text += row(index ? [String(count++), ...changed] : changed) + newline;
    }
    yield text;
  }
}
