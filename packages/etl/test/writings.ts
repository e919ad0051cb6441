import { gzipSync } from "node:zlib";
import Papa from "papaparse";
import type { EtlOptions } from "../src/index.js";
import { zipOf } from "./zip.js";

/** A film and its credits as they are meant; how they are written is another matter. */
export interface Film {
  readonly id: number;
  readonly title: string;
  readonly date: readonly [year: number, month: number, day: number];
  readonly budget: number;
  readonly revenue: number;
  readonly votes: number;
  readonly average: number;
  readonly popularity: number;
  readonly runtime: number | null;
  readonly tagline: string;
  readonly overview: string;
  readonly collection: string;
  readonly genres: readonly string[];
  readonly companies: readonly string[];
  readonly languages: readonly string[];
  readonly cast: readonly string[];
  readonly directors: readonly string[];
}

type Cells = Record<string, string>;

/** Both files as tables of cells, and how they are laid out as text. */
export interface Raw {
  readonly movies: readonly Cells[];
  readonly credits: readonly Cells[];
  readonly layout: Layout;
}

interface Layout {
  readonly separator?: string;
  readonly newline?: string;
  /** put before the header */
  readonly preamble?: string;
}

type Files = Readonly<Record<string, string | Buffer>>;

/** One way to write what the plain files say. */
export interface Kind {
  /** what has no name in this writing is left out of the world */
  readonly films?: (films: readonly Film[]) => Film[];
  readonly cells?: (raw: Raw) => Raw;
  readonly files?: (raw: Raw) => Files;
  readonly options?: (folder: string) => Partial<EtlOptions>;
}

const NAMES: Readonly<Record<string, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ja: "日本語",
};
const two = (number: number): string => String(number).padStart(2, "0");
export const iso = ([year, month, day]: Film["date"]): string =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;

