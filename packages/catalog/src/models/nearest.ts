/** An index of points, one per row of films.arrow, that finds the nearest to any of them. */
export interface NearestIndex {
  /** points in the index */
  readonly count: number;
  /** at most `k` rows nearest to the point of a row, most likely including that row, with their euclidean distances */
  nearest(row: number, k: number): readonly NearPoint[];
  /** the coordinates of a row's point */
  point(row: number): readonly number[];
}

interface NearPoint {
  readonly row: number;
  readonly distance: number;
}
