import type { AnyBlock } from "../block.js";
import { accounts } from "./accounts.js";
import { average } from "./average.js";
import { averageAgainstPopularity, averageAgainstVotes } from "./average-against.js";
import { months, weekdays } from "./calendar.js";
import { collectionsByBudget, collectionsByRevenue } from "./collections.js";
import { counts } from "./counts.js";
import { describe } from "./describe.js";
import { firstFilms } from "./first-films.js";
import { missing } from "./missing.js";
import { companies, countries, genres, originalLanguages, spokenLanguages } from "./names.js";
import { cast, directors } from "./people.js";
import { popularity, votes } from "./popularity.js";
import { runtime } from "./runtime.js";
import { sharedTitles } from "./titles.js";
import { highestReturnOfAll, highestReturnOfRealBudgets, mostPopular, mostVoted } from "./top-films.js";
import { overviewWords, titleWords } from "./words.js";
import { years } from "./years.js";

export interface Section {
  readonly title: string;
  readonly blocks: readonly AnyBlock[];
}

/** The report from top to bottom. A new block is a file of its own and one word here. */
export const SECTIONS: readonly Section[] = [
  { title: "Resumen", blocks: [counts, accounts, firstFilms, describe, missing] },
  { title: "Calendario", blocks: [years, months, weekdays] },
  {
    title: "Popularidad y votos",
    blocks: [popularity, votes, average, averageAgainstVotes, averageAgainstPopularity],
  },
  { title: "Las películas", blocks: [genres, runtime, mostPopular, mostVoted] },
  {
    title: "Dinero",
    blocks: [highestReturnOfRealBudgets, highestReturnOfAll, collectionsByBudget, collectionsByRevenue],
  },
  {
    title: "Idiomas, países y personas",
    blocks: [originalLanguages, spokenLanguages, countries, companies, cast, directors],
  },
  { title: "Títulos y palabras", blocks: [titleWords, overviewWords, sharedTitles] },
];
