import { Problem } from "@movies/artifacts/folder";
import type { Both, RawInputs } from "../input/find.js";
import type { RawInput } from "../input/raw-input.js";
import type { CleanedFile } from "../report/file-report.js";
import { SETTINGS } from "../settings.js";

/**
 * Two files of different films, or with another site's ids, would give a catalogue in which nobody plays.
 * Errors: Problem if the files share hardly an id; if the user goes on anyway, the sentence as a warning.
 */
export function refuseStrangers(
  inputs: RawInputs,
  { movies, credits }: Both<CleanedFile>,
  shared: number,
  keepAnyway: boolean,
): string[] {
  const fewer = Math.min(movies.ids.length, credits.ids.length);
  if (inputs.credits.length === 0 || fewer < SETTINGS.rejectedRows || shared >= SETTINGS.sharedShare * fewer)
    return [];
  const sentence = (name: (part: RawInput) => string): string => {
    const [films, people] = [inputs.movies, inputs.credits].map((parts) => parts.map(name).join(", "));
    return `${films} and ${people} share ${shared} ids, though each has ${fewer} or more, such as ${movies.ids[0]} and ${credits.ids[0]}: expected the same films under TMDB's ids; look at both columns id, or give the right file with --movies or --credits`;
  };
  if (keepAnyway) return [sentence((part) => part.name)];
  throw new Problem(`${sentence((part) => part.label)}; to go on anyway add --keep-anyway`);
}
