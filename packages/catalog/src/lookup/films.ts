import {
  type FilmsTable,
  foldKey,
  lowerKey,
  type Opened,
  type WritingKeys,
  writingKeys,
} from "@movies/artifacts";
import type { FilmQuery, FilmRef } from "../answers.js";
import { yearOf } from "../calendar.js";
import { type Dated, dated } from "./year-in-title.js";

type Tables = Pick<Opened, "films" | "titles" | "writings">;

/** The films a query means, as rows of films.arrow. */
export interface FilmMatch {
  /** most votes first, of equal votes the lower id; empty if there is none */
  readonly rows: readonly number[];
  /** for an exact title: films with a similar title that are far better known */
  readonly similar: readonly number[];
  /** if there is none: the films that could be meant, because two titles are other writings of the one asked for */
  readonly meant: readonly number[];
  /** if there is none of that year: those of other years, the nearest first */
  readonly ofOtherYears: readonly number[];
}

const NOTHING: FilmMatch = { rows: [], similar: [], meant: [], ofOtherYears: [] };

type Source = "title" | "name";
type Level = "written" | keyof WritingKeys;
type Step = readonly [source: Source, level: Level];

// A step is tried only if the ones before it find nothing. What the first two find is never replaced by another name.
const CLOSE: readonly Step[] = [
  ["title", "written"],
  ["title", "same"],
  ["name", "written"],
  ["name", "same"],
];
const NEAR: readonly Step[] = [
  ["title", "similar"],
  ["name", "similar"],
  ["title", "loose"],
  ["name", "loose"],
];

/** Finds the films that a query means. */
export function findFilms(tables: Tables, { title, year, id }: FilmQuery): FilmMatch {
  if (id !== undefined) {
    const row = rowOf(tables.films, id);
    return row < 0 ? NOTHING : { ...NOTHING, rows: [row] };
  }
  const asked = new Asked(tables, title);
  const inTitle = dated(title);
  return (
    asked.find(CLOSE, year) ??
    (inTitle && findDated(tables, inTitle, year)) ??
    asked.findOtherYears(CLOSE, year) ??
    asked.find(NEAR, year) ??
    asked.findOtherYears(NEAR, year) ??
    NOTHING
  );
}

/** `Heat (1995)` as title and year; undefined if no film has that title. */
function findDated(tables: Tables, inTitle: Dated, year: number | undefined): FilmMatch | undefined {
  const match = findFilms(tables, inTitle);
  if (match.rows.length === 0) return match.ofOtherYears.length > 0 ? match : undefined;
  return year === undefined || year === inTitle.year ? match : { ...NOTHING, ofOtherYears: match.rows };
}

/** The row of the film with that id, TMDB's or IMDb's; -1 if there is none. */
export function rowOf(films: FilmsTable, id: number | string): number {
  return typeof id === "number" ? films.rowOf(id) : films.rowOfImdb(Number(id.replace(/^tt/, "")));
}

/** A film with the title or name by which it is considered. */
interface Bearer {
  readonly film: number;
  readonly written: string;
}

/** One title asked for. */
class Asked {
  private readonly tables: Tables;
  private readonly title: string;
  private readonly row: number;
  private known: WritingKeys | undefined;

  constructor(tables: Tables, title: string) {
    this.tables = tables;
    this.title = title;
    this.row = tables.titles.rowOf(foldKey(title));
  }

  find(steps: readonly Step[], year: number | undefined): FilmMatch | undefined {
    for (const step of steps) {
      const match = this.take(step, year);
      if (match !== undefined) return match;
    }
    return undefined;
  }

  findOtherYears(steps: readonly Step[], year: number | undefined): FilmMatch | undefined {
    if (year === undefined) return undefined;
    const match = this.find(steps, undefined);
    if (match === undefined) return undefined;
    const apart = (row: number) => Math.abs(yearOf(this.tables.films.releaseDays[row] ?? 0) - year);
    return { ...NOTHING, ofOtherYears: [...match.rows, ...match.meant].sort((a, b) => apart(a) - apart(b)) };
  }

  private take([source, level]: Step, year: number | undefined): FilmMatch | undefined {
    const bearers =
      level === "written" ? this.bearers(this.row, source, year) : this.alike(source, level, year);
    if (bearers.length === 0) return undefined;
    const rows = [...new Set(bearers.map(({ film }) => film))];
    if (level === "written") return this.written(source, rows, bearers, year);
    const titles = new Set(bearers.map(({ written }) => foldKey(written)));
    return titles.size === 1 ? { ...NOTHING, rows } : { ...NOTHING, meant: rows.sort(this.byVotes) };
  }

  /** The films of exactly that title, else those whose title folds to the same key; after them those of which it is another name. */
  private written(
    source: Source,
    folded: readonly number[],
    bearers: readonly Bearer[],
    year: number | undefined,
  ): FilmMatch {
    const lower = lowerKey(this.title);
    const exactly = (all: readonly Bearer[]) =>
      all.filter(({ written }) => lowerKey(written) === lower).map(({ film }) => film);
    const exact = exactly(bearers);
    const rows = exact.length > 0 ? exact : folded;
    if (source === "name") return { ...NOTHING, rows };
    const alsoNamed = exactly(this.bearers(this.row, "name", year));
    const similar = year === undefined ? [...this.tables.titles.similar.at(this.row)] : [];
    return { ...NOTHING, rows: [...new Set([...rows, ...alsoNamed])], similar };
  }

  /** The films whose title or name has the same key at that level. */
  private alike(source: Source, level: keyof WritingKeys, year: number | undefined): Bearer[] {
    const keys = this.keys();
    const rows = new Set<number>();
    for (const key of new Set([keys.same, keys[level]])) {
      if (key === "") continue;
      const row = this.tables.titles.rowOf(key);
      if (row >= 0) rows.add(row);
      for (const title of Array.from(this.tables.writings.titles(key))) rows.add(title);
    }
    return [...rows]
      .flatMap((row) => this.bearers(row, source, year))
      .filter(({ written }) => writingKeys(written)[level] === keys[level]);
  }

  private bearers(row: number, source: Source, year: number | undefined): Bearer[] {
    if (row < 0) return [];
    const { films, titles } = this.tables;
    const all =
      source === "title"
        ? Array.from(titles.films.at(row), (film) => ({ film, written: films.title(film) }))
        : titles.names(row).map((written, i) => ({ film: titles.named.at(row)[i] ?? -1, written }));
    return all.filter(({ film }) => year === undefined || yearOf(films.releaseDays[film] ?? 0) === year);
  }

  private readonly byVotes = (a: number, b: number): number => {
    const { voteCounts } = this.tables.films;
    return (voteCounts[b] ?? 0) - (voteCounts[a] ?? 0) || a - b;
  };

  /** Computed once, and only if the exact title is not found. */
  private keys(): WritingKeys {
    this.known ??= writingKeys(this.title);
    return this.known;
  }
}

/** What names the film in a row. */
export function filmRef(films: FilmsTable, row: number): FilmRef {
  const originalTitle = films.originalTitle(row);
  return {
    id: films.ids[row] ?? -1,
    title: films.title(row),
    ...(originalTitle !== null && { originalTitle }),
    year: yearOf(films.releaseDays[row] ?? 0),
  };
}
