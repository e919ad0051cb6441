/** Where a command writes. */
export interface Streams {
  /** stdout: answers, or with --json one document, and nothing else */
  readonly out: Target;
  /** stderr: progress and messages */
  readonly err: Target;
}

export interface Target {
  write(text: string): void;
  /** columns of the terminal; undefined for a pipe or a file */
  readonly columns: number | undefined;
  readonly hasColours: boolean;
}

export interface OutputOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}
