import { isatty } from "node:tty";

const STOPPING = ["SIGTERM", "SIGINT"] as const;

/**
 * Resolves at the first SIGTERM or SIGINT; a second one ends the process as if nobody listened. SIGHUP calls
 * `reload`, unless it means that the terminal from which the process was started is gone: then it ends the process, as it would
 * by default, because there is nobody left to tell.
 */
export function listenToSignals(reload: () => void): Promise<string> {
  const hadTerminal = isatty(process.stderr.fd);
  return new Promise((resolve) => {
    const stop = (signal: string) => {
      for (const each of STOPPING) process.off(each, stop);
      resolve(signal);
    };
    for (const signal of STOPPING) process.on(signal, stop);
    process.on("SIGHUP", function hangUp(signal) {
      if (!hadTerminal || isatty(process.stderr.fd)) return reload();
      process.off(signal, hangUp);
      process.kill(process.pid, signal);
    });
  });
}
