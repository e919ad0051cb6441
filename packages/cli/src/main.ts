import { callPrograms, fileProblem, Problem } from "@movies/artifacts/folder";
import { run } from "./run.js";
import { stopCleanly } from "./terminal/signals.js";
import type { Target } from "./terminal/streams.js";

const USUAL_COLUMNS = 80;

stopCleanly();
callPrograms(process.env, process.cwd());

// A reader that went away (`movies verify | head -1`) is not an error, and the job goes on.
const readerIsGone = (error: NodeJS.ErrnoException): boolean => error.code === "EPIPE";

// If nobody reads stderr any more, there is nothing left to say.
process.stderr.on("error", () => {});

let lost = false;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (lost || readerIsGone(error)) return;
  lost = true;
  process.exitCode = 1;
  const problem = fileProblem(error, "write to", "stdout", "make room, then run the command again");
  process.stderr.write(`movies: ${problem instanceof Problem ? problem.message : error.message}\n`);
});

const target = (stream: NodeJS.WriteStream): Target => ({
  write: (text) => stream.write(text),
  columns: stream.isTTY ? stream.columns || USUAL_COLUMNS : undefined, // a terminal may not know its width
  hasColours: stream.isTTY && stream.hasColors(), // it heeds NO_COLOR, FORCE_COLOR and TERM
});

const code = await run(process.argv.slice(2), {
  out: target(process.stdout),
  err: target(process.stderr),
});
process.exitCode = code || (lost ? 1 : 0);
