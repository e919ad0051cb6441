import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { logOf, start } from "./movies-api.js";

/** A connection with an incomplete request, and a function that completes it and returns the whole answer. */
async function openRequest(
  port: number,
  target = "/score_titulo/jumanji",
): Promise<{ finish: () => Promise<string> }> {
  const socket = connect(port, "127.0.0.1");
  let reply = "";
  const ended = new Promise<void>((resolve) => socket.on("close", resolve));
  socket.on("error", () => {}); // a process that is killed resets it
  const answered = new Promise<void>((resolve) =>
    socket.setEncoding("utf8").on("data", (piece) => {
      reply += piece;
      resolve();
    }),
  );
  // Both arrive together: once the first is answered, the second has begun.
  socket.write(`GET /health/live HTTP/1.1\r\nHost: x\r\n\r\nGET ${target} HTTP/1.1\r\nHost: x\r\n`);
  await answered;
  return {
    async finish() {
      socket.write("\r\n");
      await ended;
      return reply;
    },
  };
}

/** Resolves when nobody listens there any more. */
async function closed(port: number): Promise<void> {
  const refused = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => resolve(true)).on("connect", () => socket.destroy());
      socket.on("close", () => resolve(false));
    });
  while (!(await refused())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe.each(["SIGTERM", "SIGINT"] as const)("%s", (signal) => {
  test("on the very word that it listens ends it well", async () => {
    // Sent from inside, before anything else can happen.
    const onThatWord = `import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const write = fs.writeSync;
      fs.writeSync = (...args) => {
        if (String(args[1]).includes("listening on")) process.kill(process.pid, "${signal}");
        return write(...args);
      };
      syncBuiltinESMExports();`;
    const { ended } = start({}, [], ["--import", `data:text/javascript,${encodeURIComponent(onThatWord)}`]);
    expect(await ended).toMatchObject({
      code: 0,
      signal: null,
      err: expect.stringContaining("listening on"),
    });
  });

  test("lets open requests be answered, says that it stops, and closes their connections", async () => {
    const { child, port, ended } = start({});
    const film = await openRequest(await port);
    const health = await openRequest(await port, "/health/ready");
    child.kill(signal);
    await closed(await port);
    const [first = "", second = ""] = (await film.finish()).split(/(?=HTTP\/1\.1 )/);
    expect(first).toContain("\r\nConnection: keep-alive\r\n");
    expect(second).toContain("\r\nConnection: close\r\n");
    expect(second).toContain('"titulo":"Jumanji"');
    expect(await health.finish()).toMatch(/HTTP\/1\.1 503 [\s\S]*"estado":"deteniéndose"/);
    const { code, signal: by, out, err } = await ended;
    expect([code, by, out]).toEqual([0, null, ""]);
    const said = [/^listening on /, new RegExp(`^stopping on ${signal}$`), /^stopped$/];
    expect(logOf(err).map(({ msg }) => msg)).toEqual(said.map((text) => expect.stringMatching(text)));
  });

  test.runIf(signal === "SIGTERM")(
    "is not ready at once, and takes new connections for a while",
    async () => {
      const { child, port, ended } = start({ DRAIN_SECONDS: "1" });
      const ready = async () => fetch(`http://127.0.0.1:${await port}/health/ready`);
      expect((await ready()).status).toBe(200);
      child.kill(signal);
      let reply = await ready();
      while (reply.status === 200) reply = await ready(); // the signal is on its way
      expect([reply.status, reply.headers.get("Connection")]).toEqual([503, "close"]);
      expect((await fetch(`http://127.0.0.1:${await port}/score_titulo/jumanji`)).status).toBe(200);
      await closed(await port);
      expect((await ended).code).toBe(0);
    },
  );

  test.each(["SIGTERM", "SIGINT"] as const)("and then %s ends it at once", async (second) => {
    const { child, port, ended } = start({});
    await openRequest(await port);
    child.kill(signal);
    await closed(await port);
    child.kill(second);
    expect(await ended).toMatchObject({ code: null, signal: second });
  });
});
