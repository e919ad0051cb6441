import { undoUnfinished } from "@movies/artifacts/folder";

/** By what a shell expects of a process that a signal ended: 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const CLEAR_LINE_AND_SHOW_CURSOR = "\r\u001B[2K\u001B[?25h";

/** Told to stop, the process takes back what it has begun and leaves the terminal as it was. */
export function stopCleanly(): void {
  for (const [signal, code] of Object.entries(SIGNALS))
    process.once(signal, () => {
      undoUnfinished();
      if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE_AND_SHOW_CURSOR);
      process.exit(code);
    });
}
