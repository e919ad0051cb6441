import { InvalidArgumentError, Option } from "commander";

/** What the clean files are written as. */
export type Formats = readonly Format[];
type Format = (typeof FORMATS)[number];
const FORMATS = ["csv", "parquet"] as const;

/** `--format csv,parquet`: CSV always, for it is what the model is built from. */
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
