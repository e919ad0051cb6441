import { type ColumnTable, op } from "arquero";
import { type NumberOrNull, rowsOf } from "./columns.js";

/** How two columns go together. */
export interface Correlation {
  readonly n: number;
  /** of the values, and of their ranks (ties have their mean rank); null when one of the two does not vary or n is below 3 */
  readonly pearson: NumberOrNull;
  readonly spearman: NumberOrNull;
}

/** Of two columns that are known in all rows. */
export function correlation(films: ColumnTable, x: string, y: string): Correlation {
  const pairs = films.select(x, y).reify();
  const ranks = pairs
    .orderby(x)
    .derive({ xRank: op.avg_rank() })
    .orderby(y)
    .derive({ yRank: op.avg_rank() })
    .unorder();
  const [found] = rowsOf<Correlation>(
    ranks.rollup({ pearson: op.corr(x, y), spearman: op.corr("xRank", "yRank") }),
  );
  const n = pairs.numRows();
  const known = (r: NumberOrNull | undefined): NumberOrNull =>
    n > 2 && typeof r === "number" && Number.isFinite(r) ? r : null;
  return { n, pearson: known(found?.pearson), spearman: known(found?.spearman) };
}
