import type { FilmCredits } from "../input/credits.js";
import { sortedNames } from "../names.js";
import { settings } from "../settings.js";
import { type Counts, countNumbers } from "../text/counts.js";

/** The people of the films as mezcla counts them. */
export interface CreditCounts {
  readonly casts: Counts;
  readonly directors: Counts;
}

export function creditCounts(credits: FilmCredits): CreditCounts {
  const { billing, castSize } = settings.mezcla;
  const sorted = sortedNames(credits.names);
  return {
    // A person billed twice counts by the first billing.
    casts: countNumbers(sorted, credits.cast, castSize, (place) => 1 / (1 + billing * place)),
    directors: countNumbers(sorted, credits.directors),
  };
}
