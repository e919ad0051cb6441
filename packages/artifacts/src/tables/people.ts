import { list, utf8 } from "@uwdata/flechette";
import { fromArrow, type Lists, lowerBound, reader, rowLists, rowType, toArrow } from "./arrow.js";

/** Somebody in a cast or a director. Names that differ in case only are one person. */
export interface PersonRow {
  /** folded name */
  readonly key: string;
  /** as written most often */
  readonly name: string;
  /** rows of films.arrow with the person in the cast, ascending, each once */
  readonly cast: ArrayLike<number>;
  /** rows of films.arrow directed, ascending, each once */
  readonly directed: ArrayLike<number>;
}

/** Everybody, sorted by `compareKeys` of the folded name, then of the name; several may share a key. */
export interface PeopleTable {
  readonly count: number;
  key(row: number): string;
  name(row: number): string;
  /** rows of films.arrow */
  readonly cast: Lists;
  /** rows of films.arrow */
  readonly directed: Lists;
  /** the first row whose key is not below `key` */
  lowerBound(key: string): number;
}

/** people.arrow. The rows are to be sorted as `PeopleTable` says; `films` is how many there are. */
export function writePeople(people: readonly PersonRow[], films: number): Uint8Array {
  return toArrow({
    key: [utf8(), people.map((person) => person.key)],
    name: [utf8(), people.map((person) => person.name)],
    cast: [list(rowType(films)), people.map((person) => person.cast)],
    directed: [list(rowType(films)), people.map((person) => person.directed)],
  });
}

export function openPeople(bytes: Uint8Array): PeopleTable {
  const table = fromArrow(bytes, ["key", "name", "cast", "directed"]);
  const key = reader<string>(table, "key");
  return {
    count: table.numRows,
    key,
    name: reader<string>(table, "name"),
    cast: rowLists(table, "cast"),
    directed: rowLists(table, "directed"),
    lowerBound: (wanted) => lowerBound(table.numRows, key, wanted),
  };
}
