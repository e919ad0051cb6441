import type { AnyColumn, CellType } from "@movies/artifacts";
import { arrayText } from "./sql-text.js";

/** SQL's types of what the columns of a build hold. */
const SQL_TYPES: Readonly<Record<CellType, string>> = {
  text: "text",
  integer: "integer",
  real: "real",
  double: "double precision",
  date: "date",
  boolean: "boolean",
  bytes: "bytea",
};

export function sqlType(type: AnyColumn["type"]): string {
  const list = type.endsWith("[]");
  return SQL_TYPES[(list ? type.slice(0, -2) : type) as CellType] + (list ? "[]" : "");
}

/** A cell as COPY's text format has it. */
export function copyText(type: AnyColumn["type"], value: unknown): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (value instanceof Uint8Array && type === "bytes") return `\\\\x${Buffer.from(value).toString("hex")}`;
  if (type === "date") return new Date(Number(value)).toISOString().slice(0, 10);
  if (!type.endsWith("[]")) return String(value);
  return escaped(arrayText(value as Iterable<unknown>));
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter);
