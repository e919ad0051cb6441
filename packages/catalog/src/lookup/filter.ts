import type { GroupKind, Opened } from "@movies/artifacts";
import type { FilmFilter, GroupRef } from "../answers.js";
import { firstDay } from "../calendar.js";
import type { Groups } from "./groups.js";

/** A filter over the films of a build. */
export interface RowFilter {
  /** whether the film in a row passes */
  keeps(row: number): boolean;
  /** the groups asked for, by kind */
  readonly groups: { readonly [Kind in GroupKind]?: readonly GroupRef[] };
}

/** A name in a filter that no group has. */
export interface UnknownName {
  readonly kind: GroupKind;
  readonly name: string;
}

/** The films that a filter keeps, by row; or the first name that means nothing. */
export function rowFilter(
  { films, groups }: Pick<Opened, "films" | "groups">,
  named: Groups,
  { groups: asked = {}, from, to, minimumVotes = 0 }: FilmFilter,
): RowFilter | UnknownName {
  const found: { [Kind in GroupKind]?: readonly GroupRef[] } = {};
  const passed = new Uint8Array(films.count); // by film, in how many kinds it is in one of the groups
  let kinds = 0;
  for (const kind of Object.keys(asked) as GroupKind[]) {
    const rows: number[] = [];
    for (const name of asked[kind] ?? []) {
      const [row] = named.find(kind, name);
      if (row === undefined) return { kind, name };
      rows.push(row);
    }
    for (const row of rows)
      for (const film of groups.films.at(row)) if (passed[film] === kinds) passed[film] = kinds + 1;
    found[kind] = rows.map(named.ref);
    kinds++;
  }
  const first = from === undefined ? Number.NEGATIVE_INFINITY : firstDay(from);
  const end = to === undefined ? Number.POSITIVE_INFINITY : firstDay(to + 1);
  const { releaseDays, voteCounts } = films;
  return {
    groups: found,
    keeps(row) {
      const day = releaseDays[row] ?? 0;
      return passed[row] === kinds && day >= first && day < end && (voteCounts[row] ?? 0) >= minimumVotes;
    },
  };
}
