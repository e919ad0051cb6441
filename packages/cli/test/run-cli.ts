import { run } from "../src/run.js";

/** Runs one command line in this process; stderr is no terminal. */
export async function runCli(...args: string[]) {
  let stdout = "";
  let stderr = "";
  const code = await run(args, {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    errIsTerminal: false,
  });
  return { code, stdout, stderr };
}
