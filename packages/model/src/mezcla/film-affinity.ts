import { closeness } from "@movies/artifacts";
import type { Affinity, Told } from "../affinity.js";
import { fillAlike } from "../groups.js";
import { settings } from "../settings.js";
import { type FilmTraits, UNKNOWN } from "./film-traits.js";

/** The most that genres, year, language and votes give to a score. */
export function mostAffinity(): number {
  const { genre, year, language, votes } = settings.mezcla.weights;
  return genre + year + language + votes;
}

/**
 * Genres, year, language and votes: what nearly every pair of films has some of. The bounds are of genres, language and
 * votes, the same for all films of these genres and this language; each year is a segment, which closeness raises.
 * Year, language and votes alone make no neighbour: a film with no genre and nothing else in common is not one.
 *
 * @param units in a score of 1
 */
export function filmAffinity(traits: FilmTraits, units: number, told: Told): Affinity {
  const { weights, yearSpan } = settings.mezcla;
  const { groups, languages, years, votes, places } = traits;
  const inUnits = (score: number): number => Math.ceil(score * units);

  /** by group: the weighted cosine of its genres with those of the film asked about */
  const alike = new Float64Array(groups.patterns.rows);
  /** by year: the weighted closeness to the year asked about */
  const near = new Float64Array(places.starts.length - 1);
  const { bounds, raises, enough } = told;
  const { groupAt } = places;
  /** by place, without the genres */
  const others = new Uint16Array(bounds.length);
  const genreUnits = new Uint16Array(alike.length + 1);
  let group = -1;
  let language: number | undefined;
  let year = -1;

  const fillOthers = (): void => {
    places.placeOf.forEach((place, row) => {
      others[place] = inUnits(votes[row] ?? 0) + inUnits(languages[row] === language ? weights.language : 0);
    });
  };

  const fill = (): void => {
    alike.forEach((shared, g) => {
      genreUnits[g] = inUnits(shared);
      enough[g] = Number(shared > 0);
    });
    for (let place = 0; place < bounds.length; place++)
      bounds[place] = (genreUnits[groupAt[place] ?? 0] ?? 0) + (others[place] ?? 0);
  };

  const fillNear = (): void => {
    for (let other = 0; other < near.length; other++) {
      near[other] = weights.year * closeness(year, other, yearSpan);
      raises[other] = inUnits(near[other] ?? 0);
    }
  };

  return {
    ask(row) {
      const spoken = languages[row] === UNKNOWN ? NOBODY : (languages[row] ?? NOBODY);
      const isNew = group !== groups.groupOf[row] || language !== spoken;
      if (language !== spoken) {
        language = spoken;
        fillOthers();
      }
      if (group !== groups.groupOf[row]) {
        group = groups.groupOf[row] ?? 0;
        fillAlike(groups, group, weights.genre, alike);
      }
      if (isNew) fill();
      if (year !== years[row]) {
        year = years[row] ?? 0;
        fillNear();
      }
      return units;
    },
    beyond: (row) =>
      (alike[groups.groupOf[row] ?? 0] ?? 0) +
      (near[years[row] ?? 0] ?? 0) +
      (languages[row] === language ? weights.language : 0) +
      (votes[row] ?? 0),
  };
}

/** No film's language: what is unknown is not equal. */
const NOBODY = -2;
