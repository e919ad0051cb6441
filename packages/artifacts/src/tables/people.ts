import { int32, list, utf8 } from "@uwdata/flechette";
import { fromArrow, lowerBound, reader, toArrow } from "./arrow.js";

/** Somebody in a cast or a director. Names that differ in case only are one person. */
export interface PersonRow {
  /** folded name */
  readonly key: string;
  /** as written most often */
  readonly name: string;
  /** ids of the films with the person in the cast, ascending, each once */
  readonly cast: ArrayLike<number>;
  /** ids of the films directed, ascending, each once */
  readonly directed: ArrayLike<number>;
}

/** Everybody, sorted by `compareKeys` of the folded name, then of the name; several may share a key. */
export interface PeopleTable {
  readonly count: number;
  key(row: number): string;
  name(row: number): string;
  cast(row: number): Int32Array;
  directed(row: number): Int32Array;
  /** the first row whose key is not below `key` */
  lowerBound(key: string): number;
}

/** people.arrow. The rows are to be sorted as `PeopleTable` says. */
export function writePeople(people: readonly PersonRow[]): Uint8Array {
  return toArrow({
    key: [utf8(), people.map((person) => person.key)],
    name: [utf8(), people.map((person) => person.name)],
    cast: [list(int32()), people.map((person) => person.cast)],
    directed: [list(int32()), people.map((person) => person.directed)],
  });
}

export function openPeople(bytes: Uint8Array): PeopleTable {
  const table = fromArrow(bytes, ["key", "name", "cast", "directed"]);
  const key = reader<string>(table, "key");
  return {
    count: table.numRows,
    key,
    name: reader<string>(table, "name"),
    cast: reader<Int32Array>(table, "cast"),
    directed: reader<Int32Array>(table, "directed"),
    lowerBound: (wanted) => lowerBound(table.numRows, key, wanted),
  };
}
