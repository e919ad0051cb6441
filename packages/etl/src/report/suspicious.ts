import type { Suspicion } from "@movies/artifacts/folder";
import { table } from "../arquero.js";
import type { Sign } from "../datasets/signs.js";
import { SETTINGS } from "../settings.js";
import type { Measured } from "./measures.js";

/** By sign: what it means, how many films have it, and the first ids. */
export function findSuspicious(
  signs: readonly Sign[],
  measured: Readonly<Record<string, Pick<Measured, "values">>>,
): Record<string, Suspicion> {
  const films = table(
    Object.fromEntries(Object.entries(measured).map(([name, { values }]) => [name, values])),
  );
  return Object.fromEntries(
    signs.map(({ name, about, find }) => {
      const found = find(films);
      const ids = Array.from(found.array("id") as Iterable<number>).slice(0, SETTINGS.suspiciousIds);
      return [name, { about, total: found.numRows(), ids }];
    }),
  );
}
