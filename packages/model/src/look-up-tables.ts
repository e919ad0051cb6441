import { writeGrams, writePeople, writeTitles } from "@movies/artifacts";
import { readCredits } from "./clean-files.js";
import { gramRows, personRows, type TitledFilm, titleRows } from "./look-up.js";

export interface LookUpJob {
  /** the folder with cleanCredits.csv */
  readonly artifacts: string;
  readonly films: readonly TitledFilm[];
}

/** The files of the look-up tables, and what was counted in them. Errors: Problem, see @movies/clean. */
export async function lookUpTables({ artifacts, films }: LookUpJob) {
  const titles = titleRows(films);
  const people = personRows(films, await readCredits(artifacts));
  const grams = gramRows(titles, people);
  return {
    files: {
      titles: writeTitles(titles, films.length),
      people: writePeople(people, films.length),
      grams: writeGrams(grams),
    },
    counts: {
      titles: titles.length,
      people: people.length,
      actors: people.filter((person) => person.cast.length > 0).length,
      directors: people.filter((person) => person.directed.length > 0).length,
      trigrams: grams.length,
    },
  };
}

export type LookUpTables = Awaited<ReturnType<typeof lookUpTables>>;
