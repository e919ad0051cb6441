import type { IncomingMessage } from "node:http";

/**
 * Whether a request has more than one `Host`, which RFC 9112 3.2 requires us to refuse: a proxy in front may have used a different one than
 * node, which keeps the first and reports the others only here.
 */
export function hasManyHosts({ rawHeaders }: Pick<IncomingMessage, "rawHeaders">): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts += 1;
  }
  return hosts > 1;
}
