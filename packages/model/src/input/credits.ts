import { join } from "node:path";
import {
  CLEAN_CREDITS,
  type FileFacts,
  type FlatLists,
  ListsBuilder,
  nextCommand,
  Problem,
} from "@movies/artifacts";
import { readCleanCredits } from "@movies/clean-files";
import { Numbered } from "../names.js";

/** Who is in the films and who directed them: one list per film, in order of the films, empty if nothing is known. */
export interface FilmCredits {
  /** names as written, by number, in the order in which they first occur in the file */
  readonly names: readonly string[];
  /** numbers of names as billed; a person billed twice is there twice */
  readonly cast: FlatLists<Int32Array>;
  readonly directors: FlatLists<Int32Array>;
}

/**
 * Reads cleanCredits.csv for the films with the given ids. Names are numbered while they are read, so a text is
 * kept once and not once per mention. Credits of other films are ignored. Errors: Problem, see @movies/clean-files.
 */
export async function readFilmCredits(
  artifacts: string,
  ids: ArrayLike<number>,
): Promise<{ readonly credits: FilmCredits; readonly facts: FileFacts }> {
  const credits = new CreditsBuilder(ids);
  const { facts } = await readCleanCredits(artifacts, (cells) => {
    const id = cells.id("id");
    const isNew = credits.add(id, cells.names("cast"), cells.names("director"));
    if (!isNew) throw twice(artifacts, id);
  });
  return { credits: credits.finish(), facts };
}

const twice = (artifacts: string, id: number): Problem =>
  new Problem(
    `${join(artifacts, CLEAN_CREDITS)} has two rows with id ${id}; run: ${nextCommand("etl", artifacts)}`,
  );

/** Gathers credits in any order. */
export class CreditsBuilder {
  private readonly numbered = new Numbered();
  private readonly cast = new ListsBuilder(Int32Array);
  private readonly directors = new ListsBuilder(Int32Array);
  private readonly rows: ReadonlyMap<number, number>;
  /** by film, how many films had credits before it; -1 if it has none */
  private readonly places: Int32Array;
  private count = 0;

  constructor(ids: ArrayLike<number>) {
    this.rows = new Map(Array.from(ids, (id, row) => [id, row]));
    this.places = new Int32Array(ids.length).fill(-1);
  }

  /** Returns whether these are the first credits of that film. */
  add(id: number, cast: readonly string[], directors: readonly string[]): boolean {
    const row = this.rows.get(id);
    if (row === undefined) return true;
    if (this.places[row] !== -1) return false;
    this.places[row] = this.count++;
    for (const name of cast) this.cast.push(this.numbered.numberOf(name));
    for (const name of directors) this.directors.push(this.numbered.numberOf(name));
    this.cast.endList();
    this.directors.endList();
    return true;
  }

  finish(): FilmCredits {
    return {
      names: this.numbered.names,
      cast: ordered(this.cast.finish(), this.places),
      directors: ordered(this.directors.finish(), this.places),
    };
  }
}

/** The lists at the given positions, one after the other; an empty list for position -1. */
function ordered({ starts, values }: FlatLists<Int32Array>, places: Int32Array): FlatLists<Int32Array> {
  const ends = new Int32Array(places.length + 1);
  const inOrder = new Int32Array(values.length);
  places.forEach((place, row) => {
    const own = place < 0 ? values.subarray(0, 0) : values.subarray(starts[place], starts[place + 1]);
    const start = ends[row];
    inOrder.set(own, start);
    ends[row + 1] = start + own.length;
  });
  return { starts: ends, values: inOrder };
}
