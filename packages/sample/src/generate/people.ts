import type { Credit } from "../film.js";
import type { Membership } from "./collections.js";
import { personName, ROLE } from "./names.js";
import { along, type Random } from "./random.js";
import { COLLECTION, FILM, PEOPLE, ZIPF } from "./settings.js";
import { capital, contentWord } from "./words.js";
import { zipf } from "./zipf.js";

const actorRank = zipf(ZIPF.cast);
const directorRank = zipf(ZIPF.directors);

/** Jobs by their frequency in a known crew; `Crew` stands for the rest of some 300 jobs. */
const JOBS = [
  ["Producer", 0.085],
  ["Executive Producer", 0.049],
  ["Screenplay", 0.043],
  ["Editor", 0.039],
  ["Casting", 0.034],
  ["Director of Photography", 0.032],
  ["Art Direction", 0.028],
  ["Original Music Composer", 0.027],
  ["Writer", 0.027],
  ["Costume Design", 0.023],
  ["Production Design", 0.022],
  ["Set Decoration", 0.018],
  ["Makeup Artist", 0.016],
  ["Novel", 0.007],
] as const;
const JOB_SHARES = JOBS.map(([, share]) => share);

export interface Bill {
  readonly cast: readonly Credit[];
  readonly crew: readonly Credit[];
  /** ids, characters and pictures of its people are known */
  readonly billed: boolean;
}

/** The cast and the crew of the film. */
export function bill(random: Random, fame: number, collection: Membership | undefined): Bill {
  const billed = fame > PEOPLE.billedFrom;
  const directors = directorNames(random, collection);
  const cast = castOf(random, fame, billed, collection, directors[0]);
  const others = billed ? Math.round(along(PEOPLE.crewSize, random.unit())) : 0;
  const crew: Credit[] = directors.map((name) => [name, "Director"]);
  for (let i = 0; i < others; i++)
    crew.push([personName(ROLE.crew + directorRank(random)), JOBS[random.index(JOB_SHARES)]?.[0] ?? "Crew"]);
  return { cast, crew, billed };
}

function directorNames(random: Random, collection: Membership | undefined): string[] {
  const names = Array.from({ length: random.index(PEOPLE.directors) }, () =>
    personName(ROLE.director + directorRank(random)),
  );
  if (collection !== undefined && random.chance(COLLECTION.director)) names[0] = collection.director;
  return names;
}

function castOf(
  random: Random,
  fame: number,
  billed: boolean,
  collection: Membership | undefined,
  director: string | undefined,
): Credit[] {
  const size = Math.round(along(PEOPLE.castSize, random.like(fame, FILM.castByVotes)));
  const characters = billed || random.chance(PEOPLE.characters);
  const regulars = collection?.actors.filter(() => random.chance(COLLECTION.actor)) ?? [];
  const others = Array.from({ length: Math.max(0, size - regulars.length) }, () =>
    personName(ROLE.actor + actorRank(random)),
  );
  const names = [...regulars, ...others];
  if (director !== undefined && names.length > 0 && random.chance(PEOPLE.directsAndPlays))
    names[0] = director;
  return names.map((name) => [name, characters ? character(random) : ""]);
}

function character(random: Random): string {
  const first = capital(contentWord(random.below(20_000)));
  return random.chance(0.5) ? first : `${first} ${capital(contentWord(random.below(20_000)))}`;
}
