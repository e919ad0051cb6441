import { Problem } from "@movies/artifacts/folder";
import { CommanderError } from "commander";
import { COMPLETE, completePath } from "./completion.js";
import { createProgram } from "./program.js";
import { oneLine } from "./terminal/printable.js";
import type { Streams } from "./terminal/streams.js";

/** Exit codes, by contract: done, failed, wrong usage. */
const DONE = 0;
const FAILED = 1;
const USAGE = 2;

/** Runs one command line; resolves to its exit code, never rejects. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const program = await createProgram(streams, args);
    const [command, dashes, ...words] = args;
    const isPath = command === COMPLETE && dashes === "--" && completePath(program, words, streams.out);
    if (!isPath) await program.parseAsync(args, { from: "user" });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE; // commander has said why
    const { writeWords } = await import("./terminal/words.js"); // 25 ms
    if (error instanceof Problem)
      writeWords(streams.err, [
        `movies: ${oneLine(error.message)}`,
        ...error.each.map((line) => `  ${oneLine(line)}`),
      ]);
    else writeWords(streams.err, `movies: this is a bug, please report it:\n${describe(error)}`);
    return FAILED;
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
