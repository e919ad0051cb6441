import { InvalidArgumentError, Option } from "commander";

/** An option that names a file. An empty name, which an unset shell variable gives, is wrong usage. */
export const fileOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((text) => {
    if (text.trim() === "") throw new InvalidArgumentError("Expected the name of a file, found nothing.");
    return text;
  });
