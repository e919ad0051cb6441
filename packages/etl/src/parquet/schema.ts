import type { SchemaElement } from "hyparquet-writer";

/** What the cells of a clean column are in Parquet. `text` and `amount` and `count` may be unknown (null), the others never are. */
type Type = "id" | "year" | "day" | "amount" | "known amount" | "count" | "text" | "names";

const TYPES: Readonly<Record<string, Type>> = {
  id: "id",
  release_year: "year",
  release_date: "day",
  budget: "known amount",
  revenue: "known amount",
  return: "known amount",
  popularity: "amount",
  runtime: "amount",
  vote_average: "amount",
  vote_count: "count",
  genres: "names",
  production_companies: "names",
  production_countries: "names",
  spoken_languages: "names",
  cast: "names",
  director: "names",
};

const typeOf = (column: string): Type => TYPES[column] ?? "text";

/** The schema of a clean table: its columns in order. */
export function schemaOf(columns: readonly string[]): SchemaElement[] {
  return [{ name: "root", num_children: columns.length }, ...columns.flatMap(elements)];
}

function elements(name: string): SchemaElement[] {
  switch (typeOf(name)) {
    case "id":
    case "year":
      return [{ name, type: "INT32", repetition_type: "REQUIRED" }];
    case "day":
      return [{ name, type: "INT32", converted_type: "DATE", repetition_type: "REQUIRED" }];
    case "known amount":
      return [{ name, type: "DOUBLE", repetition_type: "REQUIRED" }];
    case "amount":
      return [{ name, type: "DOUBLE", repetition_type: "OPTIONAL" }];
    case "count":
      return [{ name, type: "INT64", repetition_type: "OPTIONAL" }];
    case "text":
      return [{ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" }];
    case "names": // the three levels that the format prescribes for lists
      return [
        { name, converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      ];
  }
}

/** A cell of a clean table as its type has it. An empty text is an unknown one, as the empty cell of the CSV is. */
export function toParquet(column: string): (cell: unknown) => unknown {
  switch (typeOf(column)) {
    case "day":
      return (cell) => new Date(`${String(cell)}T00:00:00Z`);
    case "count":
      return (cell) => (cell === null || cell === undefined ? null : BigInt(Number(cell)));
    case "text":
      return (cell) => (cell === "" ? null : cell);
    case "names":
      return (cell) => cell ?? [];
    default:
      return (cell) => cell;
  }
}
