import type { Film } from "../film.js";
import { collections, type Membership, yearOfPart } from "./collections.js";
import { dayIn, figures } from "./figures.js";
import { firstGenre, genresAround } from "./genres.js";
import { companyName } from "./names.js";
import { bill } from "./people.js";
import { place } from "./places.js";
import { along, PURPOSE, Random } from "./random.js";
import { COLLECTION, FILM, ZIPF } from "./settings.js";
import { overview, tagline, title } from "./text.js";
import { spell } from "./words.js";
import { zipf } from "./zipf.js";

const companyRank = zipf(ZIPF.companies);

/** The films of a world by number from 0: each depends only on the seed and its number, so they can be made in any order. */
export function films(seed: number): (number: number) => Film {
  const collectionOf = collections(seed);
  return (number) => makeFilm(number, new Random(seed, PURPOSE.film, number), collectionOf(number));
}

function makeFilm(number: number, random: Random, collection: Membership | undefined): Film {
  const fame =
    collection === undefined ? random.normal() : random.like(collection.seed.normal(), COLLECTION.fame);
  const known = random.chance(FILM.wellKnown);
  const { country, language } = place(random);
  const genre = collection?.genre ?? firstGenre(random);
  const name = titleOf(random, collection);
  const described = random.chance(known ? FILM.overviewOfWellKnown : FILM.overviewOfOthers);
  const { cast, crew, billed } = bill(random, fame, collection);
  return {
    id: filmId(number, random.below(10)),
    imdb: `tt${String(number % 10_000_000).padStart(7, "0")}`,
    title: name,
    originalTitle: random.chance(FILM.otherOriginalTitle) ? title(random) : undefined,
    language: random.chance(FILM.noLanguage) ? "" : language,
    released: dayIn(random, yearOf(random, fame, collection)),
    ...figures(random, fame),
    genres: genresAround(random, genre, random.index(FILM.genres)),
    collection: collection?.name,
    companies: companies(random, collection),
    countries: several(random, FILM.countries, country, () => place(random).country),
    languages: several(random, FILM.languages, language, () => place(random).language),
    homepage: random.chance(FILM.homepage)
      ? `http://www.${spell(number)}.com/films/${spell(random.below(9000))}`
      : undefined,
    tagline: known && random.chance(FILM.taglineOfWellKnown) ? tagline(random) : undefined,
    overview: described ? overview(random, collection?.theme ?? [], COLLECTION.themeWord) : "",
    cast,
    crew,
    unknown: {
      status: !known,
      poster: random.chance(FILM.noPoster),
      runtime: random.chance(FILM.noRuntime),
      people: !billed,
      pictures: !billed || random.chance(FILM.noPictures),
    },
  };
}

const BLOCK = 4096;
/** Odd: a permutation of a block. */
const STRIDE = 1597;

/** Ids are sparse and locally unordered, as if many people had entered the films; ten ids for each film. */
export const filmId = (number: number, digit: number): number => {
  const block = number - (number % BLOCK);
  return 10 * (block + (((number % BLOCK) * STRIDE) % BLOCK)) + digit + 2;
};

/** In a collection: its title and a number, or its title and another after a colon, or a title of its own. */
function titleOf(random: Random, collection: Membership | undefined): string {
  const own = title(random);
  if (collection === undefined) return own;
  if (collection.part === 0) return collection.title;
  if (!random.chance(COLLECTION.title)) return own;
  return random.chance(0.5) ? `${collection.title} ${collection.part + 1}` : `${collection.title}: ${own}`;
}

function yearOf(random: Random, fame: number, collection: Membership | undefined): number {
  if (collection === undefined) return Math.round(along(FILM.year, random.like(fame, FILM.yearByVotes)));
  return yearOfPart(Math.round(along(FILM.year, collection.seed.normal())), collection.part);
}

function companies(random: Random, collection: Membership | undefined): string[] {
  const names = Array.from({ length: random.index(FILM.companies) }, () => companyName(companyRank(random)));
  const shared = companyName(collection === undefined ? 0 : companyRank(collection.seed));
  if (collection !== undefined && names.length > 0 && random.chance(COLLECTION.company)) names[0] = shared;
  return [...new Set(names)];
}

/** Some distinct values, the first of which is given. */
function several(random: Random, shares: readonly number[], first: string, other: () => string): string[] {
  const count = random.index(shares);
  if (count === 0) return [];
  const found = new Set([first]);
  for (let i = 1; i < count; i++) found.add(other());
  return [...found];
}
