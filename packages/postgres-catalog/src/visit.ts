import type { Pool } from "./pool.js";
import { settings } from "./settings.js";
import { arrayText } from "./sql-text.js";

type Key = number | string;

/** Columns of a table that are fetched together, by a key. */
export interface Unit {
  readonly statement: string;
}

/** `select` of these columns, the key first, for any number of keys at once. */
export const unit = (table: string, key: string, columns: readonly string[], type = "int"): Unit => ({
  statement: `select ${key}, ${columns.join(", ")} from ${table} where ${key} = any($1::${type}[])`,
});

/** Nothing that follows makes sense without it. */
class Absent extends Error {}

/** What one question has read so far, and what it lacked the last time it ran. */
class Visit {
  private readonly come = new Map<Unit, Map<Key, readonly unknown[] | null>>();
  private lacking = new Map<Unit, Set<Key>>();

  get complete(): boolean {
    return this.lacking.size === 0;
  }

  /** The cells behind a key: null if there is no such row, undefined if they have not come. */
  read(from: Unit, key: Key): readonly unknown[] | null | undefined {
    const cells = this.come.get(from)?.get(key);
    if (cells === undefined) this.lack(from, key);
    return cells;
  }

  private lack(from: Unit, key: Key): void {
    const keys = this.lacking.get(from);
    if (keys === undefined) this.lacking.set(from, new Set([key]));
    else keys.add(key);
  }

  async fetch(pool: Pool): Promise<void> {
    const wanted = this.lacking;
    this.lacking = new Map();
    await Promise.all(
      Array.from(wanted, async ([from, keys]) => {
        const come = this.come.get(from) ?? new Map<Key, readonly unknown[] | null>();
        this.come.set(from, come);
        const rows = await pool.rows(from.statement, [arrayText(keys)]);
        for (const key of keys) come.set(key, null);
        for (const [key, ...cells] of rows) come.set(key as Key, cells);
      }),
    );
  }
}

// Questions are answered without waiting in between, so there is one at a time.
let current: Visit | undefined;

/** Runs a pure function until nothing that it reads is lacking. Errors: those of its last run; Unreachable. */
export function visiting<Answer>(pool: Pool, pure: () => Answer): Answer | Promise<Answer> {
  const visit = new Visit();
  return attempt(0);

  function attempt(round: number): Answer | Promise<Answer> {
    let answer: Answer | undefined;
    let failed: { readonly error: unknown } | undefined;
    current = visit;
    try {
      answer = pure();
    } catch (error) {
      failed = { error };
    } finally {
      current = undefined;
    }
    if (visit.complete) {
      if (failed !== undefined) throw failed.error;
      return answer as Answer;
    }
    if (round === settings.rounds) throw new Error(`an answer takes more than ${settings.rounds} rounds`);
    return visit.fetch(pool).then(() => attempt(round + 1));
  }
}

/**
 * The cells behind a key, null if there is no such row. If they have not come, null too, and the run goes on to see what else it
 * lacks: then all of that comes at once.
 */
export const read = (from: Unit, key: Key): readonly unknown[] | null => visit().read(from, key) ?? null;

/** Whether all of these have come. If not, and nothing else is lacking yet, the run ends here: what follows depends on them. */
export function needAll(from: Unit, keys: readonly Key[]): boolean {
  const now = visit();
  const first = now.complete;
  let all = true;
  for (const key of keys) if (now.read(from, key) === undefined) all = false;
  if (!all && first) throw new Absent();
  return all;
}

/** Whether nothing is lacking so far in this run. */
export const allCome = (): boolean => visit().complete;

function visit(): Visit {
  if (current === undefined) throw new Error("a catalogue in a database is asked inside of Catalog.ask");
  return current;
}
