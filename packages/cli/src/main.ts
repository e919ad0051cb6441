import { callPrograms, fileProblem, Problem } from "@movies/artifacts/folder";
import { run } from "./run.js";
import { stopCleanly } from "./terminal/signals.js";

stopCleanly();
callPrograms(process.env, process.cwd());

// A reader that went away (`movies verify | head -1`) is no error of ours, and the job goes on.
const readerIsGone = (error: NodeJS.ErrnoException): boolean => error.code === "EPIPE";

// Where nobody can be told any more, there is nothing to be told.
process.stderr.on("error", () => {});

let lost = false;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (lost || readerIsGone(error)) return;
  lost = true;
  process.exitCode = 1;
  const problem = fileProblem(error, "write to", "stdout", "make room, then run the command again");
  process.stderr.write(`movies: ${problem instanceof Problem ? problem.message : error.message}\n`);
});

const code = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  errIsTerminal: process.stderr.isTTY === true,
});
process.exitCode = code || (lost ? 1 : 0);
