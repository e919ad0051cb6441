import {
  type FilmsTable,
  fame,
  MEZCLA_NUMBERS,
  type MezclaFacts,
  type MezclaNumbers,
  ratingOf,
} from "@movies/artifacts";
import { yearOf } from "../calendar.js";

/** A film's numbers, as mezcla sees them, by row of films.arrow. */
export type NumbersOf = (row: number) => MezclaNumbers;

/** The same of all films, each number by row. */
export type NumberColumns = Readonly<Record<keyof MezclaNumbers, Float64Array>>;

export function numbersOfAll(numbersOf: NumbersOf, count: number): NumberColumns {
  const column = () => new Float64Array(count);
  const columns = { year: column(), language: column(), fame: column(), rating: column() };
  for (let row = 0; row < count; row++) {
    const numbers = numbersOf(row);
    for (const name of MEZCLA_NUMBERS) columns[name][row] = numbers[name];
  }
  return columns;
}

/** Languages are numbered as they are met: all that counts is whether two are the same. */
export function numbersOfFilms(films: FilmsTable, facts: MezclaFacts): NumbersOf {
  const numbers = new Map([["", 0]]);
  const languageOf = (language: string): number => {
    const number = numbers.get(language) ?? numbers.size;
    numbers.set(language, number);
    return number;
  };
  return (row) => {
    const votes = films.voteCounts[row] ?? 0;
    return {
      year: yearOf(films.releaseDays[row] ?? 0),
      language: languageOf(films.language(row)),
      fame: fame(votes, facts.manyVotes),
      rating: ratingOf(films.voteAverage(row), votes, facts),
    };
  };
}
