/** What a question was answered. */
export interface Answer {
  readonly title: string;
  readonly table: Table;
  /** what the table does not say: what was left out, and why */
  readonly notes: readonly string[];
  /** what bench-check looks at: ours beside what it is compared to, the lower the better, by name */
  readonly ratios: Readonly<Record<string, number>>;
  /** what else is named elsewhere: seconds, bytes, counts */
  readonly figures: Readonly<Record<string, number>>;
}

/** The first row is the heading; columns but the first are numbers and stand to the right. */
export type Table = readonly (readonly string[])[];

/** What every question is asked with. */
export interface Context {
  /** folder with the raw files */
  readonly raw: string;
  /** folder with the artifacts made of them */
  readonly artifacts: string;
  /** an empty folder of the question's own */
  readonly scratch: string;
  readonly effort: "full" | "quick";
  /** films of the worlds that growth is measured on; none: it is not */
  readonly sizes: readonly number[];
  /** the folder where those worlds stay, to be used again; none: they are deleted */
  readonly worlds: string | undefined;
  say(text: string): void;
}

export type Question = (context: Context) => Promise<Answer>;
