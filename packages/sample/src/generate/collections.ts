import { firstGenre } from "./genres.js";
import { personName, ROLE } from "./names.js";
import { PURPOSE, Random } from "./random.js";
import { COLLECTION, FILM, ZIPF } from "./settings.js";
import { themeWord, title } from "./text.js";
import { zipf } from "./zipf.js";

/** What the films of a collection share, and the position of one of them. */
export interface Membership {
  readonly name: string;
  /** the title of its first film */
  readonly title: string;
  /** 0 for the first film */
  readonly part: number;
  readonly genre: string;
  readonly director: string;
  readonly actors: readonly string[];
  /** words that its overviews share */
  readonly theme: readonly string[];
  /** seed of what else they share: company, first year, fame */
  readonly seed: Random;
}

const actorRank = zipf(ZIPF.cast);
const directorRank = zipf(ZIPF.directors);
const SLOTS = Math.round(COLLECTION.block * COLLECTION.share);

/**
 * The collection of a film, or undefined for most films. Films are planned in blocks, so that the collection of any film is
 * known without generating any other film.
 */
export function collections(seed: number): (film: number) => Membership | undefined {
  let planned = -1;
  let plan: ReadonlyMap<number, readonly [collection: number, part: number]> = new Map();
  return (film) => {
    const block = Math.floor(film / COLLECTION.block);
    if (block !== planned) plan = planBlock(new Random(seed, PURPOSE.block, block));
    planned = block;
    const slot = plan.get(film % COLLECTION.block);
    if (slot === undefined) return undefined;
    const [collection, part] = slot;
    return membership(new Random(seed, PURPOSE.collection, block * SLOTS + collection), part);
  };
}

/** Which films of a block form collections: by position in the block, the number of the collection and the part in it. */
function planBlock(random: Random): ReadonlyMap<number, readonly [number, number]> {
  const places = Array.from({ length: COLLECTION.block }, (_, i) => i);
  const plan = new Map<number, readonly [number, number]>();
  for (let taken = 0, collection = 0; taken < SLOTS; collection++) {
    const size = 1 + random.index(COLLECTION.sizes);
    for (let part = 0; part < size && taken < SLOTS; part++, taken++) {
      const at = taken + random.below(places.length - taken); // Fisher-Yates, as far as it is needed
      const place = places[at] ?? 0;
      places[at] = places[taken] ?? 0;
      plan.set(place, [collection, part]);
    }
  }
  return plan;
}

function membership(random: Random, part: number): Membership {
  const name = title(random);
  return {
    name: `${name} Collection`,
    title: name,
    part,
    genre: firstGenre(random),
    director: personName(ROLE.director + directorRank(random)),
    actors: Array.from({ length: COLLECTION.actors }, () => personName(ROLE.actor + actorRank(random))),
    theme: Array.from({ length: COLLECTION.themeWords }, () => themeWord(random)),
    seed: random,
  };
}

/** The year of a part: three years after the previous one, from a first year that leaves room for all. */
export function yearOfPart(first: number, part: number): number {
  const last = FILM.year.at(-1)?.[1] ?? 2018;
  return Math.min(last, first + 3 * part);
}
