import {
  type FlatLists,
  writeCredits,
  writeGrams,
  writePeople,
  writeTitles,
  writeWritings,
} from "@movies/artifacts";
import { readFilmCredits } from "../input/credits.js";
import { creditCounts } from "../mezcla/credit-counts.js";
import { gramColumns } from "./grams.js";
import { peopleColumns } from "./people.js";
import { type TitledFilm, titleTables } from "./titles.js";

export interface LookUpJob {
  /** the folder with cleanCredits.csv */
  readonly artifacts: string;
  /** sorted by id */
  readonly films: readonly (TitledFilm & { readonly id: number })[];
  /** keys of groups.arrow */
  readonly groups: readonly string[];
}

/**
 * The files of the look-up tables, their counts, and what mezcla needs of the credits, which are read only here.
 * Errors: Problem, see @movies/clean-files.
 */
export async function lookUpTables({ artifacts, films, groups }: LookUpJob) {
  const { credits, facts } = await readFilmCredits(
    artifacts,
    Int32Array.from(films, (film) => film.id),
  );
  const { titles, writings } = titleTables(films);
  const { people, credits: billed } = peopleColumns(credits);
  const grams = gramColumns({ titles: titles.keys, people: people.keys, groups });
  return {
    files: {
      titles: writeTitles(titles, films.length),
      writings: writeWritings(writings, titles.keys.length),
      people: writePeople(people, films.length),
      credits: writeCredits(billed, people.keys.length),
      grams: writeGrams(grams),
    },
    counts: {
      titles: titles.keys.length,
      people: people.keys.length,
      actors: countLists(people.cast),
      directors: countLists(people.directed),
      trigrams: grams.grams.length,
    },
    credits: creditCounts(credits),
    /** of cleanCredits.csv, as it was read */
    creditsFile: facts,
  };
}

/** How many of the lists are not empty. */
function countLists({ starts }: FlatLists): number {
  let count = 0;
  for (let row = 0; row + 1 < starts.length; row++) count += Number(starts[row] !== starts[row + 1]);
  return count;
}

export type LookUpTables = Awaited<ReturnType<typeof lookUpTables>>;
