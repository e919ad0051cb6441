/** A credit: the person, and the character (cast) or the job (crew). */
export type Credit = readonly [name: string, role: string];

/** One film as `films/*.json` has it. Money in dollars, runtime in minutes, `released` as `YYYY-MM-DD`. */
export interface Film {
  readonly id: number;
  readonly imdb: string;
  readonly title: string;
  /** Only if it differs from the title. */
  readonly originalTitle?: string | undefined;
  readonly language: string;
  readonly released: string;
  readonly runtime: number;
  readonly budget: number;
  readonly revenue: number;
  readonly popularity: number;
  readonly voteAverage: number;
  readonly voteCount: number;
  readonly genres: readonly string[];
  readonly collection?: string | undefined;
  readonly companies: readonly string[];
  /** ISO 3166-1 and ISO 639-1 codes; their names are in `names.json`. */
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly homepage?: string | undefined;
  readonly tagline?: string | undefined;
  readonly overview: string;
  readonly cast: readonly Credit[];
  readonly crew: readonly Credit[];
  /** Absent if everything is known. */
  readonly unknown?: Unknown | undefined;
}

/** What the source does not know about a film. `people` means their ids and genders: names and jobs are known. */
export type Unknown = Readonly<
  Partial<Record<"status" | "poster" | "runtime" | "people" | "pictures", boolean>>
>;

/** Ids and names that many films share. Anybody not listed gets a made-up id. */
export interface Names {
  readonly genres: ReadonlyMap<string, number>;
  readonly companies: ReadonlyMap<string, number>;
  readonly collections: ReadonlyMap<string, number>;
  readonly countries: ReadonlyMap<string, string>;
  readonly languages: ReadonlyMap<string, string>;
  /** Name → id and gender (0 unknown, 1 female, 2 male). */
  readonly people: ReadonlyMap<string, readonly [id: number, gender: number]>;
}
