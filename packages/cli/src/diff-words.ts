import { parseJson } from "@movies/artifacts";
import type { BuildsDiff, FilmName, FilmsDiff, FoldersDiff } from "@movies/diff";
import { number, plural, table } from "./table.js";

/** Lines of each list that are shown; --json has all. */
const SHOWN = 10;
/** Characters of a value. */
const WIDTH = 40;

/** The differences for people: counts first, then the first of each list with how many more there are. */
export function inWords(diff: FoldersDiff, before: string, after: string): string {
  const parts = [
    ...(diff.same ? ["no differences"] : []),
    ...(diff.films && diff.credits ? [countTable(diff.films, diff.credits)] : []),
    ...(diff.films ? rowWords("films", diff.films) : []),
    ...(diff.credits ? rowWords("credits", diff.credits) : []),
    ...(diff.builds ? buildWords(diff.builds) : []),
    ...lackingWords(diff, before, after),
  ];
  return parts.join("\n\n");
}

function countTable(films: FilmsDiff, credits: FilmsDiff): string {
  const row = (name: string, { before, after, added, removed, changed }: FilmsDiff) => [
    name,
    ...[before, after, added.length, removed.length, changed.length].map(number),
  ];
  return table(
    [["", "before", "after", "added", "removed", "changed"], row("films", films), row("credits", credits)],
    [1, 2, 3, 4, 5],
  );
}

function rowWords(what: string, { added, removed, changed, columns }: FilmsDiff): string[] {
  const byColumn = new Map<string, number>();
  for (const { cells } of changed)
    for (const { column } of cells) byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
  const counts = [...byColumn]
    .sort(([, a], [, b]) => b - a)
    .map(([column, count]) => `${column} ${number(count)}`);
  const cells = changed.flatMap((film) =>
    film.cells.map(({ column, before, after }) => [nameOf(film), column, ...transition(before, after)]),
  );
  return [
    ...schemaWords(what, columns),
    ...list(
      `${what} added`,
      added.map((film) => [nameOf(film)]),
    ),
    ...list(
      `${what} removed`,
      removed.map((film) => [nameOf(film)]),
    ),
    ...(cells.length > 0 ? [`${what} changed, by column: ${counts.join(", ")}`] : []),
    ...list(`${what} changed`, cells, "cell"),
  ];
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

function list(head: string, rows: readonly (readonly string[])[], unit = "film"): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - SHOWN;
  const rest = more > 0 ? `\n  … and ${plural(more, `more ${unit}`, `more ${unit}s`)}; --json lists all` : "";
  return [
    `${head} (${plural(rows.length, unit)}):\n${table(rows.slice(0, SHOWN).map(([first = "", ...others]) => [`  ${first}`, ...others]))}${rest}`,
  ];
}

const nameOf = ({ id, title, year }: FilmName): string =>
  `${id}${title === null ? "" : ` ${short(title)}`}${year === null ? "" : ` (${year})`}`;

/** Of two lists what was put in and taken out; of anything else both. */
function transition(before: string | null, after: string | null): string[] {
  const [was, is] = [namesIn(before), namesIn(after)];
  if (was === undefined || is === undefined) return [short(before ?? "–"), "→", short(after ?? "–")];
  const added = is.filter((name) => !was.includes(name)).map((name) => `+ ${name}`);
  const removed = was.filter((name) => !is.includes(name)).map((name) => `- ${name}`);
  const words = [...removed, ...added].join(", ");
  return [words === "" ? "in another order, or as often as not before" : short(words, 2 * WIDTH)];
}

function namesIn(cell: string | null): string[] | undefined {
  const value = cell?.startsWith("[") ? parseJson(cell) : undefined;
  return Array.isArray(value) ? value.map(String) : undefined;
}

const short = (text: string, width = WIDTH): string => {
  const letters = [...text];
  return letters.length > width ? `${letters.slice(0, width - 1).join("")}…` : text;
};

function buildWords({ before, after, manifest, churn }: BuildsDiff): string[] {
  if (before === after) return [`the same build, ${before}`];
  const settings = manifest
    .filter(({ name }) => !name.startsWith("files."))
    .map(({ name, before: was, after: is }) => [name, value(was), "→", value(is)]);
  const rows = churn.map(({ model, films, changed, filmsChanged }) => [
    model,
    number(films),
    percent(changed),
    number(filmsChanged),
  ]);
  return [
    `build ${before} → ${after}`,
    ...list("manifest", settings, "value"),
    `recommendations, five a film, over the films in both builds:\n${table([["model", "films", "of the five changed", "films with a change"], ...rows], [1, 2, 3])}`,
    ...churn.flatMap(({ model, most }) => mostWords(model, most)),
  ];
}

/** What is not nothing is not said to be 0.0 %. */
const percent = (share: number): string =>
  share > 0 && share < 0.0005 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`;

function mostWords(model: string, most: BuildsDiff["churn"][number]["most"]): string[] {
  const first = most.slice(0, 5).map(({ film, changed }) => `${nameOf(film)} ${Math.round(100 * changed)} %`);
  return first.length === 0 ? [] : [`whose five changed most, by ${model}: ${first.join(", ")}`];
}

const value = (item: unknown): string =>
  item === undefined ? "–" : short(typeof item === "number" ? number(item) : String(item));

function lackingWords({ lacking, films, builds }: FoldersDiff, before: string, after: string): string[] {
  const who = (folders: readonly string[], what: string, some: string) =>
    folders.length === 2 ? `neither ${before} nor ${after} has ${some}` : `${folders.join()} has no ${what}`;
  return [
    ...(films === null
      ? [`clean files not compared: ${who(lacking.clean, "clean files", "clean files")}`]
      : []),
    ...(builds === null ? [`recommendations not compared: ${who(lacking.build, "build", "a build")}`] : []),
  ];
}
