import type { FilmName, FilmsDiff, FoldersDiff } from "@movies/diff";
import { number } from "../../terminal/numbers.js";
import { type Table, table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";
import { buildWords } from "./builds.js";
import { rowWords } from "./rows.js";

/** The differences for people: counts first, then the first of each list with how many more there are. */
export function inWords(diff: FoldersDiff, before: string, after: string): Words {
  const parts: Words[] = [
    ...(diff.same ? [`no differences${lacksNothing(diff) ? "" : " in what both have"}`] : []),
    ...(diff.films && diff.credits ? [countTable(diff.films, diff.titles, diff.credits)] : []),
    ...(diff.films ? rowWords("films", diff.films) : []),
    ...(diff.films && diff.titles ? rowWords("titles", withoutThose(diff.titles, diff.films)) : []),
    ...(diff.films && diff.credits ? rowWords("credits", withoutThose(diff.credits, diff.films)) : []),
    ...(diff.builds ? buildWords(diff.builds) : []),
    ...lackingWords(diff, before, after),
  ];
  return parts.flatMap((part, i) => (i === 0 ? [part] : ["", part]));
}

const lacksNothing = ({ lacking }: FoldersDiff): boolean =>
  lacking.clean.length === 0 && lacking.build.length === 0;

/** A film comes and goes with its names and credits: listing both would say everything twice. */
function withoutThose(rows: FilmsDiff, films: FilmsDiff): FilmsDiff {
  const others = (list: readonly FilmName[], known: readonly FilmName[]) => {
    const ids = new Set(known.map(({ id }) => id));
    return list.filter(({ id }) => !ids.has(id));
  };
  return {
    ...rows,
    added: others(rows.added, films.added),
    removed: others(rows.removed, films.removed),
  };
}

function countTable(films: FilmsDiff, titles: FilmsDiff | null, credits: FilmsDiff): Table {
  const row = (name: string, { before, after, added, removed, changed }: FilmsDiff) => [
    name,
    ...[before, after, added.length, removed.length, changed.length].map(number),
  ];
  return table(
    [
      ["", "before", "after", "added", "removed", "changed"],
      row("films", films),
      ...(titles ? [row("titles", titles)] : []),
      row("credits", credits),
    ],
    [1, 2, 3, 4, 5],
  );
}

function lackingWords({ lacking, films, builds }: FoldersDiff, before: string, after: string): string[] {
  const who = (folders: readonly string[], what: string, some: string) =>
    folders.length === 2 ? `neither ${before} nor ${after} has ${some}` : `${folders.join()} ${what}`;
  return [
    ...(films === null
      ? [
          `clean files not compared: ${who(lacking.clean, "lacks cleanMovies.csv or cleanCredits.csv", "clean files")}`,
        ]
      : []),
    ...(builds === null
      ? [`recommendations not compared: ${who(lacking.build, "has no build", "a build")}`]
      : []),
  ];
}
