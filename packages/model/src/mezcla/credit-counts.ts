import type { FlatLists } from "@movies/artifacts";
import type { Counts } from "../counts.js";
import type { FilmCredits } from "../film-credits.js";
import { settings } from "../settings.js";
import { sortedNames } from "../text-order.js";

/** The people of the films as mezcla counts them. */
export interface CreditCounts {
  readonly casts: Counts;
  readonly directors: Counts;
}

export function creditCounts(credits: FilmCredits): CreditCounts {
  const { billing, castSize } = settings.mezcla;
  const sorted = sortedNames(credits.names);
  return {
    // Who is billed twice counts by the first time.
    casts: countNumbers(sorted, credits.cast, castSize, (place) => 1 / (1 + billing * place)),
    directors: countNumbers(sorted, credits.directors),
  };
}

/** Like `countNames`, of names that have numbers already. @param most how many places of a list are looked at */
function countNumbers(
  { names, rankOf }: ReturnType<typeof sortedNames>,
  { starts, values }: FlatLists,
  most = Number.POSITIVE_INFINITY,
  weightAt: (place: number) => number = () => 1,
): Counts {
  const nobody = names.indexOf("");
  const ends = new Uint32Array(starts.length);
  const terms = new Int32Array(values.length);
  const weights = new Float64Array(values.length);
  const lastRow = new Int32Array(names.length).fill(-1);
  let end = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const start = starts[row] ?? 0;
    const stop = Math.min(starts[row + 1] ?? 0, start + most);
    for (let i = start; i < stop; i++) {
      const term = rankOf[values[i] ?? 0] ?? nobody;
      if (term === nobody || lastRow[term] === row) continue;
      lastRow[term] = row;
      terms[end] = term;
      weights[end++] = weightAt(i - start);
    }
    ends[row + 1] = end;
  }
  return { names, starts: ends, terms: terms.slice(0, end), values: weights.slice(0, end) };
}
