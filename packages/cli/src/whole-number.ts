import { InvalidArgumentError } from "commander";

/** Reads an option that is a whole number within bounds; anything else is wrong usage. */
export const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  return value;
};
