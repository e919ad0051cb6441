import { closeness, fame } from "@movies/artifacts";
import type { Affinity } from "../affinity.js";
import type { CleanFilm } from "../clean-files.js";
import { settings } from "../settings.js";
import { groupByGenres, inverted } from "./genre-groups.js";

/** What of a film its affinity with others is made of. */
export type AffinityFilm = Pick<CleanFilm, "genres" | "releaseYear" | "language" | "voteCount">;

/**
 * Genres, year, language and votes: what nearly every pair of films has some of. Films with the same genres make a
 * group, sorted by year, so that the films near enough to matter are a few windows, not the catalogue.
 * Year, language and votes alone make no neighbour: a film with no genre and nothing else in common is not one.
 */
export function filmAffinity(films: readonly AffinityFilm[]): Affinity {
  const { weights, yearSpan, manyVotes } = settings.mezcla;
  const { groupOf, members, starts, genresOf } = groupByGenres(films);
  const placeOf = new Int32Array(films.length);
  members.forEach((row, place) => {
    placeOf[row] = place;
  });
  const years = Int32Array.from(films, (film) => film.releaseYear);
  const firstYear = years.reduce((least, made) => Math.min(least, made), Number.POSITIVE_INFINITY);
  const languages = numbered(films.map((film) => film.language));
  const votes = Float64Array.from(films, (film) => weights.votes * fame(film.voteCount, manyVotes));

  /** by group: the weighted cosine of its genres with those of the film asked about */
  const alike = new Float64Array(genresOf.length);
  const similar: number[] = []; // the groups that have any
  const groupsWith = inverted(genresOf);
  const groupOfEach = [...genresOf.keys()];
  let asked = 0;
  let year = 0;
  let language = -1;

  /** by year from `firstYear` on: the weighted closeness to the year asked about; 0 but within the span */
  const near = new Float64Array(
    Math.max(0, years.reduce((most, made) => Math.max(most, made), firstYear) - firstYear) + 1,
  );

  const of = (other: number): number =>
    (alike[groupOf[other] ?? 0] ?? 0) +
    (near[(years[other] ?? 0) - firstYear] ?? 0) +
    (languages[other] === language ? weights.language : 0) +
    (votes[other] ?? 0);

  const fillNear = (weight: number): void => {
    const last = Math.min(near.length - 1, year - firstYear + yearSpan);
    for (let i = Math.max(0, year - firstYear - yearSpan); i <= last; i++)
      near[i] = weight * closeness(year, firstYear + i, yearSpan);
  };

  /** For each similar group, the places of its members whose year lets them reach the bound. */
  const eachWindow = (bound: number, visit: (from: number, to: number) => void): void => {
    const least = weights.year + weights.language + weights.votes; // what a film of other genres may have
    for (const group of bound > least ? similar : groupOfEach) {
      const wanted = bound - (alike[group] ?? 0) - weights.language - weights.votes;
      if (wanted > weights.year) continue;
      const span = wanted <= 0 ? Number.POSITIVE_INFINITY : yearSpan * (1 - wanted / weights.year) + 1e-6;
      const from = firstAt(members, years, starts[group] ?? 0, starts[group + 1] ?? 0, year - span);
      visit(from, firstAt(members, years, from, starts[group + 1] ?? 0, year + span + 1));
    }
  };
  return {
    ask(row) {
      for (const group of similar.splice(0)) alike[group] = 0;
      for (const [genre, weight] of genresOf[groupOf[row] ?? 0] ?? []) {
        for (const [group, other] of groupsWith[genre] ?? []) {
          if (alike[group] === 0) similar.push(group);
          alike[group] = (alike[group] ?? 0) + weights.genre * weight * other;
        }
      }
      asked = row;
      fillNear(0); // the span of the film asked about before
      year = years[row] ?? 0;
      fillNear(weights.year);
      language = languages[row] ?? -1;
    },
    eachLikely(visit) {
      const group = groupOf[asked] ?? 0;
      if (genresOf[group]?.length === 0) return; // films without genres have no genre in common
      const from = Math.max(starts[group] ?? 0, (placeOf[asked] ?? 0) - LIKELY);
      const to = Math.min(starts[group + 1] ?? 0, (placeOf[asked] ?? 0) + LIKELY);
      for (let place = from; place < to; place++) visit(members[place] ?? 0);
    },
    of,
    addTo(sums, rows, count, totals, floor) {
      const least = floor - weights.year - weights.language - weights.votes;
      for (let i = 0; i < count; i++) {
        const other = rows[i] ?? 0;
        const sum = sums[other] ?? 0;
        totals[i] = sum + (alike[groupOf[other] ?? 0] ?? 0) < least ? -1 : sum + of(other);
      }
    },
    countAbove(bound) {
      let count = 0;
      eachWindow(bound, (from, to) => {
        count += to - from;
      });
      return count;
    },
    eachAbove(bound, visit) {
      eachWindow(bound, (from, to) => {
        for (let place = from; place < to; place++) {
          const other = members[place] ?? 0;
          if (of(other) >= bound) visit(other);
        }
      });
    },
    suffices: (other) => (alike[groupOf[other] ?? 0] ?? 0) > 0,
  };
}

/** Films of the same genres, before and after in order of years, that are looked at first. */
const LIKELY = 128;

/** The first place between `from` and `to` whose film is not from before `year`; `to` where there is none. */
function firstAt(members: Int32Array, years: Int32Array, from: number, to: number, year: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((years[members[middle] ?? 0] ?? 0) < year) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Equal texts get equal numbers; an empty one is nobody's equal. */
function numbered(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, (text, i) => {
    if (text === "") return -2 - i;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
