import { run } from "../src/run.js";
import type { Target } from "../src/terminal/streams.js";

/** No terminal. */
const pipe = (write: (text: string) => void): Target => ({ write, columns: undefined, hasColours: false });

/** Runs one command line in this process; stderr is no terminal. */
export async function runCli(...args: string[]) {
  let stdout = "";
  let stderr = "";
  const code = await run(args, {
    out: pipe((text) => {
      stdout += text;
    }),
    err: pipe((text) => {
      stderr += text;
    }),
  });
  return { code, stdout, stderr };
}
