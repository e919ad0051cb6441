import { writeFile } from "node:fs/promises";
import { publishBuild, stageBuild } from "../src/build/publish.js";
import { BUILD_FILES } from "../src/layout.js";
import { writeCredits } from "../src/tables/credits.js";
import { writeFeatures } from "../src/tables/features.js";
import { type FilmRow, writeFilms } from "../src/tables/films.js";
import { flatLists } from "../src/tables/flat-lists.js";
import { writeGrams } from "../src/tables/grams.js";
import { writeGroups } from "../src/tables/groups.js";
import { writeNeighbours } from "../src/tables/neighbours.js";
import { writePeople } from "../src/tables/people.js";
import { writeTerms } from "../src/tables/terms.js";
import { writeTexts } from "../src/tables/texts.js";
import { writeTitles } from "../src/tables/titles.js";
import { writeWritings } from "../src/tables/writings.js";

export const FILMS: readonly FilmRow[] = [
  {
    id: 862,
    title: "Toy Story",
    originalTitle: null,
    imdb: 114709,
    releaseDay: 9433, // 1995-10-30
    popularity: 21.946943,
    voteAverage: 7.7,
    voteCount: 5415,
    budget: 30_000_000,
    revenue: 373_554_033,
    return: 12.4518011,
    genres: ["Animation", "Comedy"],
    language: "en",
    hasOverview: true,
    collection: "Toy Story Collection",
    runtime: 81,
    status: "Released",
    countries: ["United States of America"],
    spokenLanguages: ["en"],
    companies: ["Pixar Animation Studios"],
  },
  {
    id: 2_000_000_000,
    title: "Ñandú",
    originalTitle: "Nandu",
    imdb: 0,
    releaseDay: -25_567, // 1900-01-01
    popularity: null,
    voteAverage: null,
    voteCount: 0,
    budget: 0,
    revenue: 0,
    return: 0,
    genres: [],
    language: "",
    hasOverview: false,
    collection: null,
    runtime: null,
    status: "",
    countries: [],
    spokenLanguages: [],
    companies: [],
  },
];

/** The second film is the first one's only neighbour. */
const NEIGHBOURS = {
  ids: Int32Array.of(862, 2e9),
  neighbours: flatLists([[1], []]),
  comparable: [true, false],
  columns: flatLists([[0], []]),
  weights: flatLists([[0.5], []], Float32Array),
};

/** Publishes a build of two films into `dir`; `note` distinguishes builds. */
export async function publishTiny(dir: string, note: string) {
  const stage = await stageBuild(dir);
  await stage.write(BUILD_FILES.films, writeFilms(FILMS));
  const titles = {
    keys: ["toystory", "ñandu"],
    films: flatLists([[0], [1]]),
    named: flatLists([[], []]),
    names: [[], []],
    similar: flatLists([[1], []]),
  };
  await stage.write(BUILD_FILES.titles, writeTitles(titles, 2));
  const writings = { keys: ["toistory"], titles: flatLists([[0]]) };
  await stage.write(BUILD_FILES.writings, writeWritings(writings, 2));
  const people = {
    keys: ["tomhanks"],
    names: ["Tom Hanks"],
    cast: flatLists([[0]]),
    directed: flatLists([[]]),
  };
  await stage.write(BUILD_FILES.people, writePeople(people, 2));
  const credits = { cast: flatLists([[0], []]), directors: flatLists([[], []]) };
  await stage.write(BUILD_FILES.credits, writeCredits(credits, 1));
  const groups = { kinds: ["genre"], keys: ["comedy"], names: ["Comedy"], films: flatLists([[0]]) } as const;
  await stage.write(BUILD_FILES.groups, writeGroups(groups, 2));
  const texts = FILMS.map(() => ({ overview: "Toys come to life.", tagline: "" }));
  await stage.write(BUILD_FILES.texts, writeTexts(texts));
  const grams = {
    grams: ["^to"],
    titles: flatLists([[0, 1, 300]]),
    people: flatLists([[0]]),
    groups: flatLists([[0]]),
  };
  await stage.write(BUILD_FILES.grams, writeGrams(grams));
  await stage.write(BUILD_FILES.terms, writeTerms(["toy"], Int32Array.of(1)));
  await stage.write(BUILD_FILES.tfidf, writeNeighbours(NEIGHBOURS));
  await stage.write(BUILD_FILES.features, writeFeatures([{ kind: "title", name: "toy" }]));
  await stage.write(BUILD_FILES.mezcla, writeNeighbours(NEIGHBOURS));
  await stage.write(BUILD_FILES.knn, "an index");
  await writeFile(`${dir}/cleanMovies.csv`, "films");
  return publishBuild(dir, stage, {
    inputs: {
      "cleanMovies.csv": {
        bytes: 5,
        sha256: "db944067d6c7762bee2cd7cc3c55e9f35ccea4e885fa17930856aefe784a1b52",
      },
    },
    settings: { note },
    counts: { films: 2 },
    mezcla: {
      ...{ year: 0.05, yearSpan: 20, language: 0.02, fame: 0.06, manyVotes: 3000, leastFame: 0.25 },
      ...{ rating: 0.03, ratingSpan: 3, fewVotes: 10, usualRating: 6 },
    },
    knn: { space: "l2", dimensions: 2, count: 2, ef: 10, recallAt5: 1, recallSample: 2 },
  });
}
