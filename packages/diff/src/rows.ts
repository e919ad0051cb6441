import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { nextCommand, Problem } from "@movies/artifacts";
import { readColumns, visitCells } from "@movies/clean-files";

/** A cell before and after, as the CSV writes it; null if it is empty. */
export interface ChangedCell {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangedRow {
  readonly id: number;
  readonly cells: readonly ChangedCell[];
}

/** What differs between two files with the same kind of rows. */
export interface RowsDiff {
  /** rows in each */
  readonly before: number;
  readonly after: number;
  /** ids, in the order of their file */
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly changed: readonly ChangedRow[];
  /** columns that only one of the two has; their cells are not compared */
  readonly columns: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/**
 * Compares two clean files row by row, by id, in whatever order they are. Of the first, only hashes are kept; of the
 * second, the rows that changed. Errors: Problem.
 */
export async function compareRows(before: string, after: string): Promise<RowsDiff> {
  const [old, now] = [await readColumns(before), await readColumns(after)];
  const common = now.filter((name) => old.includes(name));
  const places = {
    old: common.map((name) => old.indexOf(name)),
    now: common.map((name) => now.indexOf(name)),
  };
  const pick = (cells: readonly string[], at: readonly number[]) => at.map((place) => cells[place] ?? "");

  const hashes = new Map<number, string>();
  await visitRows(before, (id, cells) => hashes.set(id, hashOf(pick(cells, places.old))));
  const rows = { before: hashes.size, after: 0 };
  const added: number[] = [];
  const changed = new Map<number, readonly string[]>();
  await visitRows(after, (id, cells) => {
    rows.after++;
    const was = hashes.get(id);
    const picked = pick(cells, places.now);
    if (was === undefined) added.push(id);
    else if (was !== hashOf(picked)) changed.set(id, picked);
    hashes.delete(id);
  });
  const changes: ChangedRow[] = [];
  if (changed.size > 0)
    await visitRows(before, (id, cells) => {
      const is = changed.get(id);
      if (is !== undefined) changes.push({ id, cells: changedCells(common, pick(cells, places.old), is) });
    });
  return {
    ...rows,
    added,
    removed: [...hashes.keys()],
    changed: changes,
    columns: {
      added: now.filter((name) => !old.includes(name)),
      removed: old.filter((name) => !now.includes(name)),
    },
  };
}

const hashOf = (cells: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(cells)).digest("base64");

function changedCells(
  columns: readonly string[],
  before: readonly string[],
  after: readonly string[],
): ChangedCell[] {
  return columns.flatMap((column, i) =>
    before[i] === after[i] ? [] : [{ column, before: before[i] || null, after: after[i] || null }],
  );
}

/** Rows with their ids, each of which must occur once. Errors: Problem. */
async function visitRows(path: string, visit: (id: number, cells: readonly string[]) => void): Promise<void> {
  const refuse = (found: string) =>
    new Problem(
      `${path}: expected an id in every row, a whole number that comes once, found ${found}; run: ${nextCommand("etl", dirname(path))}`,
    );
  const ids = new Set<number>();
  const columns = await visitCells(path, (cells, names) => {
    const text = cells[names.indexOf("id")] ?? "";
    const id = Number(text);
    if (text === "" || !Number.isInteger(id) || ids.has(id)) throw refuse(JSON.stringify(text));
    ids.add(id);
    visit(id, cells);
  });
  if (!columns.includes("id")) throw refuse("no column id");
}
