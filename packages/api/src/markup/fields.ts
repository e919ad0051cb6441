import { Refusal } from "../answer.js";
import type { Parameter, WholeNumber } from "../params/parameter.js";
import type { Query } from "../params/query.js";
import { ofField } from "../spanish/messages.js";

/** The filled-in fields that a form sent. */
export type Form = Query;

interface Labelled {
  /** of the parameter in the address */
  readonly name: string;
  readonly label: string;
  /** whether the answer says it too: a form need not show it */
  readonly isSaid?: true;
}

/** A title or a name. */
export interface TextField extends Labelled {
  readonly kind: "text";
  /** the kind of `/buscar` results that complete it if scripts run */
  readonly completes?: "titulos" | "actores" | "directores";
  /** the message if it is left empty */
  readonly missing: string;
  /** the field that makes this one unnecessary, if any */
  readonly instead?: string;
}

export interface NumberField extends Labelled {
  readonly kind: "number";
  readonly parameter: WholeNumber;
}

/** A text that a parameter understands, such as an id. */
export interface PlainField<Value = unknown> extends Labelled {
  readonly kind: "plain";
  readonly parameter: Parameter<Value>;
}

export interface ChoiceField extends Labelled {
  readonly kind: "choice";
  /** values in the address, and the labels that the reader sees */
  readonly options: ReadonlyMap<string, string>;
  /** The option that a text means, and an empty one by default. Errors: Refusal if there is none. */
  readonly meant: (text: string) => string;
}

export type Field = TextField | NumberField | PlainField | ChoiceField;

/** The text in a field, empty if there is none. */
export const textIn = (form: Form, field: Labelled): string => form.get(field.name) ?? "";

/** What a field means if it is left empty, as it stands in the address; undefined if it then means nothing. */
export function defaultOf(field: Field): string | undefined {
  if (field.kind === "number") return field.parameter.default?.toString();
  return field.kind === "choice" ? meantBy(field, "") : undefined;
}

/** The option of a choice that a text means, if there is one. */
export function meantBy({ meant }: ChoiceField, text: string): string | undefined {
  try {
    return meant(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A form without the fields that say what would be meant without them. */
export const withoutDefaults = (form: Form, fields: readonly Field[]): Form =>
  new Map(
    [...form].filter(
      ([name, value]) => !fields.some((field) => field.name === name && defaultOf(field) === value),
    ),
  );

/** The value in a field, or undefined where it was left empty. Errors: Refusal. */
export function valueIn<Value>(
  form: Form,
  { name, parameter }: Labelled & { readonly parameter: Parameter<Value> },
): Value | undefined {
  const text = form.get(name);
  return text === undefined ? undefined : parameter.read(name, text);
}

/** What is wrong with the fields of a form, by name; empty if nothing is. */
export function faultsOf(form: Form, fields: readonly Field[]): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const field of fields) {
    try {
      check(form, field);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.set(field.name, ofField(error.message, field.name, field.label));
    }
  }
  return faults;
}

function check(form: Form, field: Field): void {
  const text = textIn(form, field);
  if (field.kind === "number" || field.kind === "plain") valueIn<unknown>(form, field);
  else if (field.kind === "choice") field.meant(text);
  else if (text.trim() === "" && !form.has(field.instead ?? "")) throw new Refusal(422, field.missing);
}
