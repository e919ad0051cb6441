import { createReadStream } from "node:fs";
import { fileProblem, Problem } from "@movies/artifacts";

/** The cells of one line, by column number. */
export interface Cells {
  /** A whole number above 0. Errors: Problem. */
  id(column: number): number;
  /** The same, or null if the cell is empty. Errors: Problem. */
  idOrNull(column: number): number | null;
  /** A number from `least` to `most`. Errors: Problem. */
  numberBetween(column: number, least: number, most: number): number;
  /** A problem with this line. */
  problem(what: string): Problem;
}

/**
 * Visits the lines of a MovieLens file: comma-separated numbers, one row per line, below the line of column names. Nothing is
 * quoted. Line breaks may be `\n` or `\r\n`. Errors: Problem with file and line if it is anything else.
 */
export async function eachRow(
  path: string,
  columns: readonly string[],
  what: string,
  visit: (cells: Cells) => void,
): Promise<void> {
  const remedy = `give the ${what} of MovieLens as it was downloaded`;
  let line = 0;
  const row = (text: string) => {
    line += 1;
    const problem = (why: string) => new Problem(`${path}, line ${line}: ${why}; ${remedy}`);
    if (line > 1) return visit(cellsOf(text.split(","), columns, problem));
    const found = text.replace(/^\uFEFF/, "");
    if (found !== columns.join())
      throw problem(`expected the columns ${columns.join()}, found ${shown(found)}`);
  };
  for await (const text of linesOf(path, remedy)) row(text);
  if (line < 2)
    throw new Problem(
      `${path}, line ${Math.max(line, 1)}: expected the columns ${columns.join()} and rows below, found ${line === 0 ? "nothing" : "no rows"}; ${remedy}`,
    );
}

async function* linesOf(path: string, remedy: string): AsyncGenerator<string> {
  let rest = "";
  try {
    for await (const piece of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
      const lines = `${rest}${piece}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield line.replace(/\r$/, "");
    }
  } catch (error) {
    throw fileProblem(error, "read", path, remedy);
  }
  if (rest !== "") yield rest;
}

function cellsOf(
  cells: readonly string[],
  columns: readonly string[],
  problem: (what: string) => Problem,
): Cells {
  if (cells.length !== columns.length)
    throw problem(`expected ${columns.length} cells, found ${cells.length}`);
  const refuse = (column: number, expected: string) =>
    problem(`${columns[column]} is ${shown(cells[column] ?? "")}, expected ${expected}`);
  const id = (column: number): number => {
    const text = cells[column] ?? "";
    if (!/^\d{1,10}$/.test(text) || Number(text) === 0) throw refuse(column, "a whole number above 0");
    return Number(text);
  };
  return {
    id,
    idOrNull: (column) => (cells[column] === "" ? null : id(column)),
    numberBetween(column, least, most) {
      const text = cells[column] ?? "";
      const value = Number(text);
      if (!/^\d+(\.\d+)?$/.test(text) || value < least || value > most)
        throw refuse(column, `a number from ${least} to ${most}`);
      return value;
    },
    problem,
  };
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 60));
