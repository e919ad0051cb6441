import { isatty } from "node:tty";

const STOPPING = ["SIGTERM", "SIGINT"] as const;

/**
 * Resolves at the first SIGTERM or SIGINT; a second one of either ends the process as if nobody listened. SIGHUP calls
 * `reload`, unless it says that the terminal is gone which the process was started from: then it stops too.
 */
export function listenToSignals(reload: () => void): Promise<string> {
  const hadTerminal = isatty(process.stderr.fd);
  return new Promise((resolve) => {
    const stop = (signal: string) => {
      for (const each of STOPPING) process.off(each, stop);
      resolve(signal);
    };
    for (const signal of STOPPING) process.on(signal, stop);
    process.on("SIGHUP", (signal) => {
      if (hadTerminal && !isatty(process.stderr.fd)) stop(signal);
      else reload();
    });
  });
}
