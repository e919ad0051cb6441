/** Where a command writes. */
export interface Streams {
  /** stdout: answers, or with --json one document, and nothing else */
  readonly out: (text: string) => void;
  /** stderr: progress and messages */
  readonly err: (text: string) => void;
  readonly errIsTerminal: boolean;
}

export interface OutputOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}
