import { LARGEST_ID, MOST_VOTES, type Problem, parseJson } from "@movies/artifacts";
import { broken } from "./broken.js";

/** Typed access to the cells of one record. Every reader throws a Problem for anything that `movies etl` never writes. */
export class Cells<Column extends string> {
  private readonly path: string;
  private readonly record: number;
  /** the position of each column */
  private readonly places: ReadonlyMap<Column, number>;
  private readonly fields: readonly string[];

  constructor(path: string, record: number, places: ReadonlyMap<Column, number>, fields: readonly string[]) {
    this.path = path;
    this.record = record;
    this.places = places;
    this.fields = fields;
  }

  text(column: Column): string {
    const value = this.fields[this.places.get(column) ?? -1];
    if (value === undefined)
      throw this.broken(`expected ${this.places.size} cells, found ${this.fields.length}`);
    return value;
  }

  numberOrNull(column: Column): number | null {
    const value = this.text(column);
    if (value === "") return null;
    if (!Number.isFinite(Number(value))) throw this.refuse(column, "a number");
    return Number(value);
  }

  number(column: Column): number {
    const value = this.numberOrNull(column);
    if (value === null) throw this.refuse(column, "a number");
    return value;
  }

  integer(column: Column): number {
    const value = this.number(column);
    if (!Number.isInteger(value)) throw this.refuse(column, "a whole number");
    return value;
  }

  id(column: Column): number {
    const value = this.integer(column);
    if (value < 1 || value > LARGEST_ID) throw this.refuse(column, `a whole number from 1 to ${LARGEST_ID}`);
    return value;
  }

  votesOrNull(column: Column): number | null {
    const value = this.numberOrNull(column);
    if (value !== null && (!Number.isInteger(value) || value < 0 || value > MOST_VOTES))
      throw this.refuse(column, `a whole number from 0 to ${MOST_VOTES}`);
    return value;
  }

  day(column: Column): number {
    const value = this.text(column);
    const days = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) / 86_400_000 : Number.NaN;
    if (Number.isNaN(days)) throw this.refuse(column, "a date YYYY-MM-DD");
    return days;
  }

  names(column: Column): string[] {
    const value = parseJson(this.text(column));
    if (!Array.isArray(value) || !value.every((name) => typeof name === "string"))
      throw this.refuse(column, "a JSON array of strings");
    return value;
  }

  private refuse(column: Column, expected: string): Problem {
    return this.broken(
      `${column} is ${JSON.stringify(this.text(column).slice(0, 40))}, expected ${expected}`,
    );
  }

  private broken(what: string): Problem {
    return broken(this.path, this.record, what);
  }
}
