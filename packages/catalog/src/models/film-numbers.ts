import { type FilmsTable, fame, type MezclaFacts, type MezclaNumbers, ratingOf } from "@movies/artifacts";
import { yearOf } from "../calendar.js";

/** A film's numbers, as mezcla sees them, by row of films.arrow. */
export type NumbersOf = (row: number) => MezclaNumbers;

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
