import { Problem } from "@movies/artifacts/folder";
import type { TransactionSql } from "postgres";

/** The key of the lock that a load holds until its transaction ends: `movies` in ASCII. */
const LOCK = 0x6d6f76696573;

/** Refuses a second load into the same database at once. Errors: Problem. */
export async function takeTurn(sql: TransactionSql, place: string): Promise<void> {
  const [row] = await sql.unsafe<{ taken: boolean }[]>(`select pg_try_advisory_xact_lock(${LOCK}) as taken`);
  if (row?.taken !== true)
    throw new Problem(
      `PostgreSQL at ${place}: another movies load is writing there; run the command again when it is done`,
    );
}
