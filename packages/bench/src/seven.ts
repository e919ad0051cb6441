import { openArtifacts } from "@movies/artifacts";
import type { Server } from "./measure/server.js";

/** The seven questions: the beginnings of their addresses, and the subjects that the project's figures have always used. */
const QUESTIONS = {
  month: ["/cantidad_filmaciones_mes/", "septiembre"],
  weekday: ["/cantidad_filmaciones_dia/", "domingo"],
  score: ["/score_titulo/", "Toy Story"],
  votes: ["/votos_titulo/", "Toy Story"],
  actor: ["/get_actor/", "Tom Hanks"],
  director: ["/get_director/", "John Lasseter"],
  recommendation: ["/recomendacion/", "Toy Story"],
} as const;
const MONTHS =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo".split(" ");

/** One of the seven questions. */
export type Seven = keyof typeof QUESTIONS;

export const SEVEN = Object.keys(QUESTIONS) as Seven[];

/** The address of a question, as a client writes it. */
export const address = (question: Seven, text: string): string =>
  QUESTIONS[question][0] + encodeURIComponent(text);

/**
 * A different spelling of the address for each number: a letter may be as it is, in the other case, or the percent
 * encoding of either, so there are four ways per letter. The answer is the same, but must be computed again if answers are cached by address.
 */
export function rewritten(question: Seven, text: string, number: number): string {
  let left = number;
  const ways = Array.from(text, (letter) => {
    if (!/[a-z]/i.test(letter)) return encodeURIComponent(letter);
    const way = left % 4;
    left = Math.floor(left / 4);
    const cased = way % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase();
    return way < 2 ? cased : `%${cased.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return QUESTIONS[question][0] + ways.join("");
}

/**
 * Texts to which a build has answers, by question: up to `count`, evenly spaced over its titles, actors and directors.
 * The first of each is the best known: the film with most votes, the person with most films.
 */
export async function knownTexts(
  artifacts: string,
  count: number,
): Promise<Record<Seven, readonly string[]>> {
  const { films, people } = await openArtifacts(artifacts);
  const chosen = (rows: readonly number[], of: (row: number) => number, name: (row: number) => string) => {
    const step = Math.max(1, Math.floor(rows.length / count));
    const most = rows.reduce((best, row) => (of(row) > of(best) ? row : best), rows[0] ?? 0);
    const spaced = rows.filter((_, i) => i % step === 0).slice(0, count - 1);
    return [...new Set([most, ...spaced].map(name))].filter((text) => text !== "");
  };
  const rows = (all: number) => Array.from({ length: all }, (_, row) => row);
  const titles = chosen(rows(films.count), (row) => films.voteCounts[row] ?? 0, films.title);
  const billed = ({ size }: typeof people.cast) =>
    chosen(
      rows(people.count).filter((row) => size(row) > 0),
      size,
      people.name,
    );
  const [actor, director] = [billed(people.cast), billed(people.directed)];
  return {
    month: MONTHS,
    weekday: WEEKDAYS,
    score: titles,
    votes: titles,
    actor,
    director,
    recommendation: titles,
  };
}

/** One of the seven questions with a text to which a service has an answer. */
export interface Askable {
  readonly name: Seven;
  readonly prefix: string;
  readonly text: string;
  /** the service's answer */
  readonly body: string;
}

/** One text for each of the seven questions: the usual one, or the build's best known if that has no answer. */
export async function askable({ url }: Server, artifacts: string): Promise<Askable[]> {
  const known = await knownTexts(artifacts, 1);
  return Promise.all(
    SEVEN.map(async (name) => {
      const [prefix, customary] = QUESTIONS[name];
      for (const text of [customary, known[name][0] ?? ""]) {
        const response = await fetch(url + address(name, text));
        const body = await response.text();
        if (response.status === 200) return { name, prefix, text, body };
      }
      throw new Error(`${url} has no answer to ${prefix}`);
    }),
  );
}
