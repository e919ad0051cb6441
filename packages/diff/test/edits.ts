import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CLEAN_CREDITS, CLEAN_MOVIES } from "@movies/artifacts";
import { visitCells } from "@movies/clean-files";
import type { FilmsDiff } from "../src/index.js";

type Rows = { columns: readonly string[]; rows: string[][] };

export async function readRows(path: string): Promise<Rows> {
  const rows: string[][] = [];
  const columns = await visitCells(path, (cells) => rows.push([...cells]));
  return { columns, rows };
}

export async function writeRows(path: string, { columns, rows }: Rows): Promise<void> {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
  await writeFile(path, [`${columns.join(",")}\n`, ...rows.map(line)].join(""));
}

/** The effect of 100 edits, in the form that `changes` below gives for a diff. */
export type Changes = ReturnType<typeof changes>;

/** A diff without the names of the films: ids, and the changed cells, each list in order. */
export const changes = (diff: FilmsDiff | null) => ({
  added: (diff?.added ?? []).map(({ id }) => id).sort(),
  removed: (diff?.removed ?? []).map(({ id }) => id).sort(),
  changed: (diff?.changed ?? [])
    .flatMap(({ id, cells }) =>
      cells.map(({ column, before, after }) => `${id} ${column}: ${before} → ${after}`),
    )
    .sort(),
});

/**
 * Writes the clean files of `from` into `to` with 100 edits spread over them: 20 titles, 20 numbers of votes and 20 casts
 * changed, 20 films removed and 20 added. The rows of both files also come in another order, which is not an edit.
 */
export async function with100Edits(from: string, to: string): Promise<{ films: Changes; credits: Changes }> {
  const movies = await readRows(join(from, CLEAN_MOVIES));
  const credits = await readRows(join(from, CLEAN_CREDITS));
  const done = { films: changes(null), credits: changes(null) };
  const at = (name: string) => movies.columns.indexOf(name);
  const edit = (
    kind: keyof typeof done,
    row: string[],
    id: string | undefined,
    i: number,
    column: string,
    after: string,
  ) => {
    done[kind].changed.push(`${id} ${column}: ${row[i] || null} → ${after}`);
    row[i] = after;
  };
  const castOf = new Map(credits.rows.map((row) => [row[1], row]));
  const step = Math.floor(movies.rows.length / 100);
  const removed = new Set<string[]>();
  const added: string[][] = [];
  for (let n = 0; n < 100; n++) {
    const row = movies.rows[n * step] ?? [];
    const id = row[at("id")];
    const people = castOf.get(id);
    if (n % 5 === 0) edit("films", row, id, at("title"), "title", `Otra "${n}", y nada más`);
    if (n % 5 === 1)
      edit("films", row, id, at("vote_count"), "vote_count", String(Number(row[at("vote_count")]) + 1));
    if (n % 5 === 2) removed.add(row);
    if (n % 5 === 3) added.push(row.with(at("id"), String(2_000_000_000 + n)));
    if (n % 5 === 4 && people) edit("credits", people, id, 0, "cast", `["Nadie ${n}"]`);
  }
  done.films.removed.push(...[...removed].map((row) => Number(row[at("id")])).sort());
  done.films.added.push(...added.map((row) => Number(row[at("id")])).sort());
  done.films.changed.sort();
  done.credits.changed.sort();
  await mkdir(to, { recursive: true });
  const kept = movies.rows.filter((row) => !removed.has(row));
  await writeRows(join(to, CLEAN_MOVIES), { ...movies, rows: [...added, ...kept.reverse()] });
  await writeRows(join(to, CLEAN_CREDITS), { ...credits, rows: credits.rows.reverse() });
  return done;
}
