import { Argument, InvalidArgumentError, Option } from "commander";

/** An option that names a folder. */
export const folderOption = (flags: string, description: string, usual: string): Option =>
  new Option(flags, description).default(usual).argParser(named("folder"));

/** An option that names a file. */
export const fileOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(named("file"));

/** An option that names one file or more, and may be repeated. */
export const filesOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((text: string, before: readonly string[] = []) => [
    ...before,
    named("file")(text),
  ]);

export const folderArgument = (name: string, description: string): Argument =>
  new Argument(`<${name}>`, description).argParser(named("folder"));

/** An empty name, which an unset shell variable gives, is wrong usage. */
const named = (what: string) => (text: string) => {
  if (text.trim() === "") throw new InvalidArgumentError(`Expected the name of a ${what}, found nothing.`);
  return text;
};

/** Parses an option as a whole number within bounds; anything else is wrong usage. */
export const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  return value;
};
