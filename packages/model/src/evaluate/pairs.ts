import { readFile } from "node:fs/promises";
import { fileProblem, foldKey, type Opened, Problem } from "@movies/artifacts";
import Papa from "papaparse";

/** Two films of the catalogue, and whether people judged them to be alike. */
export interface JudgedPair {
  readonly row: number;
  readonly other: number;
  readonly isGood: boolean;
}

export interface JudgedPairs {
  /** pairs whose films are both in the catalogue */
  readonly found: readonly JudgedPair[];
  /** lines with a verdict */
  readonly count: number;
}

/** What people write for alike and not alike; in lower case, letters and digits only. */
const VERDICTS: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    ...{ ok: true, good: true, yes: true, true: true, similar: true, like: true, alike: true, "1": true },
    ...{ notok: false, bad: false, no: false, false: false, notsimilar: false, dissimilar: false },
    ...{ different: false, dislike: false, notalike: false, "0": false, "-1": false },
  }),
);

const verdictOf = (cell: string): boolean | undefined =>
  VERDICTS.get(cell.toLowerCase().replace(/[\s_]|-(?!1)/g, ""));

/**
 * Reads pairs of films that people judged: `title, year, title, year, verdict`, separated by tabs or commas, with or
 * without a line of column names. A pair with a film that the catalogue does not have is counted and left out.
 * Errors: Problem with the line.
 */
export async function readPairs(
  path: string,
  opened: Pick<Opened, "films" | "titles">,
): Promise<JudgedPairs> {
  const remedy = "give lines of title, year, title, year, verdict (OK or NOT_OK)";
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw fileProblem(error, "read", path, remedy);
  }
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: text.slice(0, text.indexOf("\n") + 1 || undefined).includes("\t") ? "\t" : ",",
  });
  const rowOf = filmFinder(opened);
  const found: JudgedPair[] = [];
  let count = 0;
  data.forEach((cells, i) => {
    if (cells.length === 1 && cells[0].trim() === "") return;
    const problem = (expected: string, cell: string | undefined) =>
      new Problem(
        `${path}, line ${i + 1}: expected ${expected}, found ${JSON.stringify((cell ?? "").slice(0, 60))}; ${remedy}`,
      );
    if (cells.length !== 5) throw problem("5 cells", cells.join(" | "));
    const isGood = verdictOf(cells[4]);
    if (isGood === undefined && i === 0) return; // column names
    if (isGood === undefined) throw problem("a verdict such as OK or NOT_OK", cells[4]);
    const years = [cells[1], cells[3]].map((cell) => {
      if (!/^\s*\d{4}\s*$/.test(cell)) throw problem("a year", cell);
      return Number(cell);
    });
    count += 1;
    const [row, other] = [rowOf(cells[0], years[0]), rowOf(cells[2], years[1])];
    if (row >= 0 && other >= 0 && row !== other) found.push({ row, other, isGood });
  });
  if (found.length === 0)
    throw new Problem(
      `${path}: expected pairs of films in the catalogue, found none among ${count}; ${remedy}`,
    );
  return { found, count };
}

/** The row of the best known film with a title of that year, or a year beside it; -1 if there is none. */
function filmFinder({ films, titles }: Pick<Opened, "films" | "titles">) {
  const yearOf = (row: number): number =>
    new Date((films.releaseDays[row] ?? 0) * 86_400_000).getUTCFullYear();
  return (title: string, year: number): number => {
    const key = titles.rowOf(foldKey(title));
    const rows = key < 0 ? [] : [...titles.films.at(key), ...titles.named.at(key)];
    for (const apart of [0, 1]) {
      const row = rows.find((each) => Math.abs(yearOf(each) - year) === apart);
      if (row !== undefined) return row;
    }
    return -1;
  };
}
