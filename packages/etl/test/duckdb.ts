import { readFile } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { expect, onTestFinished } from "vitest";
import { parseCsv } from "./helpers.js";

/** An empty in-memory database for one test. */
export async function duckdb(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  onTestFinished(() => {
    connection.closeSync();
    instance.closeSync();
  });
  return connection;
}

/** The rows of a query as plain values: dates as `YYYY-MM-DD`, lists as arrays. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson();
}

/** Column names and their SQL types. */
export async function typesOf(
  connection: DuckDBConnection,
  path: string,
): Promise<Record<string, DuckDBValue>> {
  const reader = await connection.runAndReadAll(`describe select * from '${path}'`);
  return Object.fromEntries(
    reader.getRowObjects().map(({ column_name, column_type }) => [String(column_name), column_type ?? null]),
  );
}

/** Every value of a Parquet file equals that of the CSV beside it, row by row. Returns how many rows there are. */
export async function expectSameAsCsv(connection: DuckDBConnection, parquet: string): Promise<number> {
  const csv = parseCsv(await readFile(parquet.replace(/parquet$/, "csv"), "utf8"));
  const rows = await rowsOf(connection, `select * from '${parquet}'`);
  expect(rows.length).toBe(csv.length);
  const different = rows.flatMap((row, i) =>
    Object.entries(row).flatMap(([column, value]) =>
      sameCell(value, csv[i]?.[column] ?? "no such cell")
        ? []
        : [{ row: i, column, value, csv: csv[i]?.[column] }],
    ),
  );
  expect(different).toEqual([]);
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(csv[0] ?? {}));
  return rows.length;
}

function sameCell(value: unknown, cell: string): boolean {
  if (value === null) return cell === "";
  if (Array.isArray(value)) return JSON.stringify(value) === cell;
  if (typeof value === "number") return cell !== "" && value === Number(cell);
  return value === cell;
}
