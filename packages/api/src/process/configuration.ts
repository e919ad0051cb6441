import { Problem } from "@movies/catalog";
import type { CorsOrigins } from "../http/cors.js";
import { LOG_LEVELS, type LogLevel } from "../observability/log.js";

export interface Configuration {
  /** a name or an address; IPv6 without brackets */
  readonly host: string;
  /** 0 lets the system choose a free one */
  readonly port: number;
  /** where /metrics is: on a port of its own, nowhere, or beside everything else */
  readonly metrics: number | "off" | "public";
  readonly artifacts: string;
  /** the address of a database with the builds, instead of the folder; it may have a password */
  readonly database?: string;
  readonly corsOrigins: CorsOrigins;
  /** whether to look for a new build; otherwise only SIGHUP does */
  readonly reload: boolean;
  /** s between SIGTERM and closing the port, in which /health/ready is 503 and proxies look elsewhere */
  readonly drainSeconds: number;
  readonly logLevel: LogLevel;
}

/** The variables that configure the service, in the order they are documented. */
export const VARIABLES = [
  "HOST",
  "PORT",
  "METRICS_PORT",
  "ARTIFACTS_DIR",
  "CATALOG",
  "CORS_ORIGIN",
  "RELOAD",
  "DRAIN_SECONDS",
  "LOG_LEVEL",
] as const;

/** The configuration from an environment; absent and empty variables get their defaults. Errors: Problem. */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  return {
    host: (env.HOST || "127.0.0.1").replace(/^\[(.*)\]$/, "$1"), // as in a URL: [::1]
    port: parsePort("PORT", env.PORT || "8000"),
    metrics: parseMetrics(env.METRICS_PORT || "public"),
    artifacts: env.ARTIFACTS_DIR || "artifacts",
    ...(env.CATALOG && { database: env.CATALOG }),
    corsOrigins: parseOrigins(env.CORS_ORIGIN || ""),
    reload: parseSwitch("RELOAD", env.RELOAD || "on"),
    drainSeconds: parseSeconds("DRAIN_SECONDS", env.DRAIN_SECONDS || "5"),
    logLevel: parseLevel(env.LOG_LEVEL || "info"),
  };
}

function parsePort(variable: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new Problem(
    `${variable} must be a whole number from 0 to 65535, got "${text}"; for example: ${variable}=8000`,
  );
}

function parseMetrics(text: string): Configuration["metrics"] {
  if (text === "public" || text === "off") return text;
  if (/^\d/.test(text)) return parsePort("METRICS_PORT", text);
  throw new Problem(
    `METRICS_PORT must be a port, off or public, got "${text}"; for example: METRICS_PORT=9464`,
  );
}

function parseSeconds(variable: string, text: string): number {
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= 300) return seconds;
  throw new Problem(
    `${variable} must be a whole number of seconds from 0 to 300, got "${text}"; for example: ${variable}=5`,
  );
}

function parseSwitch(variable: string, text: string): boolean {
  const position = text.toLowerCase();
  if (position === "on" || position === "off") return position === "on";
  throw new Problem(`${variable} must be on or off, got "${text}"; for example: ${variable}=off`);
}

function parseOrigins(text: string): CorsOrigins {
  if (text.trim() === "*") return "*";
  return text
    .split(",")
    .map((origin) => origin.trim())
    .filter((origin) => origin !== "")
    .map(parseOrigin);
}

/** An origin as browsers write it: no path, not even a slash. */
function parseOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : undefined;
  if (origin === text && /^https?:/.test(text) && !text.includes("*")) return text;
  const meant =
    origin === undefined || origin === "null" || text.includes("*") ? "https://example.org" : origin;
  throw new Problem(
    `CORS_ORIGIN must be * or origins such as https://example.org with commas between, got "${text}"; for example: CORS_ORIGIN=${meant}`,
  );
}

function parseLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text.toLowerCase());
  if (level !== undefined) return level;
  throw new Problem(
    `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}, got "${text}"; for example: LOG_LEVEL=info`,
  );
}
