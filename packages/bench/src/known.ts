import { openArtifacts } from "@movies/artifacts";
import type { Seven } from "./seven.js";

const MONTHS =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo".split(" ");

/**
 * Texts that a build has answers to, by question: up to `count`, evenly spaced over its titles, actors and directors.
 * The first of each is the best known: the film of most votes, who acted or directed most.
 */
export async function knownTexts(
  artifacts: string,
  count: number,
): Promise<Record<Seven, readonly string[]>> {
  const { films, people } = await openArtifacts(artifacts);
  const filmRows = Array.from({ length: films.count }, (_, row) => row);
  const personRows = Array.from({ length: people.count }, (_, row) => row);
  const most = (rows: readonly number[], of: (row: number) => number) =>
    rows.reduce((best, row) => (of(row) > of(best) ? row : best), rows[0] ?? 0);
  const chosen = (rows: readonly number[], of: (row: number) => number, name: (row: number) => string) => {
    const step = Math.max(1, Math.floor(rows.length / count));
    const spaced = rows.filter((_, i) => i % step === 0).slice(0, count - 1);
    return [...new Set([most(rows, of), ...spaced].map(name))].filter((text) => text !== "");
  };
  const titles = chosen(filmRows, (row) => films.voteCounts[row] ?? 0, films.title);
  const having = (lists: typeof people.cast) =>
    chosen(
      personRows.filter((row) => lists.size(row) > 0),
      lists.size,
      people.name,
    );
  return {
    month: MONTHS,
    weekday: WEEKDAYS,
    score: titles,
    votes: titles,
    actor: having(people.cast),
    director: having(people.directed),
    recommendation: titles,
  };
}
