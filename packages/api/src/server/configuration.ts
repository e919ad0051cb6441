import { Problem } from "@movies/catalog";

export interface Configuration {
  /** a name or an address; of IPv6 without brackets */
  readonly host: string;
  /** 0 lets the system choose a free one */
  readonly port: number;
  readonly artifacts: string;
}

/** The configuration an environment gives; what is absent or empty is the default. Errors: Problem. */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  return {
    host: (env.HOST || "127.0.0.1").replace(/^\[(.*)\]$/, "$1"), // as in a URL: [::1]
    port: parsePort(env.PORT || "8000"),
    artifacts: env.ARTIFACTS_DIR || "artifacts",
  };
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new Problem(`PORT must be a whole number from 0 to 65535, got "${text}"; for example: PORT=8000`);
}
