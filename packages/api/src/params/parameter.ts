import { Refusal } from "../answer.js";
import { wholeNumberRange, wrongParameterMessage } from "../spanish/messages.js";
import { spanishList } from "../spanish/text.js";

/** A query parameter, described once: its check, its type and its documentation. */
export interface Parameter<Value> {
  /** The value that a text means. Errors: Refusal. */
  read(name: string, text: string): Value;
  /** JSON schema, for the OpenAPI document */
  readonly schema: Readonly<Record<string, unknown>>;
  /** for the OpenAPI document, in Spanish */
  readonly description: string;
  readonly required?: boolean;
  readonly example?: string;
}

export interface WholeNumber extends Parameter<number> {
  readonly least: number;
  readonly most: number;
  readonly default: number | undefined;
}

/** The parameters of a question, by name. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The given values of some parameters. */
export type Values<P extends Parameters> = {
  readonly [Name in keyof P]?: ReturnType<P[Name]["read"]> | undefined;
};

/** A whole number in decimal digits only: no sign, point, exponent or space. */
export function wholeNumber(
  least: number,
  most: number,
  { description, default: proposed }: { readonly description: string; readonly default?: number },
): WholeNumber {
  return {
    read(name, text) {
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      if (value >= least && value <= most) return value;
      throw wrongParameter(name, wholeNumberRange(least, most), text);
    },
    schema: { type: "integer", minimum: least, maximum: most, default: proposed },
    description,
    least,
    most,
    default: proposed,
  };
}

/** A number from 0 to 1, with a decimal point or comma. */
export function share({
  description,
  default: proposed,
}: {
  readonly description: string;
  readonly default?: number;
}): Parameter<number> {
  return {
    read(name, text) {
      const value = /^\d(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
      if (value >= 0 && value <= 1) return value;
      throw wrongParameter(name, "un número de 0 a 1, por ejemplo 0.5", text);
    },
    schema: { type: "number", minimum: 0, maximum: 1, default: proposed },
    description,
  };
}

/** One of some words, exactly as written. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  {
    description,
    default: proposed,
    named,
  }: {
    readonly description: string;
    readonly default?: Word;
    /** the component of the OpenAPI document that lists the words, if answers have them too */
    readonly named?: string;
  },
): Parameter<Word> {
  return {
    read(name, text) {
      const word = words.find((candidate) => candidate === text);
      if (word !== undefined) return word;
      throw wrongParameter(name, spanishList(words, "o"), text, words);
    },
    schema: {
      ...(named === undefined
        ? { type: "string", enum: words }
        : { allOf: [{ $ref: `#/components/schemas/${named}` }] }),
      default: proposed,
    },
    description,
  };
}

/** Says what was expected of a parameter and what was found. */
export function wrongParameter(
  name: string,
  expected: string,
  came: string,
  valores?: readonly string[],
): Refusal {
  return new Refusal(422, wrongParameterMessage(name, expected, came), valores && { valores });
}
