import type { ChoiceField, Field, Form, NumberField, PlainField } from "../../markup/fields.js";
import { textIn } from "../../markup/fields.js";
import type { Values } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { listParameters } from "./parameters.js";

const choice = <Word extends string>(
  name: "modelo" | "coleccion",
  label: string,
  options: ReadonlyMap<Word, string>,
  usual: Word,
): ChoiceField => ({
  kind: "choice",
  name,
  label,
  options,
  meant: (text) => (text === "" ? usual : listParameters[name].read(name, text)),
});

const plain = (
  name: "genero" | "sin_genero" | "pais" | "idioma" | "similitud_min" | "sin" | "diversidad",
  label: string,
): PlainField => ({ kind: "plain", name, label, parameter: listParameters[name] });

const number = (name: "k" | "desde" | "hasta" | "votos_min", label: string): NumberField => ({
  kind: "number",
  name,
  label,
  parameter: listParameters[name],
});

/** What a list of recommendations may be asked for, under «Más opciones». */
export const LIST_FIELDS: readonly Field[] = [
  choice(
    "modelo",
    "Modelo",
    new Map([
      ["mezcla", "mezcla: todo lo que se sabe"],
      ["tfidf", "tfidf: el texto"],
      ["knn", "knn: géneros, año y popularidad"],
    ]),
    settings.defaultModel,
  ),
  number("k", "Cuántas"),
  plain("genero", "De estos géneros"),
  plain("sin_genero", "De ninguno de estos"),
  plain("pais", "De estos países"),
  plain("idioma", "En estos idiomas"),
  number("desde", "Desde el año"),
  number("hasta", "Hasta el año"),
  number("votos_min", "Votos, como mínimo"),
  plain("similitud_min", "Similitud mínima, de 0 a 1"),
  choice(
    "coleccion",
    "De su franquicia",
    new Map([
      ["con", "también"],
      ["sin", "ninguna"],
      ["una", "una como mucho"],
    ]),
    "con",
  ),
  plain("diversidad", "Variedad, de 0 a 1"),
  plain("sin", "Sin estos ids"),
];

/** What the fields of a form say. Errors: Refusal. */
export function listValues(form: Form): Values<typeof listParameters> {
  const values: Record<string, unknown> = {};
  for (const field of LIST_FIELDS) {
    const text = textIn(form, field);
    if (text !== "")
      values[field.name] = listParameters[field.name as keyof typeof listParameters].read(field.name, text);
  }
  return values;
}
