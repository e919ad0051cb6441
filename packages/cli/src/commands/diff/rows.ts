import { parseJson } from "@movies/artifacts/folder";
import type { FilmsDiff } from "@movies/diff";
import { number, plural } from "../../terminal/numbers.js";
import { drawTable, table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";
import { list, nameOf, rest, SHOWN, short, WIDTH } from "./lists.js";

/** What differs in the rows of one file. */
export function rowWords(what: string, { added, removed, changed, columns }: FilmsDiff): Words[] {
  const byColumn = new Map<string, number>();
  for (const { cells } of changed)
    for (const { column } of cells) byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
  const counts = [...byColumn]
    .sort(([, a], [, b]) => b - a)
    .map(([column, count]) => `${column} ${number(count)}`);
  const alone = what === "films" ? "" : " whose film is not";
  return [
    ...schemaWords(what, columns),
    ...list(
      `${what} added${alone}`,
      added.map((film) => [nameOf(film)]),
    ),
    ...list(
      `${what} removed${alone}`,
      removed.map((film) => [nameOf(film)]),
    ),
    ...(counts.length > 0 ? [`${what} changed, by column: ${counts.join(", ")}`] : []),
    ...cellWords(what, changed),
  ];
}

/** The first changed cells, each beneath the name of its film. */
function cellWords(what: string, changed: FilmsDiff["changed"]): Words[] {
  const cells = changed.flatMap((film) => film.cells.map((cell) => ({ film, ...cell })));
  if (cells.length === 0) return [];
  const shown = cells.slice(0, SHOWN);
  const rows = shown.map(({ column, before, after }) => [`    ${column}`, transition(before, after)]);
  const lines = drawTable(table(rows))
    .split("\n")
    .map((line, i) => {
      const film = shown[i]?.film;
      return film === undefined || film === shown[i - 1]?.film ? line : `  ${nameOf(film)}\n${line}`;
    });
  const head = `${what} changed (${plural(cells.length, "cell")} of ${plural(changed.length, "film")}):`;
  return [[head, ...lines, ...rest(cells.length, "cell")].join("\n")];
}

function schemaWords(what: string, { added, removed }: FilmsDiff["columns"]): string[] {
  const parts = [
    ...(added.length > 0 ? [`${added.join(", ")} added`] : []),
    ...(removed.length > 0 ? [`${removed.join(", ")} removed`] : []),
  ];
  return parts.length === 0
    ? []
    : [`columns of ${what}: ${parts.join("; ")}; what is in them is not compared`];
}

/** For two lists, what was added and removed; for anything else, both values. */
function transition(before: string | null, after: string | null): string {
  const [was, is] = [namesIn(before), namesIn(after)];
  if (was === undefined || is === undefined) return `${short(before ?? "–")} → ${short(after ?? "–")}`;
  const added = is.filter((name) => !was.includes(name)).map((name) => `+ ${name}`);
  const removed = was.filter((name) => !is.includes(name)).map((name) => `- ${name}`);
  const words = [...removed, ...added].join(", ");
  return words === "" ? "in another order, or repeated more or less often" : short(words, 2 * WIDTH);
}

function namesIn(cell: string | null): string[] | undefined {
  const value = cell?.startsWith("[") ? parseJson(cell) : undefined;
  return Array.isArray(value) ? value.map(String) : undefined;
}
