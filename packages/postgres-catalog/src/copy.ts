import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Problem } from "@movies/artifacts/folder";
import type { TransactionSql } from "postgres";

/**
 * Copies bytes into a table. Errors: the server's; those of the source.
 *
 * What the server refuses after the last byte was sent, a full disk for example, reaches neither the stream nor the promise of the
 * client, whose query is done by then; its `reject` is called all the same, and is listened to here.
 */
export async function copyInto(sql: TransactionSql, statement: string, source: Readable): Promise<void> {
  const query = sql.unsafe(statement);
  const refused = new Promise<never>((_, reject) => {
    Object.assign(query, { reject });
  });
  refused.catch(() => {});
  const opened = await Promise.race([query.writable(), refused]);
  await Promise.race([pipeline(source, opened), refused]);
}

export async function countRows(sql: TransactionSql, table: string): Promise<number> {
  const [counted] = await sql.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table}`);
  return counted?.rows ?? 0;
}

/** A copy that loses rows must not be committed. Errors: Problem. */
export function expectRows(table: string, found: number, expected: number): void {
  if (found !== expected)
    throw new Problem(
      `${table} came to ${found} rows instead of ${expected}, nothing is loaded; run the same command again`,
    );
}
