import { describe, expect, test } from "vitest";
import { type Run, start } from "./movies-api.js";
import { freePort, haproxy, isInstalled, nginx, type RunningProxy } from "./proxies.js";

const DRAIN_SECONDS = 2;
const LOADERS = 8;

const PROXIES: readonly [name: string, open: (ports: readonly number[]) => Promise<RunningProxy>][] = [
  [
    "haproxy",
    (ports) =>
      haproxy(
        (port) => `defaults
  mode http
  timeout connect 1s
  timeout client 10s
  timeout server 10s
listen movies
  bind 127.0.0.1:${port}
  option httpchk GET /health/ready
  ${ports.map((each, i) => `server s${i} 127.0.0.1:${each} check inter 500ms fall 1 rise 1`).join("\n  ")}`,
      ),
  ],
  [
    "nginx",
    (ports) =>
      nginx(
        (port) =>
          `upstream movies { ${ports.map((each) => `server 127.0.0.1:${each} fail_timeout=1s;`).join(" ")} keepalive 16; }
server { listen 127.0.0.1:${port}; location / { proxy_pass http://movies; proxy_http_version 1.1; proxy_set_header Connection ""; } }`,
      ),
  ],
];

describe.each(PROXIES)("behind %s", (name, open) => {
  test.skipIf(!isInstalled(name))(
    "two instances are restarted four times under load, and no request fails",
    async () => {
      const ports = [await freePort(), await freePort()];
      const runs: Run[] = [];
      const up = async (i: number) => {
        runs[i] = start({ PORT: String(ports[i]), DRAIN_SECONDS: String(DRAIN_SECONDS) });
        await runs[i]?.port;
      };
      await Promise.all([up(0), up(1)]);
      const proxy = await open(ports);
      const failed: string[] = [];
      let asked = 0;
      let going = true;
      const load = async (loader: number) => {
        for (let i = loader; going; i += LOADERS) {
          const reply = await fetch(`${proxy.url}/score_titulo/jumanji?anio=${1900 + (i % 200)}`).catch(
            String,
          );
          const text = typeof reply === "string" ? reply : `${reply.status} ${(await reply.text()).length}`;
          if (!/^(200|404) /.test(text)) failed.push(text);
          asked += 1;
        }
      };
      const loading = Promise.all(Array.from({ length: LOADERS }, (_, i) => load(i)));
      for (let restart = 0; restart < 4; restart++) {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        runs[restart % 2]?.child.kill("SIGTERM");
        expect((await runs[restart % 2]?.ended)?.code).toBe(0);
        await up(restart % 2);
      }
      going = false;
      await loading;
      await proxy.stop();
      for (const { child } of runs) child.kill("SIGKILL");
      expect(failed).toEqual([]);
      expect(asked).toBeGreaterThan(500);
    },
  );
});
