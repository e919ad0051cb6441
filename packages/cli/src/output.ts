import type { Command } from "commander";

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

/** What a command says, by the two options that every command has. */
export interface Output {
  /** A message for whoever watches; silent with --quiet. */
  say(text: string): void;
  /** The answer: the document with --json, else the words. */
  answer(document: unknown, words: string): void;
  /** Whether anybody is told the words of `done`. */
  readonly isHeard: boolean;
  /** With --json the document on stdout; else a message. For commands whose product is files. */
  done(document: unknown, words: string): void;
}

export const withOutputOptions = (command: Command): Command =>
  command
    .option("--json", "print one JSON document on stdout and nothing else there")
    .option("--quiet", "no progress and no messages; errors are still said");

export function createOutput(streams: Streams, { json = false, quiet = false }: OutputOptions): Output {
  const say = (text: string) => {
    if (!quiet) streams.err(`${text}\n`);
  };
  const print = (document: unknown) => streams.out(`${JSON.stringify(document, null, 2)}\n`);
  return {
    say,
    isHeard: !json && !quiet,
    answer: (document, words) => (json ? print(document) : streams.out(`${words}\n`)),
    done: (document, words) => (json ? print(document) : say(words)),
  };
}