/** As Python's repr writes a text. */
const repr = (text: string): string => `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
const dicts = (names: readonly string[], key = "name"): string =>
  `[${names.map((name, i) => `{'id': ${i}, '${key}': ${repr(name)}}`).join(", ")}]`;

/** The plain files, as Kaggle has them. */
export const plain = (films: readonly Film[]): Raw => ({
  layout: {},
  movies: films.map((film) => ({
    adult: "False",
    belongs_to_collection: film.collection === "" ? "" : `{'id': 1, 'name': ${repr(film.collection)}}`,
    budget: String(film.budget),
    genres: dicts(film.genres),
    homepage: "",
    id: String(film.id),
    imdb_id: `tt${String(film.id).padStart(7, "0")}`,
    original_language: "en",
    original_title: film.title,
    overview: film.overview,
    popularity: String(film.popularity),
    poster_path: "/p.jpg",
    production_companies: dicts(film.companies),
    production_countries: dicts(["Spain"]),
    release_date: iso(film.date),
    revenue: String(film.revenue),
    runtime: film.runtime === null ? "" : `${film.runtime}.0`,
    spoken_languages: dicts(film.languages, "iso_639_1"),
    status: "Released",
    tagline: film.tagline,
    title: film.title,
    video: "False",
    vote_average: String(film.average),
    vote_count: String(film.votes),
  })),
  credits: films.map((film) => ({
    cast: dicts(film.cast),
    crew: `[${[
      ...film.directors.map((name) => `{'job': 'Director', 'name': ${repr(name)}}`),
      "{'job': 'Editor', 'name': 'Nobody'}",
    ].join(", ")}]`,
    id: String(film.id),
  })),
});

const text = (rows: readonly Cells[], { separator = ",", newline = "\n", preamble = "" }: Layout) =>
  `${preamble}${Papa.unparse([...rows], { delimiter: separator, newline })}${newline}`;

export const filesOf = ({ movies, credits, layout }: Raw): Files => ({
  "movies_dataset.csv": text(movies, layout),
  "credits.csv": text(credits, layout),
});

/** Changes some cells of both files; what is empty stays so. */
const cells =
  (change: Readonly<Record<string, (cell: string) => string>>) =>
  (raw: Raw): Raw => {
    const changed = (row: Cells): Cells =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, cell === "" ? "" : (change[name]?.(cell) ?? cell)]),
      );
    return { ...raw, movies: raw.movies.map(changed), credits: raw.credits.map(changed) };
  };

const date = (write: (year: string, month: string, day: string) => string) =>
  cells({
    release_date: (cell) => {
      const [year = "", month = "", day = ""] = cell.split("-");
      return write(year, month, day);
    },
  });

/** The names in a literal of this file's own making. */
const namesIn = (cell: string): string[] =>
  [...cell.matchAll(/'(?:name|iso_639_1)': '((?:[^'\\]|\\.)*)'/g)].map((found) =>
    (found[1] ?? "").replace(/\\(.)/g, "$1"),
  );
const LISTS = ["genres", "production_companies", "production_countries"] as const;
const lists = (write: (names: string[]) => string, language = (code: string): string => code) =>
  cells({
    ...Object.fromEntries(LISTS.map((column) => [column, (cell: string) => write(namesIn(cell))])),
    spoken_languages: (cell) => write(namesIn(cell).map(language)),
    cast: (cell) => write(namesIn(cell)),
  });

/** Names without what separates them here, and in each file a list that shows it. */
const inLists = (films: readonly Film[]): Film[] =>
  films.map((film) => {
    const whole = (names: readonly string[]) => names.map((name) => name.replaceAll("-", " "));
    const several = (names: readonly string[]) => [...whole(names), ...(names.length === 1 ? ["More"] : [])];
    const { genres, companies, cast } = film;
    return { ...film, genres: several(genres), companies: whole(companies), cast: several(cast) };
  });

const comma = (cell: string): string => cell.replace(".", ",");
const grouped = (cell: string): string => cell.replace(/\B(?=(\d{3})+$)/g, ",");
const layout =
  (change: Layout) =>
  (raw: Raw): Raw => ({ ...raw, layout: { ...raw.layout, ...change } });
const header =
  (write: (name: string) => string) =>
  (raw: Raw): Raw => {
    const renamed = (row: Cells): Cells =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [write(name), cell]));
    return { ...raw, movies: raw.movies.map(renamed), credits: raw.credits.map(renamed) };
  };

const nothingAs =
  (word: string) =>
  (raw: Raw): Raw => ({
    ...raw,
    movies: raw.movies.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === "" ? word : cell])),
    ),
  });

const named =
  (movies: string, credits: string, pack: (content: string) => string | Buffer = (content) => content) =>
  (raw: Raw): Files => {
    const files = filesOf(raw);
    return {
      [movies]: pack(String(files["movies_dataset.csv"])),
      [credits]: pack(String(files["credits.csv"])),
    };
  };

/** Every way of writing that must give the clean files of the plain one. */
export const KINDS: Readonly<Record<string, Kind>> = {
  "ids as 862.0": { cells: cells({ id: (id) => `${id}.0` }) },
  "ids with an exponent": { cells: cells({ id: (id) => Number(id).toExponential() }) },
  "ids that a spreadsheet leaves alone": { cells: cells({ id: (id) => `="${id}"` }) },
  "ids after an apostrophe": { cells: cells({ id: (id) => `'${id}` }) },
  "ids in quotes twice": { cells: cells({ id: (id) => `"${id}"` }) },
  "ids with blanks": { cells: cells({ id: (id) => ` ${id} ` }) },
  "dates with a time": { cells: date((y, m, d) => `${y}-${m}-${d} 00:00:00`) },
  "dates with T and Z": { cells: date((y, m, d) => `${y}-${m}-${d}T00:00:00.000Z`) },
  "dates with a zone": { cells: date((y, m, d) => `${y}-${m}-${d}T23:59:59+05:30`) },
  "dates with slashes": { cells: date((y, m, d) => `${y}/${m}/${d}`) },
  "dates without separators": { cells: date((y, m, d) => `${y}${m}${d}`) },
  "dates with names of months": {
    cells: date(
      (y, m, d) =>
        `${Number(d)} ${"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[Number(m) - 1]} ${y}`,
    ),
  },
  "dates of RFC 1123": {
    cells: date((y, m, d) => {
      const day = new Date(`${y}-${m}-${d}T00:00:00Z`);
      return day.toUTCString();
    }),
  },
  "dates as an American spreadsheet writes them": {
    cells: date((y, m, d) => `${Number(m)}/${Number(d)}/${y}`),
    options: () => ({ dates: "mdy" }),
  },
  "dates as a European spreadsheet writes them": {
    cells: date((y, m, d) => `${d}.${m}.${y}`),
    options: () => ({ dates: "dmy" }),
  },
  ...Object.fromEntries(
    [
      "nan",
      "NaN",
      "NA",
      "N/A",
      "NULL",
      "null",
      "None",
      "<NA>",
      "NaT",
      "\\N",
      "NAN",
      "n/a",
      "#N/A",
      "none",
      " nan ",
      " ",
      "-",
      "?",
      "nil",
      "(null)",
      "undefined",
      "N.A.",
      '=""',
    ].map((word) => [`nothing as ${word}`, { cells: nothingAs(word) }]),
  ),
  "lists of names in Python": { cells: lists((names) => `[${names.map(repr).join(", ")}]`) },
  "lists of names in JSON": { cells: lists((names) => JSON.stringify(names)) },
  "lists of languages by their names": { cells: lists(JSON.stringify, (code) => NAMES[code] ?? code) },
  "names separated by commas": { cells: lists((names) => names.join(", ")) },
  "names separated by bars": { cells: lists((names) => names.join("|")) },
  "names in lines": { cells: lists((names) => names.join("\n")) },
  "names separated by /": { films: inLists, cells: lists((names) => names.join(" / ")) },
  "names separated by hyphens": { films: inLists, cells: lists((names) => names.join("-")) },
  "lists of PostgreSQL": {
    cells: lists((names) => `{${names.map((name) => (/[\s"]/.test(name) ? `"${name}"` : name)).join(",")}}`),
  },
  "sets of Python": { cells: lists((names) => `{${names.map(repr).join(", ")}}`) },
  "lists without quotes": { cells: lists((names) => `[${names.join(", ")}]`) },
  "lists of names that numpy printed": { cells: lists((names) => `[${names.map(repr).join(" ")}]`) },
  "lists of dicts that numpy printed": {
    cells: cells(
      Object.fromEntries(
        [...LISTS, "spoken_languages", "cast", "crew"].map((column) => [
          column,
          (cell: string) => cell.replaceAll("}, {", "}\n {"),
        ]),
      ),
    ),
  },
  "collections by their names": {
    cells: cells({ belongs_to_collection: (cell) => namesIn(cell)[0] ?? "" }),
  },
  "odd fields in lists": {
    cells: cells({
      genres: (cell) =>
        cell.replaceAll("{'id': ", "{'order': nan, 'seen': datetime.date(1995, 10, 30), 'id': "),
      cast: (cell) => cell.replaceAll("}", ", 'order': inf}").replace("[{", "[{'id': 1, 'name': None}, {"),
      crew: (cell) => cell.replaceAll("'Director'", "'director'"),
    }),
  },
  semicolons: { cells: layout({ separator: ";" }) },
  tabs: { cells: layout({ separator: "\t" }) },
  bars: { cells: layout({ separator: "|" }) },
  "sep=; above the header": { cells: layout({ separator: ";", preamble: "sep=;\n" }) },
  "sep=; in quotes": { cells: layout({ separator: ";", preamble: '"sep=;"\n' }) },
  "rows of separators below the last": {
    files: (raw) =>
      Object.fromEntries(
        Object.entries(filesOf(raw)).map(([name, content]) => {
          const [header = ""] = String(content).split("\n");
          return [name, content + `${header.replace(/[^,]/g, "")}\n`.repeat(20)];
        }),
      ),
  },
  "a byte order mark and CR LF": { cells: layout({ newline: "\r\n", preamble: "\ufeff" }) },
  "decimal commas": {
    cells: (raw) =>
      cells({ popularity: comma, vote_average: comma, runtime: comma })(layout({ separator: ";" })(raw)),
  },
  "decimal commas, in the ids too": {
    cells: (raw) =>
      cells({ id: (id) => `${id},0`, popularity: comma, vote_average: comma })(
        layout({ separator: ";" })(raw),
      ),
  },
  "ids and numbers with thousands": {
    cells: cells({ id: (id) => grouped(id), budget: grouped, revenue: grouped, vote_count: grouped }),
  },
  thousands: { cells: cells({ budget: grouped, revenue: grouped, vote_count: grouped }) },
  dollars: {
    cells: cells({ budget: (cell) => `$${grouped(cell)}`, revenue: (cell) => `$${grouped(cell)}` }),
  },
  "dollars by their name": { cells: cells({ budget: (cell) => `USD ${grouped(cell)}` }) },
  "a header in capitals": { cells: header((name) => name.toUpperCase()) },
  "a header of titles": {
    cells: header((name) =>
      name.replace(/(^|_)(\w)/g, (_, gap, letter) => `${gap && " "}${letter.toUpperCase()}`),
    ),
  },
  "the numbers of rows before it": {
    cells: (raw) => ({ ...raw, movies: raw.movies.map((row, i) => ({ "": String(i), ...row })) }),
  },
  "quotes escaped by a backslash": {
    files: (raw) => {
      const escaped = (rows: readonly Cells[]) =>
        [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
          .map((row) => row.map((cell) => `"${cell.replace(/["\\]/g, "\\$&")}"`).join(","))
          .join("\n");
      return { "movies_dataset.csv": escaped(raw.movies), "credits.csv": escaped(raw.credits) };
    },
    options: () => ({ escaped: true }),
  },
  "Kaggle's names": { files: named("movies_metadata.csv", "credits.csv") },
  "TMDB 5000's names, in capitals": { files: named("TMDB_5000_MOVIES.CSV", "TMDB_5000_CREDITS.CSV") },
  "hyphens in the names": { files: named("movies-metadata.csv", "credits.csv") },
  "spaces in the names, and a copy made in Spanish": {
    files: named("movies metadata - copia.csv", "credits - copia.csv"),
  },
  "a second download": { files: named("movies_metadata (1).csv", "credits - Copy.csv") },
  "gzip in capitals": {
    files: named("movies_metadata.csv.GZ", "credits.CSV.gz", (content) => gzipSync(content)),
  },
  "both in one archive": {
    files: (raw) => ({
      "archive.zip": zipOf(
        ...Object.entries(named("movies_metadata.csv", "credits.csv")(raw)).map(([name, content]) => ({
          name,
          content,
        })),
        { name: "ratings.csv", content: "userId,movieId\n" },
      ),
    }),
  },
  "two parts": {
    files: (raw) => {
      const half = raw.movies.length >> 1;
      const part = (movies: readonly Cells[]) => String(filesOf({ ...raw, movies })["movies_dataset.csv"]);
      const turned = raw.movies.slice(half).map((row) => Object.fromEntries(Object.entries(row).reverse()));
      return {
        "films_1.csv": part(raw.movies.slice(0, half)),
        "films_2.csv": part(turned),
        "credits.csv": filesOf(raw)["credits.csv"] ?? "",
      };
    },
    options: (folder) => ({ movies: [`${folder}/films_1.csv`, `${folder}/films_2.csv`] }),
  },
};
