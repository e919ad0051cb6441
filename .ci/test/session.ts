import { execFile, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./pages.ts";

const SHOWN_ADDRESS = "127.0.0.1:8000";

/** A folder that looks like a built clone from inside, and the service that one of its commands started. */
export interface Session {
  /** stdout and stderr together, and the exit code; a service is left running, and its first line is its output */
  run(command: string): Promise<{ output: string; code: number }>;
  end(): Promise<void>;
}

/** Starts with the sample in raw/ and artifacts/, or with both empty. */
export async function openSession(world: { raw: string; artifacts: string } | null): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), "movies-page-"));
  for (const name of ["node_modules", "packages", ".deploy", "Makefile"])
    symlinkSync(join(ROOT, name), join(folder, name));
  if (world) {
    cpSync(world.raw, join(folder, "raw"), { recursive: true });
    cpSync(world.artifacts, join(folder, "artifacts"), { recursive: true });
  }
  const port = await freePort();
  const env = {
    ...process.env,
    PATH: `${join(ROOT, "node_modules/.bin")}:${process.env.PATH}`,
    PORT: String(port),
    HOST: "",
    NO_COLOR: "1",
    // The pages are read in a shell that npm and pnpm did not start.
    npm_command: undefined,
    PNPM_PACKAGE_NAME: undefined,
  };
  const here = (text: string) => text.replaceAll(SHOWN_ADDRESS, `127.0.0.1:${port}`);
  const shown = (text: string) =>
    text.replaceAll(`127.0.0.1:${port}`, SHOWN_ADDRESS).replaceAll(`${folder}/`, "");
  let stop = async () => {};

  /** Resolves when the service reports that it listens; it runs until the end of the session. */
  function serve(command: string): Promise<{ output: string; code: number }> {
    const child = spawn("bash", ["-c", `exec env ${command.replace(/ &$/, "")}`], {
      cwd: folder,
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    stop = () => {
      child.kill();
      return ended;
    };
    return new Promise((resolve) => {
      let output = "";
      child.stderr.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (output.includes("listening on")) resolve({ output: shown(output), code: 0 });
      });
      child.once("exit", (code) => resolve({ output: shown(output), code: code ?? 1 }));
    });
  }

  return {
    run: async (command) => {
      if (/^(?:\w+=\S+ )*(?:node_modules\/\.bin\/|npx )?movies-api(?: &| *#.*|)$/.test(command)) {
        await stop();
        return serve(command.replace(/ *#.*/, ""));
      }
      return new Promise((resolve) =>
        execFile("bash", ["-c", `exec 2>&1; ${here(command)}`], { cwd: folder, env }, (error, stdout) =>
          resolve({ output: shown(stdout), code: error === null ? 0 : Number(error.code ?? 1) }),
        ),
      );
    },
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
