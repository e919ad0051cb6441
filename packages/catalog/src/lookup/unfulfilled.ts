import type { Opened } from "@movies/artifacts";
import type { FilmFilter, Unfulfilled } from "../answers.js";
import { yearOf } from "../calendar.js";
import { settings } from "../settings.js";
import { type RowFilter, rowFilter } from "./filter.js";
import type { Groups, TranslatedKind } from "./groups.js";

/** One condition of a filter. */
interface Step {
  readonly condition: Unfulfilled["condition"];
  readonly keeps: RowFilter["keeps"];
  /** what could be asked of some films instead, the nearest or commonest first */
  values(rows: readonly number[]): readonly (string | number)[];
}

/** A filter that none of some films passes. Its names are known ones. */
export interface Unmet {
  readonly rows: readonly number[];
  readonly filter: FilmFilter;
  readonly withoutGenres: readonly string[];
}

/** The first condition of a filter that none of the films meets that meet the ones before it, and what those have instead. */
export function unfulfilled(
  opened: Pick<Opened, "films" | "groups">,
  groups: Groups,
  { rows: all, filter, withoutGenres }: Unmet,
): Unfulfilled {
  let rows = all;
  for (const { condition, keeps, values } of steps(opened, groups, filter, withoutGenres)) {
    const left = rows.filter(keeps);
    if (left.length === 0)
      return { condition, films: rows.length, values: values(rows).slice(0, settings.suggestions) };
    rows = left;
  }
  throw new RangeError("expected a filter that none of the films passes");
}

function steps(
  opened: Pick<Opened, "films" | "groups">,
  groups: Groups,
  { groups: asked = {}, ...numbers }: FilmFilter,
  withoutGenres: readonly string[],
): Step[] {
  const { films } = opened;
  const keeps = (filter: FilmFilter): RowFilter["keeps"] => {
    const made = rowFilter(opened, groups, filter);
    return "keeps" in made ? made.keeps : () => false;
  };
  const kinds = (["genre", "country", "language"] as const).filter((kind) => asked[kind] !== undefined);
  const { from, to, minimumVotes } = numbers;
  const none = keeps({ groups: { genre: withoutGenres } });
  const year = (row: number) => yearOf(films.releaseDays[row] ?? 0);
  const away = (of: number) => Math.max((from ?? of) - of, of - (to ?? of));
  const all: (Step | false)[] = [
    ...kinds.map((kind) => ({
      condition: kind,
      keeps: keeps({ groups: { [kind]: asked[kind] } }),
      values: (rows: readonly number[]) => commonest(opened, groups, kind, rows),
    })),
    withoutGenres.length > 0 && {
      condition: "withoutGenres",
      keeps: (row) => !none(row),
      values: (rows) => commonest(opened, groups, "genre", rows, rows.length),
    },
    (from !== undefined || to !== undefined) && {
      condition: "years",
      keeps: keeps({ from, to }),
      values: (rows) => [...new Set(rows.map(year))].sort((a, b) => away(a) - away(b) || a - b),
    },
    minimumVotes !== undefined && {
      condition: "votes",
      keeps: keeps({ minimumVotes }),
      values: (rows) => [rows.reduce((most, row) => Math.max(most, films.voteCounts[row] ?? 0), 0)],
    },
  ];
  return all.filter((step) => step !== false);
}

/** What groups of a kind some films are in, those with most of the films first; none that `tooMany` of them are in. */
function commonest(
  { groups: { films } }: Pick<Opened, "groups">,
  groups: Groups,
  kind: TranslatedKind,
  rows: readonly number[],
  tooMany = Number.POSITIVE_INFINITY,
): string[] {
  const among = new Set(rows);
  return groups
    .rowsOf(kind)
    .map((group) => ({ group, size: films.at(group).filter((row) => among.has(row)).length }))
    .filter(({ size }) => size > 0 && size < tooMany)
    .sort((a, b) => b.size - a.size)
    .map(({ group }) => groups.ref(group).name);
}
