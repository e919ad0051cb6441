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

const required = (type: Partial<SchemaElement>) => ({ ...type, repetition_type: "REQUIRED" }) as const;
const optional = (type: Partial<SchemaElement>) => ({ ...type, repetition_type: "OPTIONAL" }) as const;

const ELEMENTS: Readonly<Record<Exclude<ParquetType, "names">, Omit<SchemaElement, "name">>> = {
  id: required({ type: "INT32" }),
  year: required({ type: "INT32" }),
  day: required({ type: "INT32", converted_type: "DATE" }),
  amount: optional({ type: "DOUBLE" }),
  "known amount": required({ type: "DOUBLE" }),
  count: optional({ type: "INT64" }),
  text: optional({ type: "BYTE_ARRAY", converted_type: "UTF8" }),
};

/** The format prescribes three levels for a list. */
const elements = (name: string, type: ParquetType): SchemaElement[] =>
  type === "names"
    ? [
        { name, converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      ]
    : [{ name, ...ELEMENTS[type] }];

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
