import { closeness } from "@movies/artifacts";
import {
  type Affinity,
  type AffinityBounds,
  indexRows,
  type SearchJob,
  unitsFor,
  weightedProducts,
} from "@movies/sparse-neighbours";
import { settings } from "../settings.js";
import type { Blend } from "./blend.js";
import { type AffinityFilm, type FilmTraits, traitsOf, UNKNOWN } from "./film-traits.js";

/** The search for the nearest films by mezcla. Search it with `filmAffinity`. */
export function filmJob(
  { rare, vectors }: Pick<Blend, "rare" | "vectors">,
  k: number,
  films: readonly AffinityFilm[],
): SearchJob<FilmTraits> {
  const data = traitsOf(films);
  return { k, order: data.order, index: indexRows(rare, data.layout), vectors, data };
}

/**
 * Genres, year, language and votes: nearly every pair of films has some of them in common. The bounds cover genres,
 * language and votes and are the same for all films with these genres and this language; each year is a segment, raised
 * by its closeness. Year, language and votes alone make no neighbour: two films need a genre or something rarer.
 */
export function filmAffinity({ data, index }: SearchJob<FilmTraits>, told: AffinityBounds): Affinity {
  const { weights, yearSpan } = settings.mezcla;
  const { groups, languages, years, votes, layout } = data;
  const units = unitsFor(
    index.greatestProduct + weights.genre + weights.year + weights.language + weights.votes,
  );
  const inUnits = (score: number): number => Math.ceil(score * units);

  /** by group: the weighted cosine of its genres with those of the film asked about */
  const alike = new Float64Array(groups.patterns.rows);
  /** by year: the weighted closeness to the year asked about */
  const near = new Float64Array(layout.segmentStarts.length - 1);
  const { bounds, raises, suffices } = told;
  const { groupAt } = layout;
  /** by slot, without the genres */
  const others = new Uint16Array(bounds.length);
  const genreUnits = new Uint16Array(alike.length + 1);
  let group = -1;
  let language: number | undefined;
  let year = -1;

  const fillOthers = (): void => {
    layout.slotOf.forEach((slot, row) => {
      others[slot] = inUnits(votes[row]) + inUnits(languages[row] === language ? weights.language : 0);
    });
  };

  const fill = (): void => {
    alike.forEach((shared, g) => {
      genreUnits[g] = inUnits(shared);
      suffices[g] = Number(shared > 0);
    });
    for (let slot = 0; slot < bounds.length; slot++) bounds[slot] = genreUnits[groupAt[slot]] + others[slot];
  };

  const fillNear = (): void => {
    for (let other = 0; other < near.length; other++) {
      near[other] = weights.year * closeness(year, other, yearSpan);
      raises[other] = inUnits(near[other]);
    }
  };

  return {
    ask(row) {
      const spoken = languages[row] === UNKNOWN ? NOBODY : languages[row];
      const isNew = group !== groups.groupOf[row] || language !== spoken;
      if (language !== spoken) {
        language = spoken;
        fillOthers();
      }
      if (group !== groups.groupOf[row]) {
        group = groups.groupOf[row];
        weightedProducts(groups, group, weights.genre, alike);
      }
      if (isNew) fill();
      if (year !== years[row]) {
        year = years[row];
        fillNear();
      }
      return units;
    },
    beyond: (row) =>
      alike[groups.groupOf[row]] +
      near[years[row]] +
      (languages[row] === language ? weights.language : 0) +
      votes[row],
  };
}

/** No film's language: an unknown language equals no other. */
const NOBODY = -2;
