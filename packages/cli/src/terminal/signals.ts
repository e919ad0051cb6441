import { undoUnfinished } from "@movies/artifacts/folder";

/** The exit code that a shell expects of a process ended by a signal: 128 plus the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const CLEAR_LINE_AND_SHOW_CURSOR = "\r\u001B[2K\u001B[?25h";

/** When told to stop, the process undoes what it has begun and restores the terminal. */
export function stopCleanly(): void {
  for (const [signal, code] of Object.entries(SIGNALS))
    process.once(signal, () => {
      undoUnfinished();
      if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE_AND_SHOW_CURSOR);
      process.exit(code);
    });
}
