import { writeSync } from "node:fs";
import { isatty } from "node:tty";
import { type Logger, pino } from "pino";

/** From the most to the least severe; `silent` for nothing. */
export const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Log = Logger;

/** Where lines go: standard error, or something like it. */
interface Sink {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Standard error. A line that cannot be written is dropped and counted: a full disk must not end the service. */
export const standardError = {
  isTTY: isatty(process.stderr.fd),
  dropped: 0,
  write(text: string): void {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(process.stderr.fd, bytes, at);
    } catch {
      standardError.dropped += 1;
    }
  },
};

/**
 * The log goes to standard error, because standard output is for requested output (`--help`, `--version`). Every line
 * is one JSON object, or on a terminal, for people, just the sentence. Lines are written before the call returns, so that
 * the line that says why the process ends is not lost.
 */
export function createLog(level: LogLevel, sink: Sink = standardError): Log {
  const options = {
    level,
    base: null, // the operator knows process id and host
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
