import { Problem, type Schema, shellWord } from "@movies/artifacts/folder";
import { type Dataset, sourcesOf, wantedColumns } from "../datasets/dataset.js";
import { mended, type RawInput } from "../input/raw-input.js";
import { quoted } from "../quoted.js";
import { SETTINGS } from "../settings.js";
import { plain, variantOf } from "./column-names.js";

/** What the user says a column of the file means: the file's name of it → the name that is wanted. */
export type Renames = ReadonlyMap<string, string>;

/** Where the columns stand in a file. */
export interface Columns {
  /** the names of the columns, as they are meant */
  readonly names: readonly string[];
  /** fields of a whole record */
  readonly width: number;
  /** position by raw name */
  readonly at: ReadonlyMap<string, number>;
  readonly schema: Schema;
}

/** The first records of a file. */
export interface Header {
  readonly cells: readonly string[];
  readonly line: number;
  /** the record behind it */
  readonly next: { readonly cells: readonly string[]; readonly line: number } | undefined;
  readonly separator: string;
  readonly input: RawInput;
}

/** Every raw column that is known, by its plain name. */
export function knownColumns(dataset: Dataset): ReadonlyMap<string, string> {
  const sources = Object.entries(dataset.columns).flatMap(([name, column]) => sourcesOf(name, column));
  return new Map([...sources, ...dataset.unused, ...dataset.elsewhere].map((name) => [plain(name), name]));
}

/**
 * Finds the columns in a header by name, in any case and wherever they stand. A column is renamed if the user says so
 * and the file has it and lacks the one it is to be.
 * Errors: Problem if one is missing or there twice, or if this is not a header.
 */
export function findColumns(header: Header, dataset: Dataset, renames: Renames): Columns {
  const { names, renamed } = namesOf(header.cells, dataset, renames);
  const missing = missingColumns(names, dataset);
  if (missing.length > 0) throw lacking(missing, names, header, dataset, renames);
  const wanted = Object.entries(dataset.columns).flatMap(([name, column]) => sourcesOf(name, column));
  const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw double(twice, header, names);
  const known = new Set(knownColumns(dataset).values());
  return {
    names,
    width: names.length,
    at: new Map(wanted.filter((name) => names.includes(name)).map((name) => [name, names.indexOf(name)])),
    schema: {
      separator: header.separator,
      missing: [
        ...absentColumns(names, dataset).map(({ usual }) => usual),
        ...dataset.unused.filter((name) => !names.includes(name)),
      ],
      extra: names.filter((name) => !known.has(name) && !isIndex(name)),
      renamed,
    },
  };
}

/** pandas writes the numbers of the rows as a first column without a name. */
const isIndex = (name: string): boolean => name === "" || /^Unnamed: \d+$/.test(name);

function namesOf(cells: readonly string[], dataset: Dataset, renames: Renames) {
  const given = cells.map((name) => name.trim());
  const known = knownColumns(dataset);
  const exact = new Set([...known.values()].filter((name) => given.includes(name)));
  const pairs: [string, string][] = [];
  const names = given.map((name) => {
    const to = renames.get(name);
    const meant = to !== undefined && !given.includes(to) ? to : known.get(plain(name));
    if (meant === undefined || meant === name || (exact.has(meant) && to === undefined)) return name;
    pairs.push([name, meant]);
    return meant;
  });
  return { names, renamed: Object.fromEntries(pairs) };
}

/** The columns that the file has neither under their usual name nor under another. */
const absentColumns = (names: readonly string[], { columns }: Dataset) =>
  Object.entries(columns).flatMap(([name, column]) => {
    const sources = sourcesOf(name, column);
    const [usual] = sources;
    return usual === undefined || sources.some((source) => names.includes(source)) ? [] : [{ usual, column }];
  });

const missingColumns = (names: readonly string[], dataset: Dataset): string[] =>
  absentColumns(names, dataset).flatMap(({ usual, column }) => (column.optional ? [] : [usual]));

function lacking(
  missing: readonly string[],
  names: readonly string[],
  header: Header,
  dataset: Dataset,
  renames: Renames,
): Problem {
  const { line, next, input } = header;
  const { label } = input;
  const known = knownColumns(dataset);
  const isKnown = (cells: readonly string[]) => cells.filter((cell) => known.has(plain(cell))).length;
  if (next !== undefined && isKnown(next.cells) > isKnown(names) + 1)
    return new Problem(
      `${label} has a line above its header, ${quoted(names.slice(0, 1))}: expected the names of the columns in line ${line}; ${mended(input, `tail -n +${next.line}`)}`,
    );
  if (isKnown(names) === 0 && looksLikeData(names, next?.cells))
    return new Problem(
      `${label} has no header: line ${line} begins with ${quoted(names.slice(0, 2))}, expected names of columns such as ${wantedColumns(dataset).slice(0, 3).join(", ")}; put them above it, then run the command again`,
    );
  const shown = missing.length > MOST_NAMED ? `${missing.length} columns, among them` : columns(missing);
  const strange = names.filter((name) => !known.has(plain(name)));
  return new Problem(
    `${label} line ${line} lacks ${shown} ${missing.slice(0, MOST_NAMED).join(", ")}: found ${quoted(strange.length > 0 ? strange : names)}; ${remedy(missing, names, header, dataset, renames)}`,
  );
}

const MOST_NAMED = 6;

/** Both lines have numbers or long texts where names would be. */
const looksLikeData = (first: readonly string[], second: readonly string[] | undefined): boolean =>
  first.length > 1 &&
  (second === undefined || second.length === first.length) &&
  first.some((cell) => /^\s*[-+]?\d|^\s*[[{]/.test(cell) || cell.length > SETTINGS.quotedChars);

/** Suggests --rename only if the header can be used with it. */
function remedy(
  missing: readonly string[],
  names: readonly string[],
  header: Header,
  dataset: Dataset,
  renames: Renames,
): string {
  const known = new Set(knownColumns(dataset).values());
  const free = names.filter((name) => !known.has(name));
  const found = missing.flatMap((name): [string, string][] => {
    const variant = variantOf(name, free);
    return variant === undefined ? [] : [[variant, name]];
  });
  const suggested = new Map([...renames, ...found]);
  const works = missingColumns(namesOf(header.cells, dataset, suggested).names, dataset).length === 0;
  if (found.length === 0 || !works) return header.input.next;
  const options = found.map(([from, to]) => `--rename ${shellWord(`${from}=${to}`)}`);
  return `if ${options.length === 1 ? "that is what it is" : "those are what they are"} called there, run the command again with ${options.join(" ")}`;
}

function double(twice: string, { input, line, cells }: Header, names: readonly string[]): Problem {
  const called = cells.filter((_, i) => names[i] === twice).map((name) => name.trim());
  const because = called.every((name) => name === twice) ? "" : ` (${quoted(called)})`;
  return new Problem(
    `${input.label} line ${line} names the column ${twice} twice${because}: expected it once; rename or remove one, then run the command again`,
  );
}

const columns = (names: readonly string[]): string => (names.length === 1 ? "the column" : "the columns");
