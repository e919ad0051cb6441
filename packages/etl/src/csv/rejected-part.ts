import { join } from "node:path";

/** Where the rows left out of one file wait to become a part of rejected.csv. */
export const rejectedPart = (dir: string, kind: "movies" | "credits"): string =>
  join(dir, `rejected-${kind}.csv`);
