import { type Attribute, type Codes, codesOf } from "./attributes.js";
import { layOut } from "./layout.js";
import type { SparseMatrix } from "./matrix.js";
import { laidOut, type Rows } from "./rows.js";
import { sharedCopy } from "./shared-arrays.js";

/** What is the same for every block of a search, as plain data. */
export interface SearchFrame {
  /** neighbours wanted a row */
  readonly k: number;
  /** by place, the row there: rows are laid out so that each is like the one before */
  readonly rowAt: Int32Array;
  readonly columnCount: number;
  /** columns that nearly every pair of rows shares: their posting lists are not read */
  readonly common: Int32Array;
  readonly codes: readonly Codes[];
  /** columns of the row that has most */
  readonly longest: number;
  /** no product of two rows is greater */
  readonly greatestProduct: number;
  /** likewise of their common columns alone, and the greatest value there */
  readonly greatestCommon: number;
  readonly greatestCommonValue: number;
  /** the greatest sum of the weights of a row's reaches */
  readonly mostReached: number;
}

/** A search to be done over all rows. */
export interface SearchJob {
  readonly frame: SearchFrame;
  readonly rows: Rows;
}

export interface SearchOptions {
  readonly k: number;
  /** columns that nearly every pair of rows shares: the search is faster if it knows them */
  readonly common?: Int32Array;
  readonly attributes?: readonly Attribute[];
  /** the greatest sum of the weights of a row's reaches */
  readonly mostReached?: number;
}

/** Lays the rows out. Values are above 0 and at most 1. */
export function searchJob(
  matrix: SparseMatrix,
  { k, common = new Int32Array(0), attributes = [], mostReached = 0 }: SearchOptions,
): SearchJob {
  const rowAt = layOut(matrix, common, attributes);
  const codes = attributes.map(({ values }) => codesOf(values));
  const measures = measure(matrix, common);
  const { columnCount } = matrix;
  return {
    frame: { k, rowAt: sharedCopy(rowAt), columnCount, common, codes, ...measures, mostReached },
    rows: laidOut(matrix, attributes, rowAt),
  };
}

/** The job whose scores are the products of the rows. */
export const productJob = (
  matrix: SparseMatrix,
  k: number,
  common: Int32Array = new Int32Array(0),
): SearchJob => searchJob(matrix, { k, common });

function measure({ rows, columnCount, starts, columns, values }: SparseMatrix, common: Int32Array) {
  const isCommon = new Uint8Array(columnCount);
  for (const column of common) isCommon[column] = 1;
  let [longest, greatestProduct, greatestCommon, greatestCommonValue] = [0, 0, 0, 1e-30];
  for (let row = 0; row < rows; row++) {
    let [square, commonSquare] = [0, 0];
    for (let e = starts[row]; e < starts[row + 1]; e++) {
      square += values[e] ** 2;
      if (isCommon[columns[e]] === 0) continue;
      commonSquare += values[e] ** 2;
      greatestCommonValue = Math.max(greatestCommonValue, values[e]);
    }
    longest = Math.max(longest, starts[row + 1] - starts[row]);
    greatestProduct = Math.max(greatestProduct, square);
    greatestCommon = Math.max(greatestCommon, commonSquare);
  }
  return { longest, greatestProduct, greatestCommon, greatestCommonValue };
}
