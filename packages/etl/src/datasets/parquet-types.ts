import type { SchemaElement } from "hyparquet-writer";

/** The Parquet type of a clean column. `amount`, `count` and `text` may be unknown (null), the others never are. */
export type ParquetType = "id" | "year" | "day" | "amount" | "known amount" | "count" | "text" | "names";

/** The schema of a clean table: its columns in order, and their types. */
export function schemaOf(columns: readonly string[], types: readonly ParquetType[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.flatMap((name, i) => elements(name, types[i] ?? "text")),
  ];
}

function elements(name: string, type: ParquetType): SchemaElement[] {
  switch (type) {
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
    case "names": // the format prescribes three levels for a list
      return [
        { name, converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      ];
  }
}

/**
 * How Parquet stores a cell of this type. An empty text is unknown, like the empty cell of the CSV. Texts are given as
 * bytes: hyparquet-writer would make an ArrayBuffer of each, which took 500 MB, and a cut of a raw text keeps all of it.
 */
export function toParquet(type: ParquetType): (cell: unknown) => unknown {
  switch (type) {
    case "day":
      return (cell) => new Date(`${String(cell)}T00:00:00Z`);
    case "count":
      return (cell) => (cell === null ? null : BigInt(Number(cell)));
    case "text":
      return (cell) => (cell === "" || cell === null ? null : Buffer.from(String(cell)));
    case "names":
      return (cell) => (Array.isArray(cell) ? cell : []).map((name) => Buffer.from(String(name)));
    default:
      return (cell) => cell;
  }
}
