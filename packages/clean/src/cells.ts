import { type Problem, parseJson } from "@movies/artifacts";
import { broken } from "./broken.js";

/** Typed access to the cells of one record. Every reader throws a Problem on what `movies etl` never writes. */
export function cellsOf<Column extends string>(
  path: string,
  record: number,
  columns: readonly Column[],
  fields: readonly string[],
) {
  const text = (column: Column): string => {
    const value = fields[columns.indexOf(column)];
    if (value === undefined)
      throw broken(path, record, `expected ${columns.length} cells, found ${fields.length}`);
    return value;
  };
  const refuse = (column: Column, expected: string): Problem =>
    broken(path, record, `${column} is ${JSON.stringify(text(column).slice(0, 40))}, expected ${expected}`);

  const numberOrNull = (column: Column): number | null => {
    const value = text(column);
    if (value === "") return null;
    if (!Number.isFinite(Number(value))) throw refuse(column, "a number");
    return Number(value);
  };
  const number = (column: Column): number => {
    const value = numberOrNull(column);
    if (value === null) throw refuse(column, "a number");
    return value;
  };
  return {
    text,
    numberOrNull,
    number,
    integer(column: Column): number {
      const value = number(column);
      if (!Number.isInteger(value)) throw refuse(column, "a whole number");
      return value;
    },
    day(column: Column): number {
      const value = text(column);
      const days = /^\d{4}-\d\d-\d\d$/.test(value)
        ? Date.parse(`${value}T00:00:00Z`) / 86_400_000
        : Number.NaN;
      if (Number.isNaN(days)) throw refuse(column, "a date YYYY-MM-DD");
      return days;
    },
    names(column: Column): string[] {
      const value = parseJson(text(column));
      if (!Array.isArray(value) || !value.every((name) => typeof name === "string"))
        throw refuse(column, "a JSON array of strings");
      return value;
    },
  };
}

/** What `cellsOf` gives. */
export type Cells<Column extends string> = ReturnType<typeof cellsOf<Column>>;
