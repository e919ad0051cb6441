import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";
import { printable } from "./printable.js";
import type { Target } from "./streams.js";
import { drawTable, type Table } from "./table.js";

/** What people are told: lines, tables, and lists of both, one below the other. */
export type Words = string | Table | readonly Words[];

/** Writes words, and a line break behind them. On a terminal no line is wider than it unless a word is. */
export function writeWords({ write, columns, hasColours }: Target, words: Words): void {
  const lines = printable(drawn(words, columns))
    .split("\n")
    .map((line) => fitted(line, columns));
  write(`${(hasColours ? lines.map(coloured) : lines).join("\n")}\n`);
}

function drawn(words: Words, columns: number | undefined): string {
  if (typeof words === "string") return words;
  return "rows" in words ? drawTable(words, columns) : words.map((part) => drawn(part, columns)).join("\n");
}

/** A line as lines of at most that width, those after the first indented by two more than it. */
export function fitted(line: string, columns: number | undefined): string {
  if (columns === undefined || line.length <= columns / 2) return line; // a letter takes two columns at most
  const indent = `${/^ */.exec(line)?.[0]}  `;
  const [first = "", ...rest] = wrapAnsi(line, columns, { trim: false }).split("\n");
  if (rest.length === 0) return line;
  const others = wrapAnsi(line.slice(first.length).trim(), Math.max(1, columns - indent.length));
  return [first.trimEnd(), ...others.split("\n").map((other) => indent + other)].join("\n");
}

const COLOURS = [
  [/^movies: /, "red"],
  [/^warning: /, "yellow"],
  [/^next: .*/, "cyan"],
] as const;

function coloured(line: string): string {
  const found = COLOURS.find(([pattern]) => pattern.test(line));
  return found === undefined
    ? line
    : line.replace(found[0], (text) => styleText(found[1], text, { validateStream: false }));
}
