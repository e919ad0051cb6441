import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import {
  CLEAN_TITLES,
  type FileFacts,
  FileWriter,
  fileProblem,
  OTHER_TITLES,
  OTHER_TITLES_COLUMNS,
  Problem,
  type Stage,
  type TitlesReport,
} from "@movies/artifacts/folder";
import Papa from "papaparse";
import { parseId, parseImdbId } from "../cells/ids.js";
import { plain } from "../csv/column-names.js";
import { type CsvRecord, readRecords } from "../csv/records.js";
import { gunzipped } from "../input/inflate.js";
import { plainInput } from "../input/plain.js";
import type { RawInput } from "../input/raw-input.js";
import { csvRow } from "../output/csv.js";

/** Columns of a file of titles: `title`, and `id` or `imdb_id`; the others may be missing. */
const COLUMNS = ["id", "imdb_id", "title", "language", "kind"] as const;
const KNOWN: ReadonlyMap<string, string> = new Map(COLUMNS.map((name) => [plain(name), name]));
const OPTION = "--titles";
const NEXT = `give a CSV file with the columns id or imdb_id, and title, with ${OPTION}`;

/** What was added: the report, and the facts of the file read and the file written. */
export interface AddedTitles {
  readonly report: TitlesReport;
  readonly files: Readonly<Record<string, FileFacts>>;
}

/**
 * Writes cleanOtherTitles.csv: the names in a file that the user brought, of the films in the stage's cleanTitles.csv. Names of other
 * films are counted and left out, as lists from public sources have all the films there are.
 * Errors: Problem, also if not one name is of a film here.
 */
export async function addTitles(path: string, stage: Stage, pieceBytes: number): Promise<AddedTitles> {
  const input = await inputOf(path);
  const films = await filmsIn(stage);
  const titles = new TitleCleaner(films);
  const writer = await FileWriter.open(stage.path(OTHER_TITLES));
  let facts: FileFacts | undefined;
  try {
    await writer.write(csvRow(OTHER_TITLES_COLUMNS));
    for await (const batch of readRecords(input, { pieceBytes, escaped: false, known: KNOWN })) {
      facts = batch.facts;
      let text = "";
      for (const record of batch.records) text += titles.take(record, input);
      await writer.write(text);
    }
    const { report } = titles;
    if (report.kept === 0)
      throw new Problem(
        `${path}: not one of ${report.read} titles is of a film here, the first (${titles.first}); expected ids of ${CLEAN_TITLES}; ${NEXT}`,
      );
    const written = await writer.close();
    return { report, files: { ...(facts && { [basename(path)]: facts }), [OTHER_TITLES]: written } };
  } finally {
    await writer.abandon();
  }
}

async function inputOf(path: string): Promise<RawInput> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Problem(`cannot read ${path}: it is no regular file; ${NEXT}`);
    const input = plainInput(path, found.size, { name: basename(path), option: OPTION, next: NEXT });
    return /\.gz$/i.test(path) ? gunzipped(input) : input;
  } catch (error) {
    throw fileProblem(error, "read", path, NEXT);
  }
}

interface Films {
  readonly ids: ReadonlySet<number>;
  /** by IMDb id */
  readonly byImdb: ReadonlyMap<string, number>;
}

async function filmsIn(stage: Stage): Promise<Films> {
  const { data } = Papa.parse<string[]>(await readFile(stage.path(CLEAN_TITLES), "utf8"), {
    delimiter: ",",
    newline: "\n",
  });
  const films = data.slice(1).map(([id, imdb = ""]) => ({ id: Number(id), imdb }));
  const byImdb = new Map<string, number>();
  for (const { id, imdb } of films) if (imdb !== "" && !byImdb.has(imdb)) byImdb.set(imdb, id); // a few come twice
  return { ids: new Set(films.map(({ id }) => id)), byImdb };
}

class TitleCleaner {
  readonly report = {
    read: 0,
    kept: 0,
    duplicates: 0,
    rejected: { wrong_field_count: 0, no_title: 0, invalid_id: 0, unknown_film: 0 },
  };
  /** why the first record was left out, and where */
  first = "";
  private readonly films: Films;
  private readonly seen = new Set<string>();
  private at: ReadonlyMap<string, number> | undefined;
  private width = 0;

  constructor(films: Films) {
    this.films = films;
  }

  /** A row of the clean file, empty if the record gives none. Errors: Problem about the header. */
  take(record: CsvRecord, input: RawInput): string {
    if (this.at === undefined) {
      this.at = columnsOf(record.cells, input);
      this.width = record.cells.length;
      return "";
    }
    this.report.read += 1;
    const at = this.at;
    const cell = (name: (typeof COLUMNS)[number]) => (record.cells[at.get(name) ?? -1] ?? "").trim();
    const title = cell("title");
    if (record.malformed || record.cells.length !== this.width)
      return this.reject("wrong_field_count", record);
    if (title === "") return this.reject("no_title", record);
    const [own, imdb] = [parseId(cell("id")), parseImdbId(cell("imdb_id"))];
    if (own === null && imdb === null) return this.reject("invalid_id", record);
    const id = own ?? this.films.byImdb.get(imdb ?? "");
    if (id === undefined || !this.films.ids.has(id)) return this.reject("unknown_film", record);
    const row = csvRow([id, title, cell("language"), cell("kind")]);
    if (this.seen.has(row)) {
      this.report.duplicates += 1;
      return "";
    }
    this.seen.add(row);
    this.report.kept += 1;
    return row;
  }

  private reject(reason: keyof TitleCleaner["report"]["rejected"], { line }: CsvRecord): string {
    if (this.first === "") this.first = `line ${line}: ${reason.replaceAll("_", " ")}`;
    this.report.rejected[reason] += 1;
    return "";
  }
}

function columnsOf(header: readonly string[], { label }: RawInput): ReadonlyMap<string, number> {
  const at = new Map(
    header.flatMap((name, i) => (KNOWN.has(plain(name)) ? [[KNOWN.get(plain(name)) ?? "", i]] : [])),
  );
  if (at.has("title") && (at.has("id") || at.has("imdb_id"))) return at;
  throw new Problem(
    `${label} line 1: expected the columns title and id or imdb_id, found ${header.slice(0, 8).join(", ").slice(0, 200)}; ${NEXT}`,
  );
}
