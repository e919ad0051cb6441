import { schemaOf } from "@movies/artifacts/folder";
import { printable } from "./printable.js";
import type { Progress } from "./progress.js";
import type { OutputOptions, Streams } from "./streams.js";
import { type Words, writeWords } from "./words.js";

/** What a command says, by the two options that every command has. */
export interface Output<Document> {
  /** A message for people; silent with --quiet. */
  say(words: Words): void;
  /** A line about what is being done; silent with --quiet, and the moving line goes on below it. */
  remark(line: string): void;
  /** The answer: the document with --json, else the words. */
  answer(document: Document, words: Words): void;
  /** Whether the words of `done` are shown to anybody. */
  readonly isHeard: boolean;
  /** With --json the document on stdout; else a message. For commands whose product is files. */
  done(document: Document, words: Words): void;
}

/** Whatever is said ends the moving line of `progress`. `document` names the JSON Schema of the document. */
export function createOutput<Document extends object>(
  streams: Streams,
  { json = false, quiet = false }: OutputOptions,
  { progress, document: name }: { readonly progress: Pick<Progress, "stop">; readonly document: string },
): Output<Document> {
  const say = (words: Words) => {
    progress.stop();
    if (!quiet) writeWords(streams.err, words);
  };
  const print = (document: Document) => {
    progress.stop();
    streams.out.write(`${printable(JSON.stringify({ $schema: schemaOf(name), ...document }, null, 2))}\n`);
  };
  return {
    say,
    remark: say,
    isHeard: !json && !quiet,
    answer(document, words) {
      if (json) return print(document);
      progress.stop();
      writeWords(streams.out, words);
    },
    done: (document, words) => (json ? print(document) : say(words)),
  };
}
