import type { Random } from "./random.js";

/** How often a genre comes first in a film that has any, and which come with it: shares as measured on the full data set. */
const MEASURED = `
Drama 0.2781: Romance 0.23, Thriller 0.15, Comedy 0.1, Foreign 0.07, Crime 0.06, History 0.05, Action 0.05
Comedy 0.2052: Drama 0.31, Romance 0.26, Family 0.07, Crime 0.05, Music 0.05, Horror 0.05, Fantasy 0.04
Action 0.1044: Thriller 0.18, Drama 0.16, Adventure 0.13, Comedy 0.11, Crime 0.1, Science Fiction 0.07, Romance 0.03
Documentary 0.0792: Music 0.27, Foreign 0.17, Drama 0.15, History 0.14, War 0.05, Comedy 0.04, Family 0.04
Horror 0.061: Thriller 0.41, Science Fiction 0.18, Mystery 0.12, Comedy 0.07, Drama 0.05, Action 0.05, Foreign 0.03
Crime 0.0392: Drama 0.4, Thriller 0.25, Mystery 0.11, Action 0.05, Comedy 0.05, Horror 0.04, Romance 0.04
Thriller 0.0387: Drama 0.25, Crime 0.15, Horror 0.15, Mystery 0.12, Action 0.11, Science Fiction 0.06, Romance 0.04
Adventure 0.0351: Drama 0.14, Family 0.12, Action 0.12, Comedy 0.12, Fantasy 0.11, Science Fiction 0.08, Animation 0.06
Romance 0.0277: Drama 0.41, Comedy 0.27, Crime 0.04, Action 0.03, Music 0.03, Thriller 0.03, Fantasy 0.02
Animation 0.0261: Family 0.29, Comedy 0.2, Fantasy 0.09, Drama 0.08, Adventure 0.08, Science Fiction 0.08, Action 0.05
Fantasy 0.0164: Comedy 0.14, Drama 0.13, Science Fiction 0.12, Family 0.1, Horror 0.1, Action 0.07, Romance 0.07
Science Fiction 0.015: Thriller 0.16, Action 0.16, Horror 0.13, Drama 0.11, Adventure 0.11, Comedy 0.09, Fantasy 0.06
Mystery 0.0128: Thriller 0.31, Drama 0.2, Horror 0.13, Crime 0.12, Comedy 0.06, Science Fiction 0.04, Fantasy 0.03
Family 0.0122: Comedy 0.2, Animation 0.16, Adventure 0.15, Drama 0.14, Fantasy 0.13, Romance 0.05, TV Movie 0.04
Music 0.0113: Drama 0.23, Documentary 0.2, Comedy 0.2, Romance 0.15, Family 0.04, Fantasy 0.03, Animation 0.03
Western 0.0105: Drama 0.21, Action 0.19, Comedy 0.15, Adventure 0.09, Romance 0.08, History 0.04, Thriller 0.04
TV Movie 0.0091: Drama 0.26, Comedy 0.1, Romance 0.09, Family 0.08, Thriller 0.07, Action 0.05, Crime 0.05
War 0.0088: Drama 0.44, History 0.14, Action 0.1, Romance 0.08, Comedy 0.05, Documentary 0.05, Thriller 0.05
History 0.0065: Drama 0.43, Documentary 0.13, War 0.09, Action 0.08, Adventure 0.05, Romance 0.04, Comedy 0.04
Foreign 0.0027: Drama 0.23, Thriller 0.17, Horror 0.14, Action 0.11, Comedy 0.08, Romance 0.06, Crime 0.05`;

interface Genre {
  readonly name: string;
  /** how often it comes first */
  readonly share: number;
  /** the genres that come with it */
  readonly beside: readonly Omit<Genre, "beside">[];
}

const NONE = { name: "", share: 0 };
const GENRES: readonly Genre[] = MEASURED.trim()
  .split("\n")
  .map((line) => {
    const [first = NONE, ...others] = line.split(/[:,] /).map((words) => {
      const space = words.lastIndexOf(" ");
      return { name: words.slice(0, space), share: Number(words.slice(space)) };
    });
    return { ...first, beside: others };
  });
const SHARES = GENRES.map(({ share }) => share);

export const firstGenre = (random: Random): string => GENRES[random.index(SHARES)]?.name ?? "Drama";

/** `count` genres: `first`, and others that often come with it; fewer if there are no others. */
export function genresAround(random: Random, first: string, count: number): string[] {
  if (count === 0) return [];
  const found = [first];
  const beside = GENRES.find(({ name }) => name === first)?.beside ?? [];
  const shares = beside.map(({ share }) => share);
  for (let tries = 2 * count; found.length < count && tries > 0; tries--) {
    const other = beside[random.index(shares)]?.name;
    if (other !== undefined && !found.includes(other)) found.push(other);
  }
  return found;
}
