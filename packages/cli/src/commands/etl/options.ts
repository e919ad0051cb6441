import { RAW_COLUMNS } from "@movies/etl";
import { InvalidArgumentError, Option } from "commander";

/** `-` for a file option: what is piped in. */
export const STDIN = "-";

/** `--rename tmdb_id=id`, as often as there are columns of another name. */
export const renameOption = (): Option =>
  new Option(
    "--rename <theirs=ours>",
    "a column of the files and its usual name, such as tmdb_id=id; may be repeated",
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

/** `--dates mdy`: only the user knows what 1/2/1995 means. */
export const datesOption = (): Option =>
  new Option("--dates <order>", "which comes first in dates like 1/2/1995: the day or the month").choices([
    "dmy",
    "mdy",
  ]);

/** `--escape '\'`: what Spark and MySQL write instead. */
export const escapeOption = (): Option =>
  new Option(
    "--escape <character>",
    "the character that escapes a quote within a cell, if it is not another quote",
  ).choices(["\\"]);

/** The formats of the clean files. */
export type Formats = readonly Format[];
type Format = (typeof FORMATS)[number];
const FORMATS = ["csv", "parquet"] as const;

/** `--format csv,parquet`: CSV always, because the model is built from it. */
export const formatOption = (): Option =>
  new Option("--format <list>", "csv, or csv,parquet: the clean files with real types as well")
    .choices(["csv", "csv,parquet"]) // for completion; the parser takes them in any order
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
