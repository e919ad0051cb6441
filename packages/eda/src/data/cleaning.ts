import { type EtlReport, type FileFacts, type FileReport, readEtlReport } from "@movies/artifacts";

/** What became of the records of one raw file; `imputed` and `unreadable` are cells by column, only those above 0. */
export interface FileCleaning
  extends Pick<FileReport, "read" | "repaired" | "rejected" | "duplicates" | "kept"> {
  readonly imputed: Readonly<Record<string, number>>;
  readonly unreadable: Readonly<Record<string, number>>;
}

export type Cleaning = Readonly<Record<"movies" | "credits", FileCleaning>>;

/**
 * What etl-report.json says about the clean files; null when there is none or it describes other files.
 * @param clean the facts of the clean files, by name
 * Errors: Problem when it is there and cannot be read.
 */
export async function readCleaning(
  artifacts: string,
  clean: Readonly<Record<string, FileFacts>>,
): Promise<Cleaning | null> {
  const report = await readEtlReport(artifacts, "make it readable, or remove it: the page can do without");
  if (report === undefined || !describes(report, clean)) return null;
  return { movies: fileCleaning(report.movies), credits: fileCleaning(report.credits) };
}

const describes = ({ files }: EtlReport, clean: Readonly<Record<string, FileFacts>>): boolean =>
  Object.entries(clean).every(([name, { sha256 }]) => files[name]?.sha256 === sha256);

const fileCleaning = ({
  read,
  repaired,
  rejected,
  duplicates,
  kept,
  ...cells
}: FileReport): FileCleaning => ({
  ...{ read, repaired, duplicates, kept },
  rejected: aboveZero(rejected),
  imputed: aboveZero(cells.imputed),
  unreadable: aboveZero(cells.unreadable_cells),
});

const aboveZero = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
