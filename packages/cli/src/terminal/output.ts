import type { Progress } from "./progress.js";
import type { OutputOptions, Streams } from "./streams.js";

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

/** Whatever is said ends the moving line of `progress`. */
export function createOutput(
  streams: Streams,
  { json = false, quiet = false }: OutputOptions,
  progress: Pick<Progress, "stop">,
): Output {
  const say = (text: string) => {
    progress.stop();
    if (!quiet) streams.err(`${text}\n`);
  };
  const print = (text: string) => {
    progress.stop();
    streams.out(`${text}\n`);
  };
  const printJson = (document: unknown) => print(JSON.stringify(document, null, 2));
  return {
    say,
    isHeard: !json && !quiet,
    answer: (document, words) => (json ? printJson(document) : print(words)),
    done: (document, words) => (json ? printJson(document) : say(words)),
  };
}
