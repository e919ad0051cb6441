import {
  compareKeys,
  countryCode,
  countryName,
  countryOfThree,
  countryWritings,
  foldKey,
  type GroupKind,
  genreInSpanish,
  languageName,
  languageOfThree,
  languageWritings,
  lowerKey,
  type Opened,
} from "@movies/artifacts";
import type { GroupName, GroupRef } from "../answers.js";

/** Finds groups of films by name, as rows of groups.arrow, most films first, ties by name. */
export interface Groups {
  /** the groups of that name, ignoring case; if there are none, those whose folded name is the same */
  find(kind: GroupKind, name: string): number[];
  /** the rows of a kind that has other writings than the source's, all of them */
  rowsOf(kind: TranslatedKind): readonly number[];
  /** every writing by which a row is found */
  writings(row: number): readonly string[];
  ref(row: number): GroupRef;
  /** what the group of that name in the source is called */
  nameOf(kind: GroupKind, name: string): GroupName;
}

/** They are few, and asked for in Spanish, in English or by code. */
const TRANSLATED = {
  country: { name: countryName, code: countryCode, ofThree: countryOfThree, writings: countryWritings },
  genre: {
    name: genreInSpanish,
    code: () => undefined,
    ofThree: () => undefined,
    writings: (name: string) => [genreInSpanish(name), name],
  },
  language: {
    name: languageName,
    code: (code: string) => code,
    ofThree: languageOfThree,
    writings: languageWritings,
  },
};
export type TranslatedKind = keyof typeof TRANSLATED;

export const isTranslated = (kind: GroupKind): kind is TranslatedKind => kind in TRANSLATED;

export function createGroups({ groups }: Pick<Opened, "groups">): Groups {
  const size = (row: number) => groups.films.size(row);
  const mostFilms = (rows: number[]): number[] =>
    rows.sort((a, b) => size(b) - size(a) || compareKeys(groups.name(a), groups.name(b)));
  const called = new Map<number, readonly string[]>(); // Intl takes its time
  const writings = (row: number): readonly string[] => {
    const kind = groups.kind(row);
    if (!isTranslated(kind)) return [groups.name(row)];
    const all = called.get(row) ?? TRANSLATED[kind].writings(groups.name(row));
    called.set(row, all);
    return all;
  };

  const known = new Map<TranslatedKind, Translated>();
  /** The rows of a kind and their keys in every writing: gathered when the kind is first asked for. */
  function translated(kind: TranslatedKind): Translated {
    const gathered = known.get(kind);
    if (gathered !== undefined) return gathered;
    const rows = Array.from({ length: groups.count }, (_, row) => row).filter(
      (row) => groups.kind(row) === kind,
    );
    const byKey = new Map<string, number>();
    for (const row of mostFilms([...rows]))
      for (const key of writings(row).map(foldKey)) if (!byKey.has(key)) byKey.set(key, row);
    const found = { rows, byKey };
    known.set(kind, found);
    return found;
  }

  function written(kind: GroupKind, name: string, key: string): number[] {
    const rows: number[] = [];
    for (let row = groups.lowerBound(key); row < groups.count && groups.key(row) === key; row++)
      if (groups.kind(row) === kind) rows.push(row);
    const exact = rows.filter((row) => lowerKey(groups.name(row)) === lowerKey(name));
    return mostFilms(exact.length > 0 ? exact : rows);
  }

  return {
    find(kind, name) {
      const key = foldKey(name);
      if (isTranslated(kind)) {
        const { byKey } = translated(kind);
        const row = byKey.get(key) ?? byKey.get(foldKey(TRANSLATED[kind].ofThree(key) ?? ""));
        return row === undefined ? [] : [row];
      }
      const rows = written(kind, name, key);
      // The source calls every franchise a collection; people leave that out.
      return rows.length > 0 || kind !== "collection" ? rows : written(kind, name, `${key}collection`);
    },
    rowsOf: (kind) => translated(kind).rows,
    writings,
    ref: (row) => ({ ...nameOf(groups.kind(row), groups.name(row)), films: size(row) }),
    nameOf,
  };
}

function nameOf(kind: GroupKind, name: string): GroupName {
  if (!isTranslated(kind)) return { name };
  const code = TRANSLATED[kind].code(name);
  return { name: TRANSLATED[kind].name(name), ...(code !== undefined && { code }) };
}

interface Translated {
  readonly rows: readonly number[];
  readonly byKey: ReadonlyMap<string, number>;
}
