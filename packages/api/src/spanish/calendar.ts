import { Refusal } from "../answer.js";
import { quoted } from "./text.js";

/** Months and weekdays as in the answers; the number of each is its position, from 1. */
export const MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
] as const;

export const WEEKDAYS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"] as const;

interface CalendarWord<Name> {
  /** as in the answer */
  readonly name: Name;
  /** from 1 */
  readonly number: number;
}

/** A month by its name, in any case, with or without accents; `setiembre` too. Errors: Refusal. */
export const monthNamed = (text: string): CalendarWord<(typeof MONTHS)[number]> =>
  named(text, months, "un mes", MONTHS);

/** A weekday by its name, in any case, with or without accents. Errors: Refusal. */
export const weekdayNamed = (text: string): CalendarWord<(typeof WEEKDAYS)[number]> =>
  named(text, weekdays, "un día de la semana", WEEKDAYS);

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const numbered = <Name extends string>(names: readonly Name[]): Map<string, CalendarWord<Name>> =>
  new Map(names.map((name, i) => [plain(name), { name, number: i + 1 }]));

const months = numbered(MONTHS).set("setiembre", { name: "septiembre", number: 9 });
const weekdays = numbered(WEEKDAYS);

function named<Name extends string>(
  text: string,
  words: ReadonlyMap<string, CalendarWord<Name>>,
  what: string,
  names: readonly Name[],
): CalendarWord<Name> {
  const word = words.get(plain(text));
  if (word) return word;
  const mensaje = `Se esperaba ${what} en español y llegó ${quoted(text)}; los valores válidos son: ${names.join(", ")}.`;
  throw new Refusal(422, mensaje, { valores: names });
}
