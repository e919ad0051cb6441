import type { CreditDefects, MovieDefects } from "../raw/damage.js";
import { readJson } from "./films.js";

/** Every defect of the two raw files, and the film that shows it. */
export const { movies: movieDefects, credits: creditDefects } = readJson<{
  readonly movies: MovieDefects;
  readonly credits: CreditDefects;
}>("defects");

/** One entry in the list of everything that is wrong or odd in the sample. */
export interface Defect {
  readonly file: "movies" | "credits";
  readonly name: string;
  readonly reason: string;
}

/** Every defect of both files by name, with its reason. */
export const defects: readonly Defect[] = [
  ...listed("movies", Object.values(movieDefects).flat()),
  ...listed("credits", Object.values(creditDefects).flat()),
];

function listed(file: Defect["file"], all: readonly { name: string; reason: string }[]): Defect[] {
  return all.map(({ name, reason }) => ({ file, name, reason }));
}
