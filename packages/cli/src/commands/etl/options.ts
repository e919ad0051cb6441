import { RAW_COLUMNS } from "@movies/etl";
import { InvalidArgumentError, Option } from "commander";

/** `-` as a file option: standard input. */
export const STDIN = "-";

/** `--rename tmdb_id=id`, once for each column with another name. */
export const renameOption = (): Option =>
  new Option(
    "--rename <theirs=ours>",
    "what a column of the files is called here, such as tmdb_id=id; may be repeated",
  ).argParser((text: string, so_far: ReadonlyMap<string, string> = new Map()) => {
    const at = text.lastIndexOf("=");
    const [from, to] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 1 || from === "" || to === "")
      throw new InvalidArgumentError("Expected THEIRS=OURS, such as tmdb_id=id.");
    if (!RAW_COLUMNS.includes(to))
      throw new InvalidArgumentError(`${to} is no column here; those there are: ${RAW_COLUMNS.join(", ")}.`);
    if (so_far.has(from)) throw new InvalidArgumentError(`${from} is renamed twice.`);
    if (from === to) throw new InvalidArgumentError(`${from} has that name already.`);
    return new Map([...so_far, [from, to]]);
  });

/** The formats of the clean files. */
export type Formats = readonly Format[];
type Format = (typeof FORMATS)[number];
const FORMATS = ["csv", "parquet"] as const;

/** `--format csv,parquet`: always CSV, because the model is built from it. */
export const formatOption = (): Option =>
  new Option("--format <list>", "csv, or csv,parquet: the clean files with real types as well")
    .default(["csv"], "csv")
    .argParser(parseFormats);

function parseFormats(text: string): Formats {
  const words = text.split(",").map((word) => word.trim().toLowerCase());
  const formats = FORMATS.filter((format) => words.includes(format));
  const unknown = words.find((word) => !formats.some((format) => format === word));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `There is no format ${JSON.stringify(unknown)}: expected csv or csv,parquet.`,
    );
  if (!formats.includes("csv"))
    throw new InvalidArgumentError(
      "CSV is always written, build-model reads it: expected csv or csv,parquet.",
    );
  return formats;
}
