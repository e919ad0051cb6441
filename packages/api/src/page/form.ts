import { settings as catalogSettings, MODELS, type ModelName } from "@movies/catalog";
import { Refusal } from "../answer.js";
import { oneOf, type Query, wholeNumber } from "../request/query.js";
import { settings } from "../settings.js";
import { MONTHS, monthNamed, WEEKDAYS, weekdayNamed } from "../spanish/calendar.js";

/** What a form sent: its fields that were filled in. */
export type Form = Query;

interface Labelled {
  /** of the parameter in the address */
  readonly name: string;
  readonly label: string;
}

/** A title or a name, completed from `/buscar` where scripts run. */
export interface TextField extends Labelled {
  readonly kind: "text";
  readonly completes: "titulos" | "actores" | "directores";
  /** said where it was left empty */
  readonly missing: string;
}

export interface NumberField extends Labelled {
  readonly kind: "number";
  readonly least: number;
  readonly most: number;
  /** what the form proposes, if anything */
  readonly proposed?: number;
}

export interface ChoiceField extends Labelled {
  readonly kind: "choice";
  /** values as they stand in the address, and what the reader sees instead */
  readonly options: ReadonlyMap<string, string>;
  /** The option that a text means. Errors: Refusal where it means none. */
  readonly meant: (text: string) => string;
}

export type Field = TextField | NumberField | ChoiceField;

export const TITLE: TextField = {
  kind: "text",
  name: "titulo",
  label: "Título",
  completes: "titulos",
  missing: "Falta el título: escribe el de una película, por ejemplo Toy Story.",
};

export const ACTOR: TextField = {
  kind: "text",
  name: "actor",
  label: "Nombre",
  completes: "actores",
  missing: "Falta el nombre: escribe el de alguien que actúe, por ejemplo Tom Hanks.",
};

export const DIRECTOR: TextField = {
  kind: "text",
  name: "director",
  label: "Nombre",
  completes: "directores",
  missing: "Falta el nombre: escribe el de alguien que dirija, por ejemplo Pedro Almodóvar.",
};

export const YEAR: NumberField = {
  kind: "number",
  name: "anio",
  label: "Año de estreno",
  least: settings.firstYear,
  most: settings.lastYear,
};

export const ID: NumberField = {
  kind: "number",
  name: "id",
  label: "Id de la película",
  least: 1,
  most: settings.largestId,
};

export const K: NumberField = {
  kind: "number",
  name: "k",
  label: "Cuántas",
  least: 1,
  most: catalogSettings.maxNeighbours,
  proposed: settings.defaultK,
};

export const MODEL: ChoiceField = {
  kind: "choice",
  name: "modelo",
  label: "Modelo",
  options: new Map([
    ["mezcla", "mezcla: todo lo que se sabe"],
    ["tfidf", "tfidf: el texto"],
    ["knn", "knn: géneros, año y popularidad"],
  ]),
  meant: (text) => modelNamed(text),
};

export const MONTH: ChoiceField = {
  kind: "choice",
  name: "mes",
  label: "Mes",
  options: new Map(MONTHS.map((month) => [month, month])),
  meant: (text) => monthNamed(text).name,
};

export const WEEKDAY: ChoiceField = {
  kind: "choice",
  name: "dia",
  label: "Día de la semana",
  options: new Map(WEEKDAYS.map((weekday) => [weekday, weekday])),
  meant: (text) => weekdayNamed(text).name,
};

/** What stands in a field, empty where nothing does. */
export const textIn = (form: Form, field: Labelled): string => form.get(field.name) ?? "";

/** The number in a field, or undefined where it was left empty. Errors: Refusal. */
export const numberIn = (form: Form, { name, least, most }: NumberField): number | undefined =>
  wholeNumber(form, name, least, most);

/** A model by its name, the best where none is named. Errors: Refusal. */
export const modelNamed = (text: string): ModelName =>
  oneOf(new Map(text === "" ? [] : [["modelo", text]]), "modelo", MODELS) ?? settings.defaultModel;

/** What is wrong with the fields of a form, by name; empty where nothing is. A film's title may be left out beside its id. */
export function faultsOf(form: Form, fields: readonly Field[]): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const field of fields) {
    try {
      check(form, field);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.set(field.name, error.message.replace(`Parámetro «${field.name}»`, field.label));
    }
  }
  return faults;
}

function check(form: Form, field: Field): void {
  const text = textIn(form, field);
  if (field.kind === "number") numberIn(form, field);
  else if (field.kind === "choice") field.meant(text);
  else if (text.trim() === "" && !form.has(ID.name)) throw new Refusal(422, field.missing);
}
