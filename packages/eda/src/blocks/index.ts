import { averageAgainstPopularity, averageAgainstVotes } from "./average-against.js";
import type { DrawBlock } from "./block.js";
import { budgetAgainstRevenue } from "./budget-against-revenue.js";
import { months, weekdays } from "./calendar.js";
import { cleaning } from "./cleaning.js";
import { collectionsByBudget, collectionsByRevenue } from "./collections.js";
import { correlations } from "./correlations.js";
import { counts } from "./counts.js";
import { firstFilms } from "./first-films.js";
import { companies, countries, genres, originalLanguages, spokenLanguages } from "./frequencies.js";
import { missing } from "./missing.js";
import { numericColumns } from "./numeric-columns.js";
import { cast, directors } from "./people.js";
import { popularity, votes } from "./popularity-and-votes.js";
import { returnsByCountry, returnsByDecade, returnsByGenre } from "./returns.js";
import { runtime } from "./runtime.js";
import { sharedTitles } from "./shared-titles.js";
import { spread } from "./spread.js";
import { countriesThroughDecades, genresThroughDecades, languagesThroughDecades } from "./through-decades.js";
import { highestReturnOfAll, highestReturnOfRealBudgets, mostPopular, mostVoted } from "./top-films.js";
import { voteAverage } from "./vote-average.js";
import { overviewWords, titleWords } from "./word-clouds.js";
import { years } from "./years.js";

export interface Section {
  readonly title: string;
  readonly blocks: readonly DrawBlock[];
}

/** The report from top to bottom. A new block is a file of its own and one word in this list. */
export const SECTIONS: readonly Section[] = [
  { title: "Resumen", blocks: [counts, cleaning, firstFilms, numericColumns, spread, missing, correlations] },
  {
    title: "Calendario",
    blocks: [years, months, weekdays, genresThroughDecades, languagesThroughDecades, countriesThroughDecades],
  },
  {
    title: "Popularidad y votos",
    blocks: [popularity, votes, voteAverage, averageAgainstVotes, averageAgainstPopularity],
  },
  { title: "Las películas", blocks: [genres, runtime, mostPopular, mostVoted] },
  {
    title: "Dinero",
    blocks: [
      budgetAgainstRevenue,
      returnsByDecade,
      returnsByGenre,
      returnsByCountry,
      highestReturnOfRealBudgets,
      highestReturnOfAll,
      collectionsByBudget,
      collectionsByRevenue,
    ],
  },
  {
    title: "Idiomas, países y personas",
    blocks: [originalLanguages, spokenLanguages, countries, companies, cast, directors],
  },
  { title: "Títulos y palabras", blocks: [titleWords, overviewWords, sharedTitles] },
];
