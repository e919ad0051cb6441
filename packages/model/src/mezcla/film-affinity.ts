import { closeness } from "@movies/artifacts";
import { type Affinity, keep } from "../affinity.js";
import { fillAlike } from "../groups.js";
import { settings } from "../settings.js";
import { type FilmCells, UNKNOWN } from "./cells.js";

/**
 * Genres, year, language and votes: what nearly every pair of films has some of. Films with the same genres and
 * language make a cell, sorted by year, so that the films near enough to matter are a few windows, not the catalogue.
 * Year, language and votes alone make no neighbour: a film with no genre and nothing else in common is not one.
 */
export function filmAffinity(cells: FilmCells): Affinity {
  const { weights, yearSpan } = settings.mezcla;
  const { groups, order, cellAt, groupOfCell, languageOfCell, yearAt, votesAt, votesOfCell } = cells;

  /** by group: the weighted cosine of its genres with those of the film asked about */
  const alike = new Float64Array(groups.patterns.rows);
  /** by cell: the most that a film in it may have in common with the film asked about */
  const most = new Float64Array(groupOfCell.length);
  /** by year: the weighted closeness to the year asked about; 0 but within the span */
  const near = new Float64Array(cells.years);
  /** places whose affinity reaches `listBound`: the same for all films of a cell and year, which come one after the other */
  const list = new Int32Array(order.length);
  const affinities = new Float64Array(order.length);
  let listCount = 0;
  let listBound = Number.POSITIVE_INFINITY;
  let cell = -1;
  let group = -1;
  let language = NONE;
  let year = 0;

  const of = (place: number): number => {
    const other = cellAt[place] ?? 0;
    return (
      (alike[groupOfCell[other] ?? 0] ?? 0) +
      (near[yearAt[place] ?? 0] ?? 0) +
      (languageOfCell[other] === language ? weights.language : 0) +
      (votesAt[place] ?? 0)
    );
  };

  const fillNear = (weight: number): void => {
    const last = Math.min(near.length - 1, year + yearSpan);
    for (let y = Math.max(0, year - yearSpan); y <= last; y++)
      near[y] = weight * closeness(year, y, yearSpan);
  };

  const askCell = (next: number): void => {
    cell = next;
    language = languageOfCell[cell] === UNKNOWN ? NONE : (languageOfCell[cell] ?? NONE);
    if (group !== groupOfCell[cell]) fillAlike(groups, groupOfCell[cell] ?? 0, weights.genre, alike);
    group = groupOfCell[cell] ?? 0;
    for (let c = 0; c < most.length; c++)
      most[c] =
        (alike[groupOfCell[c] ?? 0] ?? 0) +
        weights.year +
        (languageOfCell[c] === language ? weights.language : 0) +
        (votesOfCell[c] ?? 0);
  };

  const askYear = (next: number): void => {
    fillNear(0); // the span of the year asked about before
    year = next;
    fillNear(weights.year);
  };

  const fillList = (bound: number): void => {
    listBound = bound;
    listCount = 0;
    for (let c = 0; c < most.length; c++) {
      const spare = (most[c] ?? 0) - bound;
      if (spare < 0 || alike[groupOfCell[c] ?? 0] === 0) continue;
      const [from, to] = windowOf(cells, c, year, (yearSpan * spare) / weights.year + 1e-6);
      for (let place = from; place < to; place++) {
        const affinity = of(place);
        if (affinity < bound) continue;
        list[listCount] = place;
        affinities[listCount++] = affinity;
      }
    }
  };

  return {
    order,
    ask(place) {
      if (cell === cellAt[place] && year === yearAt[place]) return;
      listBound = Number.POSITIVE_INFINITY; // nothing is listed
      if (cell !== cellAt[place]) askCell(cellAt[place] ?? 0);
      askYear(yearAt[place] ?? 0);
    },
    beyond: of,
    sift(sums, places, from, to, floor, kept) {
      for (let i = from; i < to; i++) {
        const place = places[i] ?? 0;
        const sum = sums[place] ?? 0;
        if (sum + (most[cellAt[place] ?? 0] ?? 0) >= floor) keep(kept, place, sum + of(place), floor);
      }
    },
    eachAbove(bound, visit) {
      if (bound < listBound) fillList(bound - MARGIN);
      for (let i = 0; i < listCount; i++) {
        const affinity = affinities[i] ?? 0;
        if (affinity >= bound) visit(list[i] ?? 0, affinity);
      }
    },
    suffices: (place) => (alike[groupOfCell[cellAt[place] ?? 0] ?? 0] ?? 0) > 0,
  };
}

/** How much lower than asked for the list reaches, so that the next film of the cell and year need not make it again. */
const MARGIN = 0.01;

/** Places in a cell of the films made at most `span` years from `year`; beyond the span of years closeness does not fall. */
function windowOf({ starts, yearAt }: FilmCells, cell: number, year: number, span: number): [number, number] {
  const [from, to] = [starts[cell] ?? 0, starts[cell + 1] ?? 0];
  if (to - from <= FEW || span >= settings.mezcla.yearSpan) return [from, to];
  const first = firstAt(yearAt, from, to, year - span);
  return [first, firstAt(yearAt, first, to, year + span + 1)];
}

/** No cell's language: what is unknown is not equal. */
const NONE = -2;

/** Films that are looked at sooner than sought among. */
const FEW = 8;

/** The first place between `from` and `to` whose film is not from before `year`; `to` where there is none. */
function firstAt(yearAt: Int32Array, from: number, to: number, year: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((yearAt[middle] ?? 0) < year) low = middle + 1;
    else high = middle;
  }
  return low;
}
