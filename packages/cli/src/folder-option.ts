import { InvalidArgumentError, Option } from "commander";

/** An option that names a folder. An empty name, which an unset shell variable gives, is wrong usage. */
export const folderOption = (flags: string, description: string, usual: string): Option =>
  new Option(flags, description).default(usual).argParser((text) => {
    if (text.trim() === "") throw new InvalidArgumentError("Expected the name of a folder, found nothing.");
    return text;
  });
