import { type Logger, pino } from "pino";

/** From what is lost to what is chatter; `silent` for nothing. */
export const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Log = Logger;

/** Where lines go: standard error, or something like it. */
interface Sink {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * The log. Standard error gets it, for standard output belongs to what was asked for (`--help`, `--version`). Every line
 * is one JSON object; on a terminal, where a person reads, it is the sentence. Lines are written before the call returns:
 * the one that says why the process ends is not lost with it.
 */
export function createLog(level: LogLevel, sink: Sink = process.stderr): Log {
  const options = {
    level,
    base: null, // process id and host are known to who runs it
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, { write: (line) => sink.write(sink.isTTY ? sentence(line) : line) });
}

interface Line {
  readonly level: LogLevel;
  readonly msg: string;
  readonly requestId?: string;
  readonly err?: { readonly stack?: string };
}

function sentence(json: string): string {
  const { level, msg, requestId, err }: Line = JSON.parse(json);
  const grave = level === "info" || level === "fatal" ? "" : `${level}: `;
  const request = requestId === undefined ? "" : ` (request ${requestId})`;
  return `movies-api: ${grave}${msg}${request}\n${err?.stack === undefined ? "" : `${err.stack}\n`}`;
}
