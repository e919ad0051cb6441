import { type Server, startPeer, startService } from "../measure/server.js";
import { type Askable, askable } from "../seven.js";

/** The service and bare servers that return the same bodies, with one address for each of the seven questions. */
export interface Servers {
  readonly ours: Server;
  readonly hono: Server;
  readonly http: Server;
  readonly asked: readonly Askable[];
}

/** Starts all of them, and stops them when `work` has ended or failed. */
export async function withServers<Result>(
  artifacts: string,
  work: (servers: Servers) => Promise<Result>,
): Promise<Result> {
  const started: Server[] = [];
  const starting = async (server: Promise<Server>) => {
    started.push(await server);
    return server;
  };
  try {
    const ours = await starting(startService(artifacts));
    const asked = await askable(ours, artifacts);
    const [hono, http] = [
      await starting(startPeer("bare-hono", asked)),
      await starting(startPeer("bare-http", asked)),
    ];
    return await work({ ours, hono, http, asked });
  } finally {
    await Promise.all(started.map((server) => server.stop()));
  }
}
