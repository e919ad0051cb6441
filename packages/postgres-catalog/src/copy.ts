import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
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
