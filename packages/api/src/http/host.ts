import type { IncomingMessage } from "node:http";

const MOST_HOSTS = 100;

/** Values of `Host` that were found to be valid. A service has few; of an attacker's no more than a hundred are remembered. */
export function createKnownHosts() {
  const known = new Set<string | undefined>([undefined]);
  return {
    has: (host: string | undefined): boolean => known.has(host),
    add(host: string | undefined): void {
      if (known.size >= MOST_HOSTS) known.clear();
      known.add(host);
    },
  };
}

/**
 * Whether a request has more than one `Host`, which RFC 9112 3.2 refuses: a proxy in front may have gone by another one than
 * node, which keeps the first and shows the others only in the raw headers.
 */
export function hasManyHosts({ rawHeaders }: Pick<IncomingMessage, "rawHeaders">): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts += 1;
  }
  return hosts > 1;
}
